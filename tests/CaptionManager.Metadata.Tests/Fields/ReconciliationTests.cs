namespace CaptionManager.Metadata.Tests.Fields;

/// <summary>One test a rule: which carrier's word counts, and what is told of the others.</summary>
public sealed class ReconciliationTests
{
    private const ushort ImageDescription = 0x010E;
    private const ushort Artist = 0x013B;
    private const ushort Copyright = 0x8298;

    [Test]
    public void Caption_ExifStatesIt_WinsOverXmpAndIim()
    {
        var metadata = new Carriers().XmpCaption("in XMP").Iim(120, "in IIM").Exif(ImageDescription, "in EXIF").Read(out var diagnostics);
        var provenance = metadata.Provenance(MetadataFields.Caption)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metadata.Text(MetadataFields.Caption), Is.EqualTo("in EXIF"));
            Assert.That(provenance.Winner.Origin, Is.EqualTo(FieldOrigin.Exif));
            Assert.That(provenance.Disagreements.Select(other => other.Origin), Is.EqualTo([FieldOrigin.Xmp, FieldOrigin.Iim]));
            Assert.That(diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain(DiagnosticCodes.Disagreement));
        }
    }

    [TestCase("OLYMPUS DIGITAL CAMERA         ")]
    [TestCase("SAMSUNG CAMERA PICTURES")]
    [TestCase("DCIM\\100MEDIA\\DJI_0042.JPG")]
    [TestCase("   ")]
    [TestCase("????")]
    public void Caption_ExifHoldsWhatCamerasWrite_NeverWins(string junk)
    {
        Assert.That(new Carriers().XmpCaption("a real caption").Exif(ImageDescription, junk).Read().Text(MetadataFields.Caption), Is.EqualTo("a real caption"));
        Assert.That(new Carriers().Iim(120, "a real caption").Exif(ImageDescription, junk).Read().Text(MetadataFields.Caption), Is.EqualTo("a real caption"));
        Assert.That(new Carriers().Exif(ImageDescription, junk).Read()[MetadataFields.Caption], Is.Null);
    }

    [Test]
    public void Caption_ExifLostItsAccents_XmpWins()
    {
        var metadata = new Carriers().XmpCaption("Zürich, René").Exif(ImageDescription, "Z?rich, Ren?").Read();
        Assert.That(metadata.Text(MetadataFields.Caption), Is.EqualTo("Zürich, René"));
        Assert.That(metadata.Provenance(MetadataFields.Caption)!.Disagreements, Is.Empty);
    }

    [Test]
    public void Headline_NoDigest_XmpWins()
    {
        var metadata = new Carriers().XmpText("photoshop:Headline", "in XMP").Iim(105, "in IIM").Read();
        Assert.That(metadata.Text(MetadataFields.Headline), Is.EqualTo("in XMP"));
        Assert.That(metadata.Provenance(MetadataFields.Headline)!.Disagreements[0].Place, Is.EqualTo("2:105"));
    }

    [TestCase(false, "in XMP")]
    [TestCase(true, "in IIM")]
    public void Headline_Digest_TellsWhichWasEditedLast(bool stale, string expected)
    {
        var metadata = new Carriers().XmpText("photoshop:Headline", "in XMP").Iim(105, "in IIM").Digest(stale).Read();
        Assert.That(metadata.Text(MetadataFields.Headline), Is.EqualTo(expected));
    }

    [Test]
    public void Headline_StaleDigestAndNoIimValue_XmpCounts()
    {
        var metadata = new Carriers().XmpText("photoshop:Headline", "in XMP").Iim(120, "a caption").Digest(stale: true).Read();
        Assert.That(metadata.Text(MetadataFields.Headline), Is.EqualTo("in XMP"));
    }

    [Test]
    public void CreditLine_StaleDigestButIimIsTheStartOfXmp_IsRecovered()
    {
        const string whole = "Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP";
        var metadata = new Carriers().XmpText("photoshop:Credit", whole).Iim(110, whole[..32]).Digest(stale: true).Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metadata.Text(MetadataFields.CreditLine), Is.EqualTo(whole));
            Assert.That(metadata.Provenance(MetadataFields.CreditLine)!.RecoveredFromTruncation, Is.True);
            Assert.That(metadata.Provenance(MetadataFields.CreditLine)!.Disagreements, Is.Empty);
        }
    }

    [Test]
    public void CreditLine_ShorterThanTheLimit_IsAnEditAndNoTruncation()
    {
        var metadata = new Carriers().XmpText("photoshop:Credit", "Reuters Pictures").Iim(110, "Reuters").Digest(stale: true).Read();
        Assert.That(metadata.Text(MetadataFields.CreditLine), Is.EqualTo("Reuters"));
    }

    [Test]
    public void Keywords_StaleDigest_CutItemsAreMadeWholeAndNewOnesKept()
    {
        var longWord = new string('x', 70);
        var metadata = new Carriers().XmpList("dc:subject", "Bag", longWord, "gone").Iim(25, longWord[..64]).Iim(25, "new").Digest(stale: true).Read();
        Assert.That(metadata.List(MetadataFields.Keywords), Is.EqualTo([longWord, "new"]));
    }

    [Test]
    public void Caption_IimCutInsideACharacter_IsStillUtf8()
    {
        var whole = new string('a', 1999) + "é and more";
        var metadata = new Carriers().DeclareUtf8().XmpCaption(whole).Iim(2, 120, Carriers.Utf8(whole)[..2000]).Read(out var diagnostics);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metadata.Text(MetadataFields.Caption), Is.EqualTo(whole));
            Assert.That(metadata.Provenance(MetadataFields.Caption)!.Disagreements, Is.Empty);
            Assert.That(diagnostics, Is.Empty);
        }
    }

    [Test]
    public void Iim_UndeclaredCharacterSet_Utf8WhereValidElseWindows1252()
    {
        var metadata = new Carriers().Iim(2, 105, [0x5A, 0xFC, 0x72, 0x69, 0x63, 0x68, 0x20, 0x93, 0x71, 0x94]).Iim(90, "Zürich").Read(out var diagnostics);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metadata.Text(MetadataFields.Headline), Is.EqualTo("Zürich “q”"));
            Assert.That(metadata.Text(MetadataFields.City), Is.EqualTo("Zürich"));
            Assert.That(diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo([DiagnosticCodes.EncodingFallback]));
        }
    }

    [Test]
    public void Caption_EncodedTwice_IsReportedAndLeftAlone()
    {
        var metadata = new Carriers().XmpCaption("MÃ¼nster").Read(out var diagnostics);
        Assert.That(metadata.Text(MetadataFields.Caption), Is.EqualTo("MÃ¼nster"));
        Assert.That(diagnostics.Single().Message, Does.Contain("Münster"));
    }

    [Test]
    public void Creators_ExifJoined_AreSplitWithQuotes()
    {
        var metadata = new Carriers().Exif(Artist, "Ann Lee; \"Lee; Sons\"; Bob \"B\" Ray").Read();
        Assert.That(metadata.List(MetadataFields.Creators), Is.EqualTo(["Ann Lee", "Lee; Sons", "Bob \"B\" Ray"]));
    }

    [Test]
    public void Creators_ExifJoinedByCommas_TheListOfXmpCounts()
    {
        var metadata = new Carriers().XmpList("dc:creator", "Seq", "Ann Lee", "Bob Ray").Exif(Artist, "Ann Lee, Bob Ray").Read();
        Assert.That(metadata.List(MetadataFields.Creators), Is.EqualTo(["Ann Lee", "Bob Ray"]));
    }

    [Test]
    public void CopyrightNotice_ExifHasPhotographerAndEditor_PhotographerCounts()
    {
        Assert.That(new Carriers().Exif(Copyright, "© Ann Lee\0Editor\0").Read().Text(MetadataFields.CopyrightNotice), Is.EqualTo("© Ann Lee"));
        Assert.That(new Carriers().Exif(Copyright, " \0Editor\0").Read().Text(MetadataFields.CopyrightNotice), Is.EqualTo("Editor"));
    }

    [Test]
    public void City_LocationShownHasIt_GoesBeforeTheOlderProperty()
    {
        var metadata = new Carriers().XmpText("photoshop:City", "old").XmpText("photoshop:State", "kept")
            .Xmp("<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType=\"Resource\"><Iptc4xmpExt:City>new</Iptc4xmpExt:City></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>").Read();
        Assert.That(metadata.Text(MetadataFields.City), Is.EqualTo("new"));
        Assert.That(metadata.Text(MetadataFields.State), Is.EqualTo("kept"));
    }

    [Test]
    public void CountryCode_TwoAndThreeLettersOfOneCountry_DoNotDisagree()
    {
        var metadata = new Carriers().XmpText("Iptc4xmpCore:CountryCode", "DE").Iim(100, "DEU").Read();
        Assert.That(metadata.Text(MetadataFields.CountryCode), Is.EqualTo("DE"));
        Assert.That(metadata.Provenance(MetadataFields.CountryCode)!.Disagreements, Is.Empty);
    }

    [TestCase("2023-02-17T10:11:12+03:00", "20230217", "101112+0300")]
    [TestCase("2023-02-17", "20230217", null)]
    [TestCase("2023-02", "20230200", null)]
    [TestCase("2023", "20230000", null)]
    public void DateCreated_XmpAndIim_AgreeInTheirOwnForms(string xmp, string date, string? time)
    {
        var carriers = new Carriers().XmpText("photoshop:DateCreated", xmp).Iim(55, date);
        var metadata = (time is null ? carriers : carriers.Iim(60, time)).Read();
        Assert.That(metadata.Text(MetadataFields.DateCreated), Is.EqualTo(xmp));
        Assert.That(metadata.Provenance(MetadataFields.DateCreated)!.Disagreements, Is.Empty);
        Assert.That(new Carriers().Iim(55, date).Iim(60, time ?? "").Read().Text(MetadataFields.DateCreated), Is.EqualTo(xmp));
    }

    [TestCase("0001-01-01T00:00:00")]
    [TestCase("0000:00:00 00:00:00")]
    [TestCase("    :  :     :  :  ")]
    public void DateCreated_WhatMeansNotSet_IsNotSet(string text) =>
        Assert.That(new Carriers().XmpText("photoshop:DateCreated", text).Read()[MetadataFields.DateCreated], Is.Null);

    [Test]
    public void Headline_AlternativesInsteadOfText_TheDefaultIsTaken()
    {
        var metadata = new Carriers().Xmp("<photoshop:Headline><rdf:Alt><rdf:li xml:lang=\"de\">Kopf</rdf:li><rdf:li xml:lang=\"x-default\">Head</rdf:li></rdf:Alt></photoshop:Headline>").Read();
        Assert.That(metadata.Text(MetadataFields.Headline), Is.EqualTo("Head"));
    }

    [Test]
    public void Hints_NoStandardHomeStatesIt_AreTheLastResort()
    {
        var hinted = new Carriers().Hint(MetadataFields.Caption, "from a comment");
        Assert.That(hinted.Read().Provenance(MetadataFields.Caption)!.Winner.Origin, Is.EqualTo(FieldOrigin.Elsewhere));
        Assert.That(hinted.XmpCaption("proper").Read().Text(MetadataFields.Caption), Is.EqualTo("proper"));
    }
}
