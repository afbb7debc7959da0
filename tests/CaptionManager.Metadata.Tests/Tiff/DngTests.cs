using CaptionManager.TestKit;
using CaptionManager.TestKit.Tiff;

namespace CaptionManager.Metadata.Tests.Tiff;

/// <summary>DNG: a sidecar unless writing into the file is asked for, and then nothing in it moves.</summary>
public sealed class DngTests
{
    private const string Caption = "A caption – für alle";
    private static readonly EmbedOptions Into = new() { IntoDng = true };
    private string _folder = "";
    private string _path = "";
    private byte[] _before = [];

    [SetUp]
    public void MakeFile()
    {
        _folder = Directory.CreateTempSubdirectory("captions-dng").FullName;
        _path = Path.Combine(_folder, "match.dng");
        _before = new TiffBuilder().Page(new TiffPage(64, 48).Octets(0xC612, TiffFieldType.Byte, [1, 6, 0, 0]).Text(0x010F, "Example").Numbers(0x0106, TiffFieldType.Short, 32803)
            .SubImage(new TiffPage(32, 24) { Phase = 5 })).ToArray();
        File.WriteAllBytes(_path, _before);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Embed_NotAsked_NeedsASidecar()
    {
        Assert.That(() => PhotoFile.Embed(_path, Changes), Throws.TypeOf<MetadataWriteException>().With.Property("Code").EqualTo(DiagnosticCodes.NeedsSidecar));
        Assert.That(PhotoFile.Embed(_path, Changes, new EmbedOptions { Sidecar = SidecarPolicy.WhenNeeded }).Written, Is.EqualTo(Path.Combine(_folder, "match.xmp")));
        Assert.That(File.ReadAllBytes(_path), Is.EqualTo(_before));
    }

    [Test]
    public void Embed_Asked_WritesIntoItAndMovesNothing([Values(SidecarPolicy.Never, SidecarPolicy.WhenNeeded)] SidecarPolicy sidecar)
    {
        var warnings = ExifTool.Warnings([_path])["match.dng"];
        var result = PhotoFile.Embed(_path, Changes, Into with { Sidecar = sidecar });
        var read = ExifTool.ReadJson([_path], "-G1", "-charset", "utf8", "-XMP:all", "-IPTC:all", "-IFD0:ImageDescription", "-IFD0:DNGVersion")["match.dng"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Written, result.Format, result.Verified), Is.EqualTo((_path, "dng", true)));
            Assert.That(read.GetProperty("XMP-dc:Description").GetString(), Is.EqualTo(Caption));
            Assert.That(read.GetProperty("IPTC:Caption-Abstract").GetString(), Is.EqualTo(Caption));
            Assert.That(read.GetProperty("IFD0:ImageDescription").GetString(), Is.EqualTo(Caption));
            Assert.That(read.GetProperty("IFD0:DNGVersion").GetString(), Is.EqualTo("1.6.0.0"));
            Assert.That(ExifTool.Warnings([_path])["match.dng"].Except(warnings), Is.Empty);
            Assert.That(result.ImageDataHash, Is.EqualTo(PhotoFile.Inspect(new MemoryStream(_before), new InspectOptions { ImageDataHash = true }).ImageDataHash));
            Assert.That(Directory.GetFiles(_folder), Is.EqualTo(new[] { _path }));
        }
    }

    [Test]
    public void Embed_AskedForOtherRaw_StillNeedsASidecar()
    {
        var raw = Path.Combine(_folder, "match.nef");
        File.WriteAllBytes(raw, new TiffBuilder().Page(new TiffPage(64, 48).Text(0x010F, "NIKON CORPORATION").Numbers(0x0106, TiffFieldType.Short, 32803)).ToArray());
        Assert.That(() => PhotoFile.Embed(raw, Changes, Into), Throws.TypeOf<MetadataWriteException>().With.Property("Code").EqualTo(DiagnosticCodes.NeedsSidecar));
    }

    private static MetadataChanges Changes => new MetadataChanges().Set(MetadataFields.Caption, Caption);
}
