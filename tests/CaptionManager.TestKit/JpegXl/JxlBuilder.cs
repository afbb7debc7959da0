using System.IO.Compression;
using CaptionManager.TestKit.Bytes;

namespace CaptionManager.TestKit.JpegXl;

/// <summary>Builds JPEG XL files: a bare codestream, or a container of boxes around it.</summary>
public sealed class JxlBuilder
{
    private readonly ByteBuilder _boxes = new();

    /// <summary>A valid picture of 2 by 2 pixels: the bare codestream that browsers' feature tests load.</summary>
    public static byte[] Codestream => Convert.FromBase64String("/woIELASCAgQAFwASxLFgkWAHL0xqnCBCV0qDp901Te/5QM=");

    public static ReadOnlySpan<byte> Signature => [0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20, 0x0D, 0x0A, 0x87, 0x0A];

    public JxlBuilder() => _boxes.Raw(Signature).U32(20).Ascii("ftypjxl ").U32(0).Ascii("jxl ");

    public static JxlBuilder Picture() => new JxlBuilder().Box("jxlc", Codestream);

    /// <summary>The codestream in two partial boxes, the last one marked.</summary>
    public static JxlBuilder InParts() => new JxlBuilder()
        .Box("jxlp", [0, 0, 0, 0, .. Codestream[..12]])
        .Box("jxlp", [0x80, 0, 0, 1, .. Codestream[12..]]);

    public JxlBuilder Box(string type, ReadOnlySpan<byte> data)
    {
        _boxes.U32(data.Length + 8).Ascii(type).Raw(data);
        return this;
    }

    /// <summary>The last box, of length 0: to the end of the file.</summary>
    public JxlBuilder OpenBox(string type, ReadOnlySpan<byte> data)
    {
        _boxes.U32(0).Ascii(type).Raw(data);
        return this;
    }

    public JxlBuilder Xmp(string packet) => Box("xml ", System.Text.Encoding.UTF8.GetBytes(packet));

    public JxlBuilder Exif(ReadOnlySpan<byte> tiff) => Box("Exif", [0, 0, 0, 0, .. tiff]);

    /// <summary>A Brotli-compressed box: the inner type, then the compressed data.</summary>
    public JxlBuilder Compressed(string type, ReadOnlySpan<byte> data)
    {
        var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal)) brotli.Write(data);
        return Box("brob", [.. System.Text.Encoding.Latin1.GetBytes(type), .. compressed.ToArray()]);
    }

    public byte[] ToArray() => _boxes.ToArray();
}
