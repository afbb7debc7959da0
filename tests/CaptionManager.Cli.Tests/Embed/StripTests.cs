using CaptionManager.TestKit;

namespace CaptionManager.Cli.Tests.Embed;

/// <summary><c>embed --strip</c>: what leaves the file, by exiftool's word.</summary>
public sealed class StripTests
{
    private static readonly string[] Personal =
    [
        "-EXIF:GPSLatitude=48.2", "-EXIF:GPSLatitudeRef=N", "-XMP-exif:GPSLongitude=16.4", "-EXIF:SerialNumber=4711", "-XMP-aux:LensSerialNumber=4712",
        "-XMP-iptcExt:ModelAge=12", "-XMP-iptcCore:CreatorWorkEmail=ann@example.org", "-IPTC:Contact=+43 1 000",
    ];

    private static readonly string[] Asked =
        ["-s", "-a", "-EXIF:GPS*", "-XMP:GPS*", "-EXIF:SerialNumber", "-XMP:LensSerialNumber", "-XMP:ModelAge", "-XMP:CreatorWorkEmail", "-IPTC:Contact"];

    [TestCase("all", "")]
    [TestCase("gps,serial-numbers", "ModelAge CreatorWorkEmail Contact")]
    [TestCase("contact, model-ages", "GPSLatitudeRef GPSLatitude GPSLongitude SerialNumber LensSerialNumber")]
    public async Task Embed_Strip_LeavesTheRest(string parts, string left)
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jpg", await File.ReadAllBytesAsync(Samples.Photos[0]));
        ExifTool.Run(["-q", "-overwrite_original", .. Personal, path]);
        var run = await Captions.RunAsync("embed", path, "--strip", parts, "--set", "creditLine=Jane Doe/Example", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var tags = ExifTool.Run([.. Asked, path]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0].Trim()).Where(tag => tag != "GPSVersionID");
        Assert.That(tags, Is.EquivalentTo(left.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.That(ExifTool.Run(["-s3", "-XMP:Credit", path]).Trim(), Is.EqualTo("Jane Doe/Example"));
    }

    [Test]
    public async Task Embed_StripAlone_IsSomethingToDo()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jpg", await File.ReadAllBytesAsync(Samples.Photos[0]));
        ExifTool.Run(["-q", "-overwrite_original", .. Personal, path]);
        var run = await Captions.RunAsync("embed", path, "--strip", "gps", "--json");
        Assert.That(run.Json.Single().GetProperty("changed").GetBoolean(), Is.True);
        Assert.That(ExifTool.Run(["-s", "-EXIF:GPSLatitude", path]).Trim(), Is.Empty);
    }

    [Test]
    public async Task Embed_StripOfSomethingElse_NamesWhatThereIs()
    {
        using var folder = new TempFolder();
        var run = await Captions.RunAsync("embed", folder.Write("a.jpg", await File.ReadAllBytesAsync(Samples.Photos[0])), "--strip", "names");
        Assert.That(run.ExitCode, Is.Not.Zero);
        Assert.That(run.Error, Does.Contain("gps, serial-numbers, model-ages, contact, all"));
    }
}
