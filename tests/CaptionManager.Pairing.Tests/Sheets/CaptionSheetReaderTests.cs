using System.Text;
using CaptionManager.Pairing.Sheets;
using CaptionManager.TestKit;
using CsCheck;

namespace CaptionManager.Pairing.Tests.Sheets;

/// <summary>Sheets as desks write them, and as they should not be.</summary>
public sealed class CaptionSheetReaderTests
{
    [OneTimeSetUp]
    public void KnowOldEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [TestCase(",", SheetFormat.Csv)]
    [TestCase(";", SheetFormat.Csv)]
    [TestCase("\t", SheetFormat.Tsv)]
    [TestCase("|", SheetFormat.Csv)]
    public void Read_AnyDelimiter_FindsItOut(string delimiter, SheetFormat format)
    {
        var sheet = Read(string.Join('\n', new[] { "File Name,Caption/Abstract,Byline", "A_1.jpg,A man walks.,Jane Doe", "A_2.jpg,A dog; it sleeps.,Ali Khan" }.Select(line => line.Replace(",", delimiter).Replace("dog;", delimiter == ";" ? "dog," : "dog;"))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Format, Is.EqualTo(format));
            Assert.That(sheet.Entries.Select(entry => entry.Keys.FileName), Is.EqualTo(new[] { "A_1.jpg", "A_2.jpg" }));
            Assert.That(sheet.Entries.Select(entry => entry.Text("creators")), Is.EqualTo(new[] { "Jane Doe", "Ali Khan" }));
            Assert.That(sheet.Entries[0].Text("caption"), Is.EqualTo("A man walks."));
            Assert.That(sheet.Entries.Select(entry => entry.Line), Is.EqualTo(new[] { 2, 3 }));
            Assert.That(sheet.Notes, Is.Empty);
        }
    }

    [Test]
    public void Read_QuotesLineEndsAndDelimitersInCells_KeepsThem()
    {
        var sheet = Read("filename,caption\r\nA.jpg,\"She said \"\"no\"\", then\r\nleft, alone.\"\r\nB.jpg,\"5\"\" pipe\"\r\n");
        Assert.That(sheet.Entries.Select(entry => entry.Text("caption")), Is.EqualTo(new[] { "She said \"no\", then\nleft, alone.", "5\" pipe" }));
    }

    [Test]
    public void Read_QuoteNeverClosed_LosesItsLineOnlyAndSaysWhich()
    {
        var sheet = Read("filename,caption\nA.jpg,First.\nB.jpg,\"Second, never closed\nC.jpg,Third.\nD.jpg,Fourth.\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Entries.Select(entry => (entry.Line, entry.Keys.FileName)), Is.EqualTo(new[] { (2, "A.jpg"), (4, "C.jpg"), (5, "D.jpg") }));
            Assert.That(sheet.Notes, Has.One.Matches<SheetNote>(note => note is { Line: 3, Code: SheetNotes.Quote }));
        }
    }

    [Test]
    public void Read_CommaOutsideQuotes_LeavesTheRowOutAndSaysWhere()
    {
        var sheet = Read("filename,caption\nA.jpg,A man, walking\nB.jpg,Fine.\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Entries.Select(entry => entry.Keys.FileName), Is.EqualTo(new[] { "B.jpg" }));
            Assert.That(sheet.Notes.Single().Message, Is.EqualTo("Line 2 has 3 cells, the header 2; is a quotation mark missing? The line was left out."));
        }
    }

    [TestCase("windows-1252", "Windows-1252")]
    [TestCase("macintosh", "Mac Roman")]
    public void Read_OldEncoding_ReadsItAndSaysSo(string encoding, string name)
    {
        const string text = "filename,caption\nA.jpg,José Núñez bei der Übergabe an Zoë in Malmö.\n";
        var sheet = CaptionSheetReader.Read("s.csv", Encoding.GetEncoding(encoding).GetBytes(text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Entries.Single().Text("caption"), Is.EqualTo("José Núñez bei der Übergabe an Zoë in Malmö."));
            Assert.That(sheet.Notes.Single().Code, Is.EqualTo(SheetNotes.Encoding));
            Assert.That(sheet.Notes.Single().Message, Does.Contain("line 2").And.Contain("“José”").And.Contain(name));
        }
    }

    [TestCase("utf-16", true)]
    [TestCase("utf-16BE", true)]
    [TestCase("utf-16", false)]
    [TestCase("utf-16BE", false)]
    [TestCase("utf-8", true)]
    public void Read_UnicodeWithOrWithoutMark_IsRead(string encoding, bool marked)
    {
        var of = Encoding.GetEncoding(encoding);
        byte[] octets = [.. marked ? of.GetPreamble() : [], .. of.GetBytes("filename\tcaption\nA.jpg\tŁódź, Αθήνα, Київ\n")];
        var sheet = CaptionSheetReader.Read("s.txt", octets);
        Assert.That(sheet.Entries.Single().Text("caption"), Is.EqualTo("Łódź, Αθήνα, Київ"));
    }

