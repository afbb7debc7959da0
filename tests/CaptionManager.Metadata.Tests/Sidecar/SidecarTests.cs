using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Tiff;

namespace CaptionManager.Metadata.Tests.Sidecar;

/// <summary>Sidecars: whose they are, when they win, and that the picture beside them is never touched.</summary>
public sealed class SidecarTests
{
    private static readonly EmbedOptions WhenNeeded = new() { Sidecar = SidecarPolicy.WhenNeeded };
    private static readonly byte[] Raw = new TiffBuilder().Page(new TiffPage(64, 48).Text(0x010F, "NIKON CORPORATION").Text(0x010E, "the camera's caption").Numbers(0x0106, TiffFieldType.Short, 32803)).ToArray();
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("captions-sidecar").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Embed_CameraRaw_WritesBesideItAndIsReadBack()
    {
        var raw = Put("match.nef", Raw);
        var result = PhotoFile.Embed(raw, Caption("A caption – für alle"), WhenNeeded);
        var inspection = PhotoFile.Inspect(raw);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Written, Is.EqualTo(Path.Combine(_folder, "match.xmp")));
            Assert.That((result.Format, result.BytesBefore, result.Verified, result.ImageDataHash), Is.EqualTo(("xmp", 0L, true, (string?)null)));
            Assert.That(File.ReadAllBytes(raw), Is.EqualTo(Raw));
            Assert.That(inspection.Format, Is.EqualTo("nef"));
            Assert.That(inspection.Metadata.Text(MetadataFields.Caption), Is.EqualTo("A caption – für alle"));
            Assert.That(inspection.Metadata.Provenance(MetadataFields.Caption)?.Winner.Origin, Is.EqualTo(FieldOrigin.Sidecar));
            Assert.That(inspection.Metadata.Provenance(MetadataFields.Caption)?.Disagreements.Select(other => other.Value.Text), Is.EqualTo(new[] { "the camera's caption" }));
        }
    }

    [Test]
    public void Embed_SecondTime_ChangesTheSidecarThatIsThere()
    {
        var raw = Put("match.nef", Raw);
        PhotoFile.Embed(raw, Caption("first"), WhenNeeded);
        var again = PhotoFile.Embed(raw, Caption("first"), WhenNeeded);
        var other = PhotoFile.Embed(raw, Caption("second"), WhenNeeded);
        Assert.That(again.Changed, Is.False);
        Assert.That(other.Changed, Is.True);
        Assert.That(Directory.GetFiles(_folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "match.nef", "match.xmp" }));
        Assert.That(PhotoFile.Inspect(raw).Metadata.Text(MetadataFields.Caption), Is.EqualTo("second"));
    }

    [Test]
    public void Embed_NewSidecar_IsReadByExifToolAndNamesItsFile()
    {
        var raw = Put("match.nef", Raw);
        PhotoFile.Embed(raw, Caption("A caption"), WhenNeeded);
        var read = ExifTool.ReadJson([Path.Combine(_folder, "match.xmp")])["match.xmp"];
        Assert.That(read.GetProperty("Description").GetString(), Is.EqualTo("A caption"));
        Assert.That(read.GetProperty("SidecarForExtension").GetString(), Is.EqualTo("NEF"));
    }

    [Test]
    public void Embed_RawWithoutPolicy_IsRefusedWithTheRemedy()
    {
        var raw = Put("match.nef", Raw);
        Assert.That(() => PhotoFile.Embed(raw, Caption("x")), Throws.TypeOf<MetadataWriteException>().With.Property("Code").EqualTo(DiagnosticCodes.NeedsSidecar));
    }

    [Test]
    public void Embed_PictureThatTakesMetadata_UsesASidecarOnlyWhenAlways()
    {
        var jpeg = Put("match.jpg", OddFiles.Baseline);
        PhotoFile.Embed(jpeg, Caption("inside"), WhenNeeded);
        var result = PhotoFile.Embed(jpeg, Caption("beside"), new EmbedOptions { Sidecar = SidecarPolicy.Always });
        Assert.That(result.Written, Is.EqualTo(jpeg + ".xmp"), "match.xmp may belong to a raw file of that name");
        var read = PhotoFile.Inspect(jpeg).Metadata;
        Assert.That(read.Text(MetadataFields.Caption), Is.EqualTo("inside"), "the file itself wins where it can be written");
        Assert.That(read.Provenance(MetadataFields.Caption)!.Disagreements.Select(other => other.Origin), Does.Contain(FieldOrigin.Sidecar));
    }

    [Test]
    public void Inspect_SeveralSidecars_TakesTheOneThatNamesTheFile()
    {
        var raw = Put("match.nef", Raw);
        Put("match.xmp", Packets.Octets("Lightroom's"));
        Assert.That(PhotoFile.Inspect(raw).Metadata.Text(MetadataFields.Headline), Is.EqualTo("Lightroom's"));
        Put("match.nef.xmp", Packets.Octets("darktable's"));
        Assert.That(PhotoFile.Inspect(raw).Metadata.Text(MetadataFields.Headline), Is.EqualTo("darktable's"));
        Assert.That(PhotoFile.Inspect(raw, new InspectOptions { Sidecar = false }).Metadata.Text(MetadataFields.Headline), Is.Null);
    }

    [Test]
    public void Inspect_SidecarOfAnotherFile_IsNotRead()
    {
        var raw = Put("match.nef", Raw);
        PhotoFile.Embed(raw, Caption("the raw file's"), WhenNeeded);
        var jpeg = Put("match.jpg", OddFiles.Baseline);
        Assert.That(PhotoFile.Inspect(jpeg).Metadata.Text(MetadataFields.Caption), Is.Null);
    }

    [Test]
    public void CommitTogether_TwoRawsOfOneName_SecondLeavesTheSidecarToTheFirst()
    {
        var (first, second) = (Put("match.nef", Raw), Put("match.dng", Raw));
        using var ofFirst = PhotoFile.PrepareEmbed(first, Caption("first"), WhenNeeded);
        using var ofSecond = PhotoFile.PrepareEmbed(second, Caption("second"), WhenNeeded);
        var faults = PreparedEmbed.CommitTogether([ofFirst, ofSecond]);
        Assert.That(faults[0], Is.Null);
        Assert.That(faults[1], Is.TypeOf<MetadataWriteException>().With.Property(nameof(MetadataWriteException.Code)).EqualTo(DiagnosticCodes.ChangedMeanwhile));
        Assert.That(PhotoFile.Embed(second, Caption("second"), WhenNeeded).Written, Is.EqualTo(second + ".xmp"));
        Assert.That(new[] { first, second }.Select(raw => PhotoFile.Inspect(raw).Metadata.Text(MetadataFields.Caption)), Is.EqualTo(new[] { "first", "second" }));
    }

    [Test]
    public void Inspect_SidecarItself_IsXmpAndNoPicture()
    {
        foreach (var text in new[] { Packets.Text("one"), "<?xml version=\"1.0\"?>\n" + Packets.Text("one").Split("?>", 2)[1].Replace("<?xpacket end=\"w\"?>", "", StringComparison.Ordinal) })
        {
            var inspection = PhotoFile.Inspect(Put("alone.xmp", System.Text.Encoding.UTF8.GetBytes(text)));
            Assert.That((inspection.Format, inspection.IsPicture, inspection.Metadata.Text(MetadataFields.Headline)), Is.EqualTo(("xmp", false, "one")));
        }

        var wide = PhotoFile.Inspect(Put("wide.xmp", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Packets.Text("zwei"))]));
        Assert.That(wide.Metadata.Text(MetadataFields.Headline), Is.EqualTo("zwei"));
    }

    [Test]
    public void Inspect_SidecarThatIsNoXmp_IsReportedNotThrown()
    {
        var raw = Put("match.nef", Raw);
        Put("match.nef.xmp", "not XML at all"u8.ToArray());
        Assert.That(PhotoFile.Inspect(raw).Diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain(DiagnosticCodes.XmpMalformed));
    }

    private static MetadataChanges Caption(string text) => new MetadataChanges().Set(MetadataFields.Caption, text);

    private string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
