using System.Text.Json;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit;

namespace CaptionManager.Metadata.Tests.Embedding;

/// <summary>Fields we write, read by exiftool and exiv2 from every file of the corpus and from the sample photos.</summary>
public sealed class WrittenByUsTests
{
    private string _folder = "";
    private List<string> _before = [];
    private List<string> _after = [];

    [OneTimeSetUp]
    public void WriteAll()
    {
        _folder = Directory.CreateTempSubdirectory("captions-written").FullName;
        foreach (var folder in (string[])["before", "after"])
            Directory.CreateDirectory(Path.Combine(_folder, folder));
        foreach (var file in OddFiles.All)
            File.WriteAllBytes(Path.Combine(_folder, "before", file.Name), file.Bytes);
        foreach (var photo in Samples.Photos)
            File.Copy(photo, Path.Combine(_folder, "before", Path.GetFileName(photo)));
        _before = [.. Directory.GetFiles(Path.Combine(_folder, "before"))];
        foreach (var path in _before)
            PhotoFile.Embed(path, SeedCase.Changes, new EmbedOptions { OutputPath = Path.Combine(_folder, "after", Path.GetFileName(path)) });
        _after = [.. Directory.GetFiles(Path.Combine(_folder, "after"))];
    }

    [OneTimeTearDown]
    public void RemoveAll() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void ExifTool_EveryFile_ReadsTheFieldsInEveryCarrierItHas()
    {
        var read = ExifTool.ReadJson(_after, "-G1", "-charset", "utf8", "-charset", "iptc=utf8", "-XMP:all", "-IPTC:all", "-IFD0:all", "-Photoshop:IPTCDigest", "-CurrentIPTCDigest", "-FileType");
        var (inIim, inExif) = (0, 0);
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, file) in read)
            {
                Check(file, name, "XMP-dc:Description", SeedCase.Caption);
                Check(file, name, "XMP-dc:Creator", "Vladimir Astapkovich");
                Check(file, name, "XMP-photoshop:Credit", SeedCase.CreditLine);
                Check(file, name, "XMP-photoshop:Source", "Sputnik");
                Check(file, name, "XMP-dc:Rights", "© Sputnik 2023");
                if (name.EndsWith(".gif", StringComparison.Ordinal))
                    continue;
                // exiftool 12.57 does not read EXIF out of Brotli boxes nor out of BigTIFF's own directory names.
                if (file.TryGetProperty("IFD0:ImageDescription", out _))
                {
                    Check(file, name, "IFD0:ImageDescription", SeedCase.Caption);
                    Check(file, name, "IFD0:Artist", "Vladimir Astapkovich");
                    Check(file, name, "IFD0:Copyright", "© Sputnik 2023");
                    inExif++;
                }

                if (!file.TryGetProperty("IPTC:Caption-Abstract", out _))
                    continue;
                Check(file, name, "IPTC:Caption-Abstract", SeedCase.Caption);
                Check(file, name, "IPTC:By-line", "Vladimir Astapkovich");
                Check(file, name, "IPTC:Credit", "Vladimir Astapkovich, Sputnik,");
                Check(file, name, "IPTC:Source", "Sputnik");
                Check(file, name, "IPTC:CopyrightNotice", "© Sputnik 2023");
                inIim++;
            }
        }

        Assert.That(read, Has.Count.EqualTo(_before.Count));
        Assert.That(inIim, Is.GreaterThan(40));
        Assert.That(inExif, Is.GreaterThan(70));
    }

    [Test]
    public void ExifTool_Jpegs_DigestIsThatOfTheIim()
    {
        var read = ExifTool.ReadJson(_after.Where(path => path.Contains("SAMPLE", StringComparison.Ordinal) && path.EndsWith(".jpg", StringComparison.Ordinal)), "-Photoshop:IPTCDigest", "-CurrentIPTCDigest");
        Assert.That(read, Has.Count.GreaterThan(15));
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, file) in read)
                Assert.That(file.GetProperty("IPTCDigest").GetString(), Is.EqualTo(file.GetProperty("CurrentIPTCDigest").GetString()), name);
        }
    }

    [Test]
    public void ExifTool_EveryFile_WarnsOfNothingNew()
    {
        var before = ExifTool.Warnings(_before);
        var after = ExifTool.Warnings(_after);
        using (Assert.EnterMultipleScope())
        {
            foreach (var path in _after)
                Assert.That(after[Path.GetFileName(path)].Except(before[Path.GetFileName(path)]), Is.Empty, Path.GetFileName(path));
        }
    }

    [TestCase("Xmp.photoshop.Credit", SeedCase.CreditLine)]
    [TestCase("Xmp.dc.creator", "Vladimir Astapkovich")]
    [TestCase("Iptc.Application2.Caption", SeedCase.Caption)]
    [TestCase("Iptc.Application2.Copyright", "© Sputnik 2023")]
    [TestCase("Exif.Image.ImageDescription", SeedCase.Caption)]
    [TestCase("Exif.Image.Artist", "Vladimir Astapkovich")]
    public void Exiv2_SampleJpegs_ReadsTheField(string key, string expected)
    {
        var photos = _after.Where(path => path.Contains("SAMPLE", StringComparison.Ordinal) && path.EndsWith(".jpg", StringComparison.Ordinal)).ToList();
        var read = Exiv2.Read(photos, key);
        Assert.That(read, Has.Count.EqualTo(photos.Count));
        Assert.That(read.Values, Has.All.EqualTo(expected));
    }

    private static void Check(JsonElement file, string name, string tag, string expected)
    {
        var value = file.TryGetProperty(tag, out var element) ? element.ToString() : null;
        Assert.That(value, Is.EqualTo(expected), $"{name} {tag}");
    }
}
