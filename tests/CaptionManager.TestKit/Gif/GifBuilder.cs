using System.Text;
using CaptionManager.TestKit.Bytes;

namespace CaptionManager.TestKit.Gif;

/// <summary>Builds GIF files block by block: header (6), screen descriptor (7), colour table, then blocks to the trailer 0x3B.</summary>
public sealed class GifBuilder
{
    private readonly ByteBuilder _blocks = new(littleEndian: true);
    private readonly string _version;
    private readonly int _width;
    private readonly int _height;
    private byte[] _trailer = [0x3B];

    public GifBuilder(string version = "89a", int width = 4, int height = 4) => (_version, _width, _height) = (version, width, height);

    public static ReadOnlySpan<byte> XmpIdentifier => "XMP DataXMP"u8;

    /// <summary>One picture of one frame, white and black pixels.</summary>
    public static GifBuilder Picture(string version = "89a") => new GifBuilder(version).Frame();

    /// <summary>An image of the whole screen; LZW of clear, then one code a pixel with a clear code often enough that codes stay three bits.</summary>
    public GifBuilder Frame(int colour = 1)
    {
        _blocks.U8(0x2C).U16(0).U16(0).U16(_width).U16(_height).U8(0).U8(2);
        var bits = new List<int>();
        void Emit(int code) { for (var i = 0; i < 3; i++) bits.Add((code >> i) & 1); }
        for (var pixel = 0; pixel < _width * _height; pixel++)
        {
            if (pixel % 2 == 0) Emit(4);
            Emit((pixel + colour) % 2);
        }

        Emit(5);
        var packed = new byte[(bits.Count + 7) / 8];
        for (var i = 0; i < bits.Count; i++) packed[i / 8] |= (byte)(bits[i] << (i % 8));
        return SubBlocks(packed);
    }

    public GifBuilder Loop() => Application("NETSCAPE2.0"u8, [0x01, 0x00, 0x00]);

    public GifBuilder Delay() { _blocks.Raw([0x21, 0xF9, 0x04, 0x00, 0x0A, 0x00, 0x00, 0x00]); return this; }

    public GifBuilder Comment(string text) { _blocks.U8(0x21).U8(0xFE); return SubBlocks(Encoding.Latin1.GetBytes(text)); }

    public GifBuilder Application(ReadOnlySpan<byte> identifier, ReadOnlySpan<byte> data)
    {
        _blocks.U8(0x21).U8(0xFF).U8(11).Raw(identifier);
        return SubBlocks(data);
    }

    /// <summary>XMP as the specification puts it: the packet as it is, then 0x01, 0xFF down to 0x00, and the terminator.</summary>
    public GifBuilder Xmp(string packet)
    {
        _blocks.U8(0x21).U8(0xFF).U8(11).Raw(XmpIdentifier).Utf8(packet).U8(1);
        for (var i = 255; i >= 0; i--) _blocks.U8(i);
        _blocks.U8(0);
        return this;
    }

    /// <summary>XMP as some tools wrongly put it: in sub-blocks of their own, each with its length.</summary>
    public GifBuilder XmpInSubBlocks(string packet) => Application(XmpIdentifier, Encoding.UTF8.GetBytes(packet));

    public GifBuilder Trailer(ReadOnlySpan<byte> bytes) { _trailer = bytes.ToArray(); return this; }

    public byte[] ToArray() => new ByteBuilder(littleEndian: true).Ascii("GIF" + _version).U16(_width).U16(_height)
        .U8(0x80 | 0x01).U8(0).U8(0).Raw([0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0, 255]).Raw(_blocks.ToArray()).Raw(_trailer).ToArray();

    private GifBuilder SubBlocks(ReadOnlySpan<byte> data)
    {
        for (var at = 0; at < data.Length; at += 255)
        {
            var part = data[at..Math.Min(at + 255, data.Length)];
            _blocks.U8(part.Length).Raw(part);
        }

        _blocks.U8(0);
        return this;
    }
}
