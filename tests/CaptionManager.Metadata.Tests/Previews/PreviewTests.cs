using CaptionManager.Metadata.Tests.CameraRaw;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Bytes;
using CaptionManager.TestKit.IsoBmff;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.JpegXl;
using NetVips;

namespace CaptionManager.Metadata.Tests.Previews;

/// <summary>The picture that a file carries of itself, where the picture proper cannot be decoded.</summary>
public sealed class PreviewTests
{
    private static readonly byte[] Small = Picture(16, 8);
    private static readonly byte[] Large = Picture(64, 40);

    private static IEnumerable<TestCaseData> Files()
    {
        yield return Case("heic, thumbnail in EXIF", new HeifBuilder().Picture().Exif(3, Thumbnail(Small)).ToArray(), Small);
        yield return Case("heic, item that is a JPEG", new HeifBuilder().Picture().AddItem(3, "jpeg", Large).Reference("thmb", 3, 1).Exif(4, Thumbnail(Small)).ToArray(), Large);
        yield return Case("jxl", new JxlBuilder().Exif(Thumbnail(Small)).Box("jxlc", JxlBuilder.Codestream).ToArray(), Small);
        yield return Case("jpeg", OddFiles.JpegPicture().Exif(Thumbnail(Small)).ToArray(), Small);
        yield return Case("camera raw, smaller picture below", Raw(Large, 1), Large);
        yield return Case("camera raw, sensor data in JPEG", Raw(Large, 0), null);
        yield return Case("raf", ReadOnlyFiles.Raf(), null, width: 48);
        yield return Case("heic without", new HeifBuilder().Picture().ToArray(), null);
        yield return Case("no picture", "no picture at all"u8.ToArray(), null);
    }

    [TestCaseSource(nameof(Files))]
    public void ReadPreview_File_IsItsLargestJpeg(byte[] file, byte[]? expected, int? width)
    {
        var preview = PhotoFile.ReadPreview(new MemoryStream(file));
        if (width is not null)
            Assert.That(preview?.Width, Is.EqualTo(width));
        else
            Assert.That(preview?.Jpeg.ToArray(), Is.EqualTo(expected));
    }

    [TestCase(1, "16x8")]
    [TestCase(6, "8x16")]
    public void ReadPreview_RotatedPicture_StandsUpright(int orientation, string size)
    {
        var jxl = new JxlBuilder().Exif(Thumbnail(Small, orientation)).Box("jxlc", JxlBuilder.Codestream).ToArray();
        using var image = Image.NewFromBuffer(PhotoFile.ReadPreview(new MemoryStream(OddFiles.JpegPicture().Exif(Thumbnail(Small, orientation)).ToArray()))!.Jpeg.ToArray());
        using var upright = image.Autorot();
        Assert.That($"{upright.Width}x{upright.Height}", Is.EqualTo(size));
        Assert.That(PhotoFile.ReadPreview(new MemoryStream(jxl)), Is.Not.Null);
    }

    [Test]
    public void ReadPreview_DamagedFiles_NeverThrows()
    {
        var mutations = new Mutations(seed: 27);
        var files = Files().Select(data => (byte[])data.Arguments[0]!).ToList();
        var found = 0;
        for (var i = 0; i < 10_000; i++)
            found += PhotoFile.ReadPreview(new MemoryStream(mutations.Of(files[i % files.Count]))) is null ? 0 : 1;
        Assert.That(found, Is.GreaterThan(1000));
    }

    private static TestCaseData Case(string name, byte[] file, byte[]? expected, int? width = null) => new TestCaseData(file, expected, width).SetArgDisplayNames(name);

    private static byte[] Picture(int width, int height)
    {
        using var grey = Image.Xyz(width, height)[0].Cast(Enums.BandFormat.Uchar);
        return JpegBuilder.From(grey.JpegsaveBuffer(keep: Enums.ForeignKeep.None)).ToArray();
    }

    /// <summary>EXIF whose second directory holds a thumbnail.</summary>
    private static byte[] Thumbnail(byte[] jpeg, int orientation = 1) =>
        new ByteBuilder(littleEndian: true).Ascii("II").U16(42).U32(8)
            .U16(1).U16(0x0112).U16(3).U32(1).U16(orientation).U16(0).U32(26)
            .U16(2).U16(0x0201).U16(4).U32(1).U32(56).U16(0x0202).U16(4).U32(1).U32(jpeg.Length).U32(0)
            .Raw(jpeg).ToArray();

    /// <summary>A raw file whose first directory has another below it that is one JPEG strip.</summary>
    private static byte[] Raw(byte[] jpeg, int subfileType) =>
        new ByteBuilder(littleEndian: true).Ascii("II").U16(42).U32(8)
            .U16(4).U16(0x0100).U16(3).U32(1).U16(640).U16(0).U16(0x0101).U16(3).U32(1).U16(480).U16(0).U16(0x0106).U16(3).U32(1).U16(32803).U16(0).U16(0x014A).U16(4).U32(1).U32(62).U32(0)
            .U16(3).U16(0x00FE).U16(4).U32(1).U32(subfileType).U16(0x0111).U16(4).U32(1).U32(104).U16(0x0117).U16(4).U32(1).U32(jpeg.Length).U32(0)
            .Raw(jpeg).ToArray();
}
