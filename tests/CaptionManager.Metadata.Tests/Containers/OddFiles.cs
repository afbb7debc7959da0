using CaptionManager.TestKit.Gif;
using CaptionManager.TestKit.JpegXl;
using CaptionManager.TestKit.Png;
using CaptionManager.TestKit.Tiff;
using CaptionManager.TestKit.WebP;
using NetVips;

namespace CaptionManager.Metadata.Tests.Containers;

/// <summary>The generated corpus of the containers: each structure that other tools are known to break, and the plain ones.</summary>
public static partial class OddFiles
{
    /// <summary>Every file.</summary>
    public static IReadOnlyList<OddFile> All { get; } = [.. Jpeg(), .. Png(), .. WebP(), .. Gif(), .. Tiff(), .. Heif(), .. JpegXl()];

    private static IEnumerable<OddFile> Png()
    {
        yield return new("plain.png", PngBuilder.Picture().ToArray());
        yield return new("many-idat.png", PngBuilder.Picture(64, 64, idatChunks: 40).ToArray());
        yield return new("animation.png", PngBuilder.Animation().ToArray());
        yield return new("xmp.png", PngBuilder.Picture().Xmp(Packets.Text("old")).ToArray());
        yield return new("xmp-behind-pixels.png", PngBuilder.Picture().Xmp(Packets.Text("old"), before: "IEND").ToArray());
        yield return new("xmp-compressed.png", PngBuilder.Picture().Xmp(Packets.Text("old"), compressed: true).ToArray());
        yield return new("xmp-twice.png", PngBuilder.Picture().Xmp(Packets.Text("old")).Xmp(Packets.Text("older")).ToArray());
        yield return new("exif.png", PngBuilder.Picture().Exif(TiffBuilder.Exif("A caption")).ToArray());
        yield return new("exif-twice.png", PngBuilder.Picture().Exif(TiffBuilder.Exif("One")).Exif(TiffBuilder.Exif("Two")).ToArray());
        yield return new("text.png", PngBuilder.Picture().Text("Description", "Text nobody asked about").CompressedText("Comment", "Kept").Text("Software", "x").ToArray());
        yield return new("raw-profiles.png", PngBuilder.Picture().RawProfile("iptc", Convert.FromHexString("1C02780003414243")).RawProfile("xmp", Packets.Octets("old")).ToArray());
        yield return new("behind-iend.png", PngBuilder.Picture().Trailer("data that follows IEND"u8).ToArray());
        yield return new("bad-checksum.png", PngBuilder.Picture().Insert("IDAT", "prIv", "private"u8, crc: 12345).ToArray());
        yield return new("unknown-chunks.png", PngBuilder.Picture().Insert("IDAT", "vpAg", new byte[9]).Insert("IEND", "zzZz", new byte[5]).ToArray());
        yield return new("encoder.png", Picture().PngsaveBuffer());
    }

    private static IEnumerable<OddFile> WebP()
    {
        var opaque = Picture();
        var alpha = opaque.Bandjoin(opaque[0]);
        var lossy = opaque.WebpsaveBuffer(keep: Enums.ForeignKeep.None);
        var lossless = opaque.WebpsaveBuffer(lossless: true, keep: Enums.ForeignKeep.None);
        var losslessAlpha = alpha.WebpsaveBuffer(lossless: true, keep: Enums.ForeignKeep.None);
        yield return new("lossy.webp", WebPBuilder.From(lossy).Remove("VP8X").ToArray());
        yield return new("lossless.webp", WebPBuilder.From(lossless).Remove("VP8X").ToArray());
        yield return new("lossless-alpha.webp", WebPBuilder.From(losslessAlpha).Remove("VP8X").ToArray());
        yield return new("lossy-alpha.webp", alpha.WebpsaveBuffer(keep: Enums.ForeignKeep.None));
        yield return new("animated.webp", Frames().WebpsaveBuffer(keep: Enums.ForeignKeep.None));
        yield return new("xmp.webp", WebPBuilder.From(lossy).Remove("VP8X").Extended(0x04, opaque.Width, opaque.Height).Chunk("XMP ", Packets.Octets("old")).ToArray());
        yield return new("xmp-nul.webp", WebPBuilder.From(lossy).Remove("VP8X").Extended(0x04, opaque.Width, opaque.Height).Chunk("XMP\0", Packets.Octets("older")).ToArray());
        yield return new("exif-prefix.webp", WebPBuilder.From(lossy).Remove("VP8X").Extended(0x08, opaque.Width, opaque.Height).Chunk("EXIF", [.. "Exif\0\0"u8, .. TiffBuilder.Exif("A caption")]).ToArray());
        yield return new("unknown-chunk.webp", WebPBuilder.From(lossy).Chunk("ABCD", new byte[3]).ToArray());
        yield return new("trailer.webp", WebPBuilder.From(lossless).Remove("VP8X").Trailer("behind the form"u8).ToArray());
    }

