using CaptionManager.TestKit;
using NetVips;

namespace CaptionManager.Metadata.Tests.Containers;

/// <summary>What we write, read by others: exiftool sees the new text and complains of nothing new, libvips sees the same pixels.</summary>
public sealed class SecondReaderTests
{
    private const string Headline = "Zürich, second reader";
    private string _folder = "";
    private List<OddFile> _files = [];

    [OneTimeSetUp]
    public void WriteAll()
    {
        _folder = Directory.CreateTempSubdirectory("captions-second-reader").FullName;
        Directory.CreateDirectory(Path.Combine(_folder, "before"));
        Directory.CreateDirectory(Path.Combine(_folder, "after"));
        _files = [.. OddFiles.All];
        foreach (var file in _files)
        {
            File.WriteAllBytes(Path.Combine(_folder, "before", file.Name), file.Bytes);
            File.WriteAllBytes(Path.Combine(_folder, "after", file.Name), new ContainerFile(file.Bytes).Write(Packets.Set(Headline)).Bytes);
        }
    }

    [OneTimeTearDown]
    public void RemoveAll() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void ExifTool_WrittenFiles_ReadsTheHeadlineInEach()
    {
        var read = ExifTool.ReadJson(_files.Select(file => Path.Combine(_folder, "after", file.Name)), "-XMP-photoshop:Headline", "-charset", "utf8");
        using (Assert.EnterMultipleScope())
        {
            foreach (var file in _files)
            {
                var headline = read[file.Name].TryGetProperty("Headline", out var value) ? value.GetString() : null;
                Assert.That(headline, Is.EqualTo(Headline), file.Name);
            }
        }
    }

    [Test]
    public void ExifTool_WrittenFiles_WarnsOfNothingNew()
    {
        var before = ExifTool.Warnings(_files.Select(file => Path.Combine(_folder, "before", file.Name)));
        var after = ExifTool.Warnings(_files.Select(file => Path.Combine(_folder, "after", file.Name)));
        using (Assert.EnterMultipleScope())
        {
            foreach (var file in _files)
                Assert.That(after[file.Name].Except(before[file.Name]), Is.Empty, file.Name);
        }
    }

    [Test]
    public void Exiv2_WrittenFiles_ReadsTheHeadlineInEach()
    {
        // exiv2 0.27 reads no JPEG XL, no XMP in GIF and none in BigTIFF, and of item locations only those with 32-bit
        // offsets and lengths, one extent and no base.
        var known = _files.Where(file => Path.GetExtension(file.Name) is not (".jxl" or ".gif") && !file.Name.StartsWith("bigtiff", StringComparison.Ordinal)
            && file.Name is not ("locations-2.heic" or "base-offsets.heic" or "base-offsets-only.heic" or "wide-offsets.heic" or "extents.heic" or "encoder.avif")).ToList();
        var read = Exiv2.Read([.. known.Select(file => Path.Combine(_folder, "after", file.Name))], "Xmp.photoshop.Headline");
        Assert.That(known.Where(file => read.GetValueOrDefault(file.Name) != Headline).Select(file => file.Name), Is.Empty);
    }

    [Test]
    public void Vips_WrittenFiles_DecodesTheSamePixels()
    {
        var decoded = 0;
        using (Assert.EnterMultipleScope())
        {
            foreach (var file in _files.Where(file => file.HasPixels))
            {
                var before = Pixels(file, "before");
                var after = Pixels(file, "after");
                Assert.That(after.Size, Is.EqualTo(before.Size), file.Name);
                Assert.That(after.Octets.AsSpan().SequenceEqual(before.Octets), Is.True, file.Name);
                decoded++;
            }
        }

        Assert.That(decoded, Is.GreaterThan(20));
    }

    private (string Size, byte[] Octets) Pixels(OddFile file, string folder)
    {
        var path = Path.Combine(_folder, folder, file.Name);
        var several = Path.GetExtension(file.Name) is ".gif" or ".webp" or ".tif";
        using var image = several
            ? Image.NewFromFile(path, kwargs: new VOption { { "n", -1 } })
            : Image.NewFromFile(path);
        return ($"{image.Width}x{image.Height}x{image.Bands}", image.WriteToMemory<byte>());
    }
}
