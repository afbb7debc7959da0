using CaptionManager.TestKit.Bytes;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.Tiff;
using NetVips;

namespace CaptionManager.Metadata.Tests.Containers;

public static partial class OddFiles
{
    /// <summary>A baseline file as the encoder writes it. No field: the order of initialisers over two files is not defined.</summary>
    internal static byte[] Baseline => Picture().JpegsaveBuffer(keep: Enums.ForeignKeep.None);

    /// <summary>The encoder's picture taken apart, without any application segment but JFIF.</summary>
    internal static JpegBuilder JpegPicture() => JpegBuilder.From(Baseline);

    private static IEnumerable<OddFile> Jpeg()
    {
        yield return new("plain.jpg", Baseline);
        yield return new("no-jfif.jpg", JpegPicture().Remove(0xE0).ToArray());
        yield return new("progressive.jpg", Picture().JpegsaveBuffer(interlace: true, keep: Enums.ForeignKeep.None));
        yield return new("restart-markers.jpg", Picture().JpegsaveBuffer(restartInterval: 1, keep: Enums.ForeignKeep.None));
        yield return new("grey.jpg", Picture()[0].JpegsaveBuffer(keep: Enums.ForeignKeep.None));
        yield return new("cmyk.jpg", Cmyk().JpegsaveBuffer(keep: Enums.ForeignKeep.None));
        yield return new("twelve-bit.jpg", JpegBuilder.Headers(0xC1, precision: 12).ToArray(), HasPixels: false);
        yield return new("arithmetic.jpg", JpegBuilder.Headers(0xC9).ToArray(), HasPixels: false);
        yield return new("lossless.jpg", JpegBuilder.Headers(0xC3, precision: 16, components: 1).ToArray(), HasPixels: false);
        yield return new("enormous.jpg", JpegBuilder.Headers(width: 65_500, height: 65_500).ToArray(), HasPixels: false);
        yield return new("fill-octets.jpg", JpegPicture().Raw([0xFF, 0xFF, 0xFF]).Xmp(Packets.Text("old")).Raw([0xFF]).ToArray());
        yield return new("xmp.jpg", JpegPicture().Xmp(Packets.Text("old")).ToArray());
        yield return new("xmp-damaged-signature.jpg", JpegPicture().Xmp(Packets.Text("old"), "XMP\0://ns.adobe.com/xap/1.0/\0").ToArray());
        yield return new("xmp-twice.jpg", JpegPicture().Xmp(Packets.Text("old")).App(0xE5, "between the two"u8).Xmp(Packets.Text("older")).ToArray());
        yield return new("exif.jpg", JpegPicture().Exif(TiffBuilder.Exif("A caption")).ToArray());
        yield return new("exif-before-jfif.jpg", JpegPicture().Remove(0xE0).Exif(TiffBuilder.Exif("A caption")).Jfif().ToArray());
        yield return new("iim.jpg", JpegPicture().Photoshop([.. JpegBuilder.Resource(0x03ED, new byte[16]), .. JpegBuilder.Resource(0x0404, JpegBuilder.DataSet(2, 120, "A caption"))]).ToArray());
        yield return new("photoshop-parts.jpg", JpegPicture().Photoshop([.. JpegBuilder.Resource(0x0404, JpegBuilder.DataSet(2, 120, "A caption")), .. JpegBuilder.Resource(0x040C, new byte[200])], cut: 90).ToArray());
        yield return new("comment.jpg", JpegPicture().App(0xFE, "Text nobody asked about"u8).ToArray());
        yield return new("mpf.jpg", JpegPicture().Exif(TiffBuilder.Exif("A caption")).MultiPicture(littleEndian: true, Baseline, Baseline).ToArray());
        yield return new("mpf-first.jpg", JpegPicture().MultiPicture(littleEndian: false, Baseline).Xmp(Packets.Text("old")).ToArray());
        yield return new("trailer.jpg", JpegPicture().Trailer([.. "a motion photo "u8, 0xFF, 0xD9, .. "or what a phone keeps there"u8]).ToArray());
        yield return new("afcp.jpg", Afcp(littleEndian: true));
        yield return new("afcp-big-endian.jpg", Afcp(littleEndian: false));
        yield return new("encoder.jpg", Picture().JpegsaveBuffer());
    }

    /// <summary>A picture with a directory behind it whose offsets count from the start of the file.</summary>
    internal static byte[] Afcp(bool littleEndian)
    {
        var picture = JpegPicture().ToArray();
        var mark = littleEndian ? "AXS*" : "AXS!";
        var iim = JpegBuilder.DataSet(2, 120, "the archive's caption");
        return new ByteBuilder(littleEndian).Raw(picture)
            .Ascii(mark).U16(1).U16(1).U32(0)
            .Ascii("IPTC").U32(iim.Length).U32(picture.Length + 24)
            .Raw(iim)
            .Ascii(mark).U32(picture.Length).U32(0).ToArray();
    }

    private static Image Cmyk() => Picture().Bandjoin(Picture()[0]).Copy(interpretation: Enums.Interpretation.Cmyk);
}