    private static IEnumerable<OddFile> Gif()
    {
        yield return new("plain.gif", GifBuilder.Picture().ToArray());
        yield return new("gif87a.gif", GifBuilder.Picture("87a").ToArray());
        yield return new("loop.gif", new GifBuilder().Loop().Delay().Frame(0).Delay().Frame(1).ToArray());
        yield return new("xmp.gif", new GifBuilder().Loop().Xmp(Packets.Text("old")).Delay().Frame().ToArray());
        yield return new("xmp-behind-frames.gif", new GifBuilder().Frame().Xmp(Packets.Text("old")).Comment("a comment").ToArray());
        yield return new("xmp-sub-blocks.gif", new GifBuilder().XmpInSubBlocks(Packets.Text("old")).Frame().ToArray());
        yield return new("behind-trailer.gif", GifBuilder.Picture().Trailer([0x3B, .. "and more"u8]).ToArray());
        yield return new("no-trailer.gif", GifBuilder.Picture().Trailer([]).ToArray());
        yield return new("animation.gif", Frames().GifsaveBuffer());
    }

    private static IEnumerable<OddFile> JpegXl()
    {
        yield return new("bare.jxl", JxlBuilder.Codestream, HasPixels: false);
        yield return new("container.jxl", JxlBuilder.Picture().ToArray(), HasPixels: false);
        yield return new("parts.jxl", JxlBuilder.InParts().ToArray(), HasPixels: false);
        yield return new("xmp-exif.jxl", new JxlBuilder().Exif(TiffBuilder.Exif("A caption")).Xmp(Packets.Text("old")).Box("jxlc", JxlBuilder.Codestream).ToArray(), HasPixels: false);
        yield return new("xmp-behind.jxl", JxlBuilder.Picture().Xmp(Packets.Text("old")).ToArray(), HasPixels: false);
        yield return new("brotli.jxl", JxlBuilder.Picture().Compressed("xml ", Packets.Octets("old")).Compressed("Exif", [0, 0, 0, 0, .. TiffBuilder.Exif("A caption")]).ToArray(), HasPixels: false);
        yield return new("open-box.jxl", new JxlBuilder().OpenBox("jxlc", JxlBuilder.Codestream).ToArray(), HasPixels: false);
        yield return new("reconstruction.jxl", new JxlBuilder().Box("jbrd", new byte[20]).Box("jxlc", JxlBuilder.Codestream).ToArray(), HasPixels: false);
    }

    /// <summary>A colour picture of 48 by 32 pixels.</summary>
    private static Image Picture()
    {
        var grey = Image.Xyz(48, 32);
        return ((grey[0] * 5) & 255).Bandjoin((grey[1] * 7) & 255, (grey[0] + grey[1]) & 255).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static Image Frames() => Image.Arrayjoin([Picture(), Picture().Invert()], across: 1)
        .Mutate(image =>
        {
            image.Set(GValue.GIntType, "page-height", 32);
            image.Set(GValue.ArrayIntType, "delay", new[] { 100, 100 });
        });
}
