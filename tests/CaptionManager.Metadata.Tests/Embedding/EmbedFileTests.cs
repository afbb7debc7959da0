using System.Runtime.Versioning;
using System.Text;
using CaptionManager.TestKit;

namespace CaptionManager.Metadata.Tests.Embedding;

/// <summary>What happens to the file itself: mode, times, links, protection, and what is left when a write fails.</summary>
public sealed class EmbedFileTests
{
    private string _folder = "";
    private string _path = "";

    [SetUp]
    public void CopySample()
    {
        _folder = Directory.CreateTempSubdirectory("captions-file").FullName;
        _path = Path.Combine(_folder, "photo.jpg");
        File.Copy(Samples.Path("SAMPLE-0202-sea.jpg"), _path);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    [Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public void Embed_InPlace_KeepsTheMode()
    {
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(_path, mode);
        PhotoFile.Embed(_path, SeedCase.Changes);
        Assert.That(File.GetUnixFileMode(_path), Is.EqualTo(mode));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Embed_Times_AreKeptWhenAskedFor(bool preserve)
    {
        var then = new DateTime(2023, 2, 17, 10, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_path, then);
        PhotoFile.Embed(_path, SeedCase.Changes, new EmbedOptions { PreserveTimes = preserve });
        Assert.That(File.GetLastWriteTimeUtc(_path) == then, Is.EqualTo(preserve));
    }

    [Test]
    public void Embed_OutputPath_LeavesTheSourceAlone()
    {
        var before = File.ReadAllBytes(_path);
        var output = Path.Combine(_folder, "out.jpg");
        var result = PhotoFile.Embed(_path, SeedCase.Changes, new EmbedOptions { OutputPath = output });
        Assert.That(File.ReadAllBytes(_path), Is.EqualTo(before));
        Assert.That(result.Written, Is.EqualTo(output));
        Assert.That(PhotoFile.Inspect(output).Metadata.Text(MetadataFields.Source), Is.EqualTo("Sputnik"));
    }

    [Test]
    public void Embed_SymbolicLink_IsRefusedAndNamesItsTarget()
    {
        var link = Path.Combine(_folder, "link.jpg");
        File.CreateSymbolicLink(link, _path);
        Assert.That(() => PhotoFile.Embed(link, SeedCase.Changes), Throws.InstanceOf<IOException>().With.Message.Contains("symbolic link").And.Message.Contains("photo.jpg"));
        Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo(_path));
    }

    [Test]
    public void Embed_NoSuchFolder_SaysWhatToDo() =>
        Assert.That(
            () => PhotoFile.Embed(_path, SeedCase.Changes, new EmbedOptions { OutputPath = Path.Combine(_folder, "missing", "out.jpg") }),
            Throws.InstanceOf<IOException>().With.Message.Contains("Make it first"));

    [Test]
    public void Embed_TargetIsAFolder_SaysSo()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "out.jpg")).FullName;
        Assert.That(() => PhotoFile.Embed(_path, SeedCase.Changes, new EmbedOptions { OutputPath = folder }), Throws.InstanceOf<IOException>().With.Message.Contains("folder"));
    }

    [Test]
    public void Embed_NameOf255Octets_IsReplaced()
    {
        var path = Path.Combine(_folder, new string('n', 251) + ".jpg");
        File.Move(_path, path);
        Assert.That(PhotoFile.Embed(path, SeedCase.Changes).Changed, Is.True);
    }

    [Test]
    public void Embed_Refused_LeavesFileAndFolderAsTheyWere()
    {
        var before = File.ReadAllBytes(_path);
        var changes = new MetadataChanges().Set(MetadataFields.Caption, "new").Set(MetadataFields.EditStatus, new string('x', 65));
        var refusal = Assert.Throws<MetadataWriteException>(() => PhotoFile.Embed(_path, changes));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal?.Code, Is.EqualTo(DiagnosticCodes.InvalidValue));
            Assert.That(refusal?.Field, Is.EqualTo(MetadataFields.EditStatus));
            Assert.That(File.ReadAllBytes(_path), Is.EqualTo(before));
            Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
        }
    }

    [Test]
    public void Embed_NotAPicture_IsRefused()
    {
        File.WriteAllText(_path, "This is a text.");
        Assert.That(() => PhotoFile.Embed(_path, SeedCase.Changes), Throws.TypeOf<MetadataWriteException>().With.Property("Code").EqualTo(DiagnosticCodes.UnknownFormat));
    }

    [Test]
    public void Embed_IimOnlyFieldIntoPng_HasNoHome()
    {
        var png = Path.Combine(_folder, "x.png");
        File.Copy(Samples.Path("SAMPLE-0306-press-room.png"), png);
        Assert.That(
            () => PhotoFile.Embed(png, new MetadataChanges().Set(MetadataFields.EditStatus, "KILL")),
            Throws.TypeOf<MetadataWriteException>().With.Property("Code").EqualTo(DiagnosticCodes.NoHome));
    }

    [Test]
    public void Embed_CaptionOf100000Characters_IsWholeInXmpAndCutInIim()
    {
        var caption = string.Concat(Enumerable.Range(0, 12_500).Select(i => $"Wort{i % 1000:D3} ")).TrimEnd();
        var result = PhotoFile.Embed(_path, new MetadataChanges().Set(MetadataFields.Caption, caption));
        var inspection = PhotoFile.Inspect(_path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(caption, Has.Length.GreaterThan(99_000));
            Assert.That(inspection.Metadata.Text(MetadataFields.Caption), Is.EqualTo(caption));
            Assert.That(result.Warnings.Select(warning => warning.Code), Is.SupersetOf([DiagnosticCodes.IimCut, DiagnosticCodes.ExifTooLarge]));
            Assert.That(inspection.Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCodes.Disagreement && diagnostic.Message.Contains("caption", StringComparison.Ordinal)), Is.Empty);
        }

        var iim = ExifTool.ReadJson([_path], "-G1", "-IPTC:Caption-Abstract", "-IFD0:ImageDescription")["photo.jpg"];
        Assert.That(Encoding.UTF8.GetByteCount(iim.GetProperty("IPTC:Caption-Abstract").GetString()!), Is.InRange(1900, 2000));
        Assert.That(iim.TryGetProperty("IFD0:ImageDescription", out _), Is.False);
    }

    [TestCase("👩‍👩‍👧‍👦 family at the 🇺🇦 border")]
    [TestCase("الرئيس يلتقي نظيره – \u200Fرويترز")]
    [TestCase("נשיא המדינה (מימין) בירושלים")]
    public void Embed_EmojiAndRightToLeft_IsTheSameInEveryCarrier(string text)
    {
        PhotoFile.Embed(_path, new MetadataChanges().Set(MetadataFields.Caption, text).Set(MetadataFields.Creators, [text]));
        var read = ExifTool.ReadJson([_path], "-G1", "-charset", "utf8", "-charset", "iptc=utf8", "-XMP-dc:Description", "-IPTC:Caption-Abstract", "-IFD0:ImageDescription", "-IFD0:Artist")["photo.jpg"];
        Assert.That(read.GetProperty("XMP-dc:Description").GetString(), Is.EqualTo(text));
        Assert.That(read.GetProperty("IPTC:Caption-Abstract").GetString(), Is.EqualTo(text));
        Assert.That(read.GetProperty("IFD0:ImageDescription").GetString(), Is.EqualTo(text));
        Assert.That(read.GetProperty("IFD0:Artist").GetString(), Is.EqualTo(text));
    }

    [Test]
    public void Embed_CharactersXmlCannotHold_AreLeftOutAndReported()
    {
        var result = PhotoFile.Embed(_path, new MetadataChanges().Set(MetadataFields.Headline, "a\0b\u0001c\uD800d\uFFFEe"));
        Assert.That(PhotoFile.Inspect(_path).Metadata.Text(MetadataFields.Headline), Is.EqualTo("abcde"));
        Assert.That(result.Warnings.Select(warning => warning.Code), Does.Contain(DiagnosticCodes.CharactersRemoved));
    }

    [Test]
    public void Embed_DecomposedText_IsComposed()
    {
        PhotoFile.Embed(_path, new MetadataChanges().Set(MetadataFields.Headline, "Zu\u0308rich"));
        Assert.That(PhotoFile.Inspect(_path).Metadata.Text(MetadataFields.Headline), Is.EqualTo("Zürich"));
    }

    [TestCase("17 February 2023")]
    [TestCase("2023-13-01")]
    public void Embed_NoDate_IsRefused(string text) => Assert.That(
        () => PhotoFile.Embed(_path, new MetadataChanges().Set(MetadataFields.DateCreated, text)),
        Throws.TypeOf<MetadataWriteException>().With.Property("Code").EqualTo(DiagnosticCodes.InvalidValue).And.Message.Contains(text));
}
