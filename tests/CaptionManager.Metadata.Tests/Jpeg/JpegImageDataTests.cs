using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.Tiff;

namespace CaptionManager.Metadata.Tests.Jpeg;

/// <summary>The rule of docs/formats/jpeg.md: one hash for all files that differ in metadata alone.</summary>
public sealed class JpegImageDataTests
{
    private static string? HashOf(JpegBuilder builder) => new ContainerFile(builder.ToArray()).Hash;

    [Test]
    public void Hash_OtherMetadata_IsTheSame()
    {
        var plain = HashOf(OddFiles.JpegPicture());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plain, Does.Match("^sha256:[0-9a-f]{64}$"));
            Assert.That(HashOf(OddFiles.JpegPicture().Remove(0xE0)), Is.EqualTo(plain));
            Assert.That(HashOf(OddFiles.JpegPicture().Exif(TiffBuilder.Exif("A caption")).Xmp(Packets.Text("x"))), Is.EqualTo(plain));
            Assert.That(HashOf(OddFiles.JpegPicture().App(0xFE, "comment"u8).Raw([0xFF, 0xFF])), Is.EqualTo(plain));
            Assert.That(HashOf(OddFiles.JpegPicture().Trailer("behind the picture"u8)), Is.EqualTo(plain));
            Assert.That(HashOf(OddFiles.JpegPicture().MultiPicture(true, OddFiles.Baseline)), Is.EqualTo(plain));
        }
    }

    [Test]
    public void Hash_OtherPictureOrTables_Differs()
    {
        var plain = HashOf(OddFiles.JpegPicture());
        var scans = OddFiles.JpegPicture().Scans.ToArray();
        scans[^4] ^= 1;
        var tables = OddFiles.JpegPicture();
        tables.Segments.First(segment => segment.Marker == 0xDB).Data[5] ^= 1;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(HashOf(OddFiles.JpegPicture().WithScans(scans)), Is.Not.EqualTo(plain));
            Assert.That(HashOf(tables), Is.Not.EqualTo(plain));
        }
    }

    [Test]
    public void Hash_ApplicationSegmentBetweenScans_IsNoImageData()
    {
        var scan = JpegBuilder.Headers().Scans.ToArray();
        byte[] comment = [0xFF, 0xFE, 0, 6, 0xFF, 0xD9, 1, 2];
        var two = HashOf(JpegBuilder.Headers(0xC2).WithScans([.. scan[..^2], .. scan]));
        var between = HashOf(JpegBuilder.Headers(0xC2).WithScans([.. scan[..^2], .. comment, .. scan]));
        Assert.That(between, Is.EqualTo(two));
    }

    [Test]
    public void ImageData_LongScan_EndsAtTheEndMarkerWhereverItLies()
    {
        var builder = JpegBuilder.Headers();
        var head = builder.Scans[..^2].ToArray();
        foreach (var padding in new[] { 0, 1, 65_535 - head.Length, 65_536 - head.Length, 131_072 })
        {
            var file = new ContainerFile(builder.WithScans([.. head, .. new byte[padding], 0xFF, 0xD9, .. "trailing"u8, 0xFF, 0xD9]).ToArray());
            Assert.That(file.Layout.ImageData[^1].End, Is.EqualTo(file.Bytes.Length - 12), $"padding {padding}");
        }
    }

    [Test]
    public void Write_AnyChange_LeavesEverythingFromTheFirstScanOn()
    {
        var builder = OddFiles.JpegPicture().Exif(TiffBuilder.Exif("A caption")).Trailer([.. "SEFT"u8, 0xFF, 0xD8, 0xFF]);
        var written = new ContainerFile(builder.ToArray()).Write(Packets.Set("new")).Bytes;
        Assert.That(written.AsSpan().EndsWith((byte[])[.. builder.Scans.Span, .. "SEFT"u8, 0xFF, 0xD8, 0xFF]), Is.True);
        Assert.That(JpegBuilder.From(written).Segments.Where(segment => segment.Marker != 0xE1).Select(segment => Convert.ToHexString(segment.Data)),
            Is.EqualTo(builder.Segments.Where(segment => segment.Marker != 0xE1).Select(segment => Convert.ToHexString(segment.Data))));
    }
}