    [Test]
    public void Read_WrongEncodingNamed_MarksWhatCannotBeRead()
    {
        var sheet = CaptionSheetReader.Read("s.csv", Encoding.GetEncoding("windows-1252").GetBytes("filename,caption\nA.jpg,José.\n"), Encoding.UTF8);
        Assert.That(sheet.Notes.Select(note => (note.Line, note.Code, note.Message)), Is.EqualTo(new[] { (2, SheetNotes.Garbled, "Line 2, “caption”: some letters cannot be read in this encoding (they show as \uFFFD).") }));
    }

    [Test]
    public void Read_SavedInWrongEncodingBefore_SaysWhatAndWhere()
    {
        var sheet = Read("filename,caption\nA.jpg,JosÃ© walks.\n");
        Assert.That(sheet.Notes.Single().Message, Is.EqualTo("Line 2, “caption”: “JosÃ©” looks as if the sheet had been saved in a wrong encoding. Save it again as UTF-8."));
    }

    [Test]
    public void Read_NoCaptionColumn_RefusesNamingTheHeader()
    {
        var refused = Assert.Throws<SheetFormatException>(() => Read("filename,weight,colour\nA.jpg,1,red\n"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused!.Code, Is.EqualTo(SheetFormatException.NoCaptionColumn));
            Assert.That(refused.Message, Does.Contain("s.csv").And.Contain("“weight”").And.Contain("“caption”"));
        }
    }

    [Test]
    public void Read_NoColumnForThePicture_SaysThatOnlyOrderIsLeft()
    {
        var sheet = Read("caption,headline\nA man walks.,Walk\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Entries.Single().Keys, Is.EqualTo(EntryKeys.None));
            Assert.That(sheet.Notes.Single().Code, Is.EqualTo(SheetNotes.MissingColumn));
        }
    }

    [Test]
    public void Read_ColumnsUnknownAndDouble_AreNamed()
    {
        var sheet = Read("filename,caption,Description,Mood\nA.jpg,First.,Second.,glad\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Entries.Single().Text("caption"), Is.EqualTo("First."));
            Assert.That(sheet.Notes.Select(note => note.Code), Is.EquivalentTo(new[] { SheetNotes.DoubleColumn, SheetNotes.Column }));
        }
    }

    [Test]
    public void Read_NoHeader_UnderstandsFileNamesAndWords()
    {
        var sheet = Read("A_1.jpg,A man walks.\nA_2.jpg,A dog sleeps.\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Entries.Select(entry => (entry.Keys.FileName, entry.Text("caption"))), Is.EqualTo(new[] { ("A_1.jpg", "A man walks."), ("A_2.jpg", "A dog sleeps.") }));
            Assert.That(sheet.Notes.Single().Code, Is.EqualTo(SheetNotes.NoHeader));
        }
    }

    [Test]
    public void Read_TitleAboveTheHeader_FindsTheHeader()
    {
        var sheet = Read("Captions for Saturday\n\nfilename,caption\nA.jpg,A man walks.\n");
        Assert.That(sheet.Entries.Single().Keys.FileName, Is.EqualTo("A.jpg"));
    }

    [Test]
    public void Read_OnePictureTwice_KeepsBothAndSaysSo()
    {
        var sheet = Read("filename,caption\nA.jpg,First.\nB.jpg,Other.\na.JPG,Second.\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Entries, Has.Count.EqualTo(3));
            Assert.That(sheet.Notes.Select(note => (note.Line, note.Code, note.Message)), Is.EqualTo(new[] { (4, SheetNotes.DoubleKey, "Lines 2 and 4 both name “a.JPG”; somebody must choose.") }));
        }
    }

    [TestCase("=HYPERLINK(\"http://x.test\";\"click\")")]
    [TestCase("=A1&\" walks\"")]
    [TestCase("=2+3")]
    [TestCase("+cmd|' /C calc'!A0")]
    [TestCase("@SUM(1,2)")]
    [TestCase("#REF!")]
    [TestCase("#NAME?")]
    public void Read_FormulaInACell_PassesOverItAndSaysWhere(string formula)
    {
        var sheet = Read($"filename\theadline\tcaption\nA.jpg\t{formula}\tA man walks.\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Entries.Single().Fields.Keys, Is.EqualTo(new[] { "caption" }));
            Assert.That(sheet.Notes.Single().Code, Is.EqualTo(SheetNotes.Formula));
            Assert.That(sheet.Notes.Single().Message, Does.StartWith("Line 2, “headline”: "));
        }
    }

