using CaptionManager.TestKit.Bytes;
using CaptionManager.TestKit.Png;
using CaptionManager.TestKit.Tiff;
using CaptionManager.TestKit.WebP;

namespace CaptionManager.Metadata.Tests.Containers;

/// <summary>Reading the fields of a large picture reads its metadata and little else, wherever in the file they stand.</summary>
public sealed class OctetsReadTests
{
    private const int PictureOctets = 8 * 1024 * 1024;
    private const int Beyond = 64 * 1024;
    private static readonly string Headline = new('x', 50_000);
    private static readonly byte[] Exif = TiffBuilder.Exif("A caption");

    private static IEnumerable<TestCaseData> Files()
    {
        yield return Case("jpeg", Jpeg());
        yield return Case("png, metadata in front", Png("IDAT", PictureOctets));
        yield return Case("png, metadata behind", Png("IEND", PictureOctets));
        // 1,024 chunks, as libpng's writers make them: stepped over one by one.
        yield return Case("png, many chunks", Png("IEND", 8 * 1024));
        yield return Case("webp", new WebPBuilder().Extended(0x0C, 48, 32).Chunk("VP8 ", Lossy()).Chunk("EXIF", Exif).Chunk("XMP ", Packets.Octets(Headline)).ToArray());
    }

    [TestCaseSource(nameof(Files))]
    public void Inspect_LargePicture_ReadsItsMetadataAndLittleElse(byte[] bytes)
    {
        var stream = new CountingStream(bytes);
        var inspection = PhotoFile.Inspect(stream);
        Assert.That(inspection.Metadata.Text(MetadataFields.Headline), Is.EqualTo(Headline));
        Assert.That(inspection.Metadata.Text(MetadataFields.Caption), Is.EqualTo("A caption"));
        Assert.That(bytes, Has.Length.GreaterThan(PictureOctets));
        Assert.That(stream.OctetsRead, Is.LessThanOrEqualTo(Packets.Octets(Headline).Length + Exif.Length + Beyond));
    }

    private static TestCaseData Case(string name, byte[] bytes) => new TestCaseData(bytes).SetArgDisplayNames(name);

    private static byte[] Jpeg()
    {
        var builder = OddFiles.JpegPicture().Xmp(Packets.Text(Headline)).Exif(Exif);
        return builder.WithScans([.. builder.Scans.Span[..^2], .. new byte[PictureOctets], 0xFF, 0xD9]).ToArray();
    }

    private static byte[] Png(string before, int chunkOctets)
    {
        var builder = new PngBuilder().Header(48, 32);
        for (var left = PictureOctets; left > 0; left -= chunkOctets)
            builder.Chunk("IDAT", new byte[chunkOctets]);
        return builder.End().Xmp(Packets.Text(Headline), before).Exif(Exif, before).ToArray();
    }

    // A true frame header, then what no reader of headers looks at.
    private static byte[] Lossy()
    {
        byte[] header = [0x30, 0x05, 0x00, 0x9D, 0x01, 0x2A, 48, 0, 32, 0];
        return [.. header, .. new byte[PictureOctets]];
    }
}
