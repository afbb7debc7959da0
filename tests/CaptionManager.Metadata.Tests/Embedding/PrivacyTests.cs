using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit;

namespace CaptionManager.Metadata.Tests.Embedding;

/// <summary>What the privacy switches take out of a file, seen by exiftool, and what they leave.</summary>
public sealed class PrivacyTests
{
    private string _folder = "";
    private string _path = "";

    [SetUp]
    public void MakeFile()
    {
        _folder = Directory.CreateTempSubdirectory("captions-privacy").FullName;
        _path = Path.Combine(_folder, "photo.jpg");
        File.Copy(Samples.Path("SAMPLE-0203-lighthouse.jpg"), _path);
        ExifTool.Run(
        [
            "-q", "-overwrite_original", "-GPSLatitude=51.5014", "-GPSLatitudeRef=N", "-GPSLongitude=0.1419", "-GPSLongitudeRef=W", "-GPSAltitude=11",
            "-XMP-exif:GPSLatitude=51.5014", "-XMP-exif:GPSLongitude=-0.1419", "-XMP-exif:GPSMapDatum=WGS-84", "-SerialNumber=BODY123", "-LensSerialNumber=LENS456", "-XMP-aux:SerialNumber=AUX789",
            "-XMP-iptcExt:ModelAge=17", "-XMP-iptcCore:CreatorWorkEmail=ann@example.org", "-IPTC:Contact=ann@example.org", "-XMP-iptcExt:LocationShownCity=London",
            "-XMP-dc:Description=The palace", "-XMP-photoshop:Credit=Agency", _path,
        ]);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Inspect_Gps_IsReadInDegrees()
    {
        var metadata = PhotoFile.Inspect(_path).Metadata;
        Assert.That(metadata.Text(MetadataFields.GpsLatitude), Does.StartWith("51.5014"));
        Assert.That(metadata.Text(MetadataFields.GpsLongitude), Does.StartWith("-0.1419"));
    }

    [TestCase(PrivacyParts.Gps, "GPS")]
    [TestCase(PrivacyParts.SerialNumbers, "SerialNumber")]
    [TestCase(PrivacyParts.ModelAges, "ModelAge")]
    [TestCase(PrivacyParts.ContactDetails, "example.org")]
    public void Embed_Strip_TakesOutThatAndNothingElse(PrivacyParts parts, string trace)
    {
        var before = Facts();
        Assert.That(before, Has.Some.Contains(trace));
        var result = PhotoFile.Embed(_path, new MetadataChanges(), new EmbedOptions { Strip = parts });
        var after = Facts();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Verified, Is.True);
            Assert.That(after, Has.None.Contains(trace));
            Assert.That(after, Is.EqualTo(before.Where(fact => !fact.Contains(trace, StringComparison.Ordinal))));
        }
    }

    [Test]
    public void Embed_StripAll_KeepsCaptionAndCredit()
    {
        const PrivacyParts all = PrivacyParts.Gps | PrivacyParts.SerialNumbers | PrivacyParts.ModelAges | PrivacyParts.ContactDetails;
        PhotoFile.Embed(_path, new MetadataChanges(), new EmbedOptions { Strip = all });
        var metadata = PhotoFile.Inspect(_path).Metadata;
        Assert.That(metadata.Text(MetadataFields.CreditLine), Is.EqualTo("Agency"));
        Assert.That(metadata[MetadataFields.Caption], Is.Not.Null);
        Assert.That(metadata.Text(MetadataFields.City), Is.EqualTo("London"));
        Assert.That(PhotoFile.Embed(_path, new MetadataChanges(), new EmbedOptions { Strip = all }).Changed, Is.False);
    }

    [TestCase(PrivacyParts.Gps, "a position")]
    [TestCase(PrivacyParts.SerialNumbers, "a serial number")]
    [TestCase(PrivacyParts.ModelAges | PrivacyParts.ContactDetails, null)]
    public void Embed_Strip_NamesPlacesThatMayStateIt(PrivacyParts parts, string? what)
    {
        var motion = Packets.Text("a film").Replace("<photoshop:Headline>", "<g:MotionPhoto xmlns:g=\"http://ns.google.com/photos/1.0/camera/\">1</g:MotionPhoto><photoshop:Headline>", StringComparison.Ordinal);
        File.WriteAllBytes(_path, OddFiles.JpegPicture().Xmp(motion).App(0xE6, "GoPro\0DEVC"u8).App(0xEC, "[picture info]"u8).ToArray());
        var warnings = PhotoFile.Embed(_path, new MetadataChanges(), new EmbedOptions { Strip = parts }).Warnings.Select(warning => warning.Message).ToList();
        Assert.That(warnings, Has.Count.EqualTo(what is null ? 0 : 2));
        Assert.That(warnings, Has.All.EndsWith($"may state {what}."));
        Assert.That(string.Concat(warnings), what is null ? Is.Empty : Does.Contain("(APP6, APP12)").And.Contain("film"));
    }

    [Test]
    public void Embed_StripGps_NamesFurtherPictures()
    {
        File.WriteAllBytes(_path, OddFiles.All.First(file => file.Name == "mpf.jpg").Bytes);
        Assert.That(
            PhotoFile.Embed(_path, new MetadataChanges(), new EmbedOptions { Strip = PrivacyParts.Gps }).Warnings.Select(warning => warning.Message),
            Has.Some.Contains("Further pictures in the file (MPF)"));
    }

    [Test]
    public void Embed_StripGps_WarnsOfNothingNew()
    {
        var before = ExifTool.Warnings([_path])["photo.jpg"];
        PhotoFile.Embed(_path, new MetadataChanges(), new EmbedOptions { Strip = PrivacyParts.Gps });
        Assert.That(ExifTool.Warnings([_path])["photo.jpg"].Except(before), Is.Empty);
    }

    private List<string> Facts() =>
        [.. ExifTool.Run(["-G1", "-s", "-XMP:all", "-EXIF:all", "-IPTC:all", _path]).Split('\n').Where(line => line.Length > 0 && !line.Contains("ApplicationRecordVersion", StringComparison.Ordinal))];
}