    [TestCase("=\"0123\"", "0123")]
    [TestCase("=mci9= scores", "=mci9= scores")]
    [TestCase("- A man walks", "- A man walks")]
    [TestCase("+ One more", "+ One more")]
    [TestCase("@janedoe took this", "@janedoe took this")]
    [TestCase("-5 degrees in Graz", "-5 degrees in Graz")]
    public void Read_WordsThatBeginLikeFormulas_AreKept(string cell, string words)
    {
        var sheet = Read($"filename\tcaption\nA.jpg\t{cell}\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Entries.Single().Text("caption"), Is.EqualTo(words));
            Assert.That(sheet.Notes, Is.Empty);
        }
    }

    [Test]
    public void Read_CaptionOfAHundredThousandCharacters_IsKeptWhole()
    {
        var caption = string.Concat(Enumerable.Repeat("A man, walking. ", 6_250)).Trim();
        Assert.That(Read($"filename,caption\nA.jpg,\"{caption}\"\n").Entries.Single().Text("caption"), Is.EqualTo(caption));
    }

    [Test]
    public void Read_ControlCharacters_GoAndDirectionMarksStay()
    {
        var entry = Read("filename\tcaption\nA.jpg\tA\0\u0007 man \u202Ewalks\u202C <script>alert(1)</script>\n".Replace("\0", "")).Entries.Single();
        Assert.That(entry.Text("caption"), Is.EqualTo("A man \u202Ewalks\u202C <script>alert(1)</script>"));
    }

    [Test]
    public void Read_EmptyCells_SayNothing()
    {
        var sheet = Read("filename,caption,headline\nA.jpg,Walks.,\nB.jpg,,\n,,\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Entries.Single().Fields.Keys, Is.EqualTo(new[] { "caption" }));
            Assert.That(sheet.Notes.Select(note => (note.Line, note.Code, note.Message)), Is.EqualTo(new[] { (3, SheetNotes.Empty, "Line 3 names “B.jpg” and says nothing of it; it was left out.") }));
        }
    }

    [Test]
    public void Read_ListsDatesAndNumbers_AreUnderstood()
    {
        var entry = Read("Frame No.;Date;Time;Job ID;Photographer;Keywords;Caption\n4321;17/02/2023;10:15:03;MOS-117;Jane Doe;snow, sun;Walks.\n").Entries.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(entry.Keys, Is.EqualTo(new EntryKeys { FrameNumber = "4321", Taken = "17/02/2023 10:15:03", JobId = "MOS-117" }));
            Assert.That(entry.Fields["keywords"], Is.EqualTo(new[] { "snow", "sun" }));
            Assert.That(entry.Text("jobId"), Is.EqualTo("MOS-117"));
        }
    }

    [TestCase(new byte[0], SheetFormatException.Empty)]
    [TestCase(new byte[] { 32, 10, 32 }, SheetFormatException.Empty)]
    [TestCase(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 }, SheetFormatException.UnknownFormat)]
    [TestCase(new byte[] { 1, 0, 2, 3, 0, 0, 4 }, SheetFormatException.UnknownFormat)]
    [TestCase(new byte[] { (byte)'P', (byte)'K', 3, 4, 0, 0 }, SheetFormatException.Broken)]
    [TestCase(new byte[] { (byte)'<', (byte)'h', (byte)'t', (byte)'m', (byte)'l', (byte)'>' }, SheetFormatException.UnknownFormat)]
    [TestCase(new byte[] { (byte)'[', (byte)'{', (byte)'"' }, SheetFormatException.Broken)]
    public void Read_NoSheet_SaysWhatItIs(byte[] octets, string code) =>
        Assert.That(Assert.Throws<SheetFormatException>(() => CaptionSheetReader.Read("s.csv", octets))!.Code, Is.EqualTo(code));

    [Test]
    public void Read_APicture_SaysThatItIsOne() =>
        Assert.That(Assert.Throws<SheetFormatException>(() => CaptionSheetReader.Read("a.csv", File.ReadAllBytes(Samples.Photos[0])))!.Message, Does.Contain("is a picture (JPEG)"));

    [Test]
    public void Read_AnyOctets_AnswersOrRefuses() => Gen.Byte.Array[0, 400].Sample(octets =>
    {
        try
        {
            return CaptionSheetReader.Read("s", octets) is not null;
        }
        catch (SheetFormatException)
        {
            return true;
        }
    }, iter: 3_000);

    [Test]
    public void Read_AnyTable_AnswersOrRefuses() => Gen.String[Gen.Char["ab,;\t\"\n\r=|'{[<é\u202E"], 0, 120].Sample(text =>
    {
        try
        {
            var sheet = CaptionSheetReader.ReadText("s", "filename,caption\n" + text);
            return sheet.Entries.All(entry => entry.Line > 1);
        }
        catch (SheetFormatException)
        {
            return true;
        }
    }, iter: 5_000);

    private static CaptionSheet Read(string text) => CaptionSheetReader.Read("s.csv", Encoding.UTF8.GetBytes(text));
}
