using System.Globalization;
using System.IO.Compression;
using System.Text;
using CaptionManager.TestKit.Bytes;

namespace CaptionManager.TestKit.Png;

/// <summary>
/// Builds PNG and APNG files chunk by chunk. A chunk is length (4, big endian), type (4), data, CRC-32 of type and data (4).
/// </summary>
public sealed class PngBuilder
{
    private readonly List<(string Type, byte[] Data, uint? Crc)> _chunks = [];
    private byte[] _trailer = [];

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A grey-scale picture of the given size, its gradient in <paramref name="idatChunks"/> IDAT chunks, and nothing else.</summary>
    public static PngBuilder Picture(int width = 16, int height = 8, int idatChunks = 1)
    {
        var builder = new PngBuilder().Header(width, height);
        var pixels = Deflate(Gradient(width, height, phase: 0));
        var each = (pixels.Length + idatChunks - 1) / idatChunks;
        for (var at = 0; at < pixels.Length; at += each)
            builder.Chunk("IDAT", pixels.AsSpan(at, Math.Min(each, pixels.Length - at)));
        return builder.End();
    }

    /// <summary>An animation: acTL, then fcTL and IDAT, then fcTL and fdAT for each further frame.</summary>
    public static PngBuilder Animation(int width = 16, int height = 8, int frames = 3)
    {
        var builder = new PngBuilder().Header(width, height)
            .Chunk("acTL", new ByteBuilder().U32(frames).U32(0).ToArray());
        var sequence = 0;
        for (var frame = 0; frame < frames; frame++)
        {
            builder.Chunk("fcTL", new ByteBuilder().U32(sequence++).U32(width).U32(height).U32(0).U32(0).U16(1).U16(10).U8(0).U8(0).ToArray());
            var pixels = Deflate(Gradient(width, height, frame * 40));
            if (frame == 0) builder.Chunk("IDAT", pixels);
            else builder.Chunk("fdAT", new ByteBuilder().U32(sequence++).Raw(pixels).ToArray());
        }

        return builder.End();
    }

    public PngBuilder Header(int width, int height, int bitDepth = 8, int colourType = 0) =>
        Chunk("IHDR", new ByteBuilder().U32(width).U32(height).U8(bitDepth).U8(colourType).U8(0).U8(0).U8(0).ToArray());

    public PngBuilder Chunk(string type, ReadOnlySpan<byte> data)
    {
        _chunks.Add((type, data.ToArray(), null));
        return this;
    }

    public PngBuilder End() => Chunk("IEND", []);

    /// <summary>Puts a chunk in front of the first chunk of type <paramref name="before"/>; <paramref name="crc"/> is stored instead of the right one.</summary>
    public PngBuilder Insert(string before, string type, ReadOnlySpan<byte> data, uint? crc = null)
    {
        var index = _chunks.FindIndex(chunk => chunk.Type == before);
        _chunks.Insert(index < 0 ? _chunks.Count : index, (type, data.ToArray(), crc));
        return this;
    }

    /// <summary>The XMP packet in its iTXt chunk, in front of the picture data or, as some writers do, behind it.</summary>
    public PngBuilder Xmp(string packet, string before = "IDAT", bool compressed = false) =>
        Insert(before, "iTXt", InternationalText("XML:com.adobe.xmp", packet, compressed));

    public PngBuilder Exif(ReadOnlySpan<byte> tiff, string before = "IDAT") => Insert(before, "eXIf", tiff);

    public PngBuilder Text(string keyword, string text) => Insert("IDAT", "tEXt", new ByteBuilder().Ascii(keyword).U8(0).Ascii(text).ToArray());

    public PngBuilder CompressedText(string keyword, string text) =>
        Insert("IDAT", "zTXt", new ByteBuilder().Ascii(keyword).U8(0).U8(0).Raw(Deflate(Encoding.Latin1.GetBytes(text))).ToArray());

    /// <summary>ImageMagick's hexadecimal profile: newline, name, length in eight columns, 36 octets a line.</summary>
    public PngBuilder RawProfile(string name, ReadOnlySpan<byte> profile)
    {
        var text = new StringBuilder().Append('\n').Append(name).Append('\n').Append(CultureInfo.InvariantCulture, $"{profile.Length,8}");
        for (var at = 0; at < profile.Length; at += 36)
            text.Append('\n').Append(Convert.ToHexStringLower(profile[at..Math.Min(at + 36, profile.Length)]));
        return CompressedText($"Raw profile type {name}", text.Append('\n').ToString());
    }

    /// <summary>Octets behind IEND, which viewers ignore and writers must keep.</summary>
    public PngBuilder Trailer(ReadOnlySpan<byte> bytes)
    {
        _trailer = bytes.ToArray();
        return this;
    }

    public byte[] ToArray()
    {
        var file = new ByteBuilder().Raw(Signature);
        foreach (var (type, data, crc) in _chunks)
        {
            var body = new ByteBuilder().Ascii(type).Raw(data).ToArray();
            file.U32(data.Length).Raw(body).U32(crc ?? Crc32(body));
        }

        return file.Raw(_trailer).ToArray();
    }

    /// <summary>The CRC of ISO 3309, bit by bit as PNG's annex D defines it: slow, and independent of the table under test.</summary>
    public static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var octet in bytes)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] InternationalText(string keyword, string text, bool compressed)
    {
        var octets = Encoding.UTF8.GetBytes(text);
        return new ByteBuilder().Ascii(keyword).U8(0).U8(compressed ? 1 : 0).U8(0).U8(0).U8(0)
            .Raw(compressed ? Deflate(octets) : octets).ToArray();
    }

    private static byte[] Gradient(int width, int height, int phase)
    {
        var rows = new byte[height * (width + 1)];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                rows[(y * (width + 1)) + 1 + x] = (byte)((x * 7) + (y * 13) + phase);
        return rows;
    }

    private static byte[] Deflate(byte[] data)
    {
        var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal)) zlib.Write(data);
        return compressed.ToArray();
    }
}
