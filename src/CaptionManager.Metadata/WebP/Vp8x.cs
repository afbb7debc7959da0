using System.Buffers.Binary;

namespace CaptionManager.Metadata.WebP;

/// <summary>The data of the extended header, 10 octets. RFC 9649, section 2.7.</summary>
/// <remarks>
/// <code>
/// offset  octets  meaning
/// 0       1       flags: 0x20 ICC, 0x10 alpha, 0x08 EXIF, 0x04 XMP, 0x02 animation
/// 1       3       reserved
/// 4       3       canvas width - 1, little endian
/// 7       3       canvas height - 1
/// </code>
/// </remarks>
internal readonly record struct Vp8x(byte Flags, int Reserved, int Width, int Height)
{
    internal const int Size = 10;
    internal const byte ColourProfileFlag = 0x20;
    internal const byte AlphaFlag = 0x10;
    internal const byte ExifFlag = 0x08;
    internal const byte XmpFlag = 0x04;

    internal static Vp8x? Parse(ReadOnlySpan<byte> data) => data.Length < Size
        ? null
        : new Vp8x(data[0], Read24(data[1..]), Read24(data[4..]) + 1, Read24(data[7..]) + 1);

    internal void WriteTo(Span<byte> data)
    {
        data[0] = Flags;
        Write24(data[1..], Reserved);
        Write24(data[4..], Width - 1);
        Write24(data[7..], Height - 1);
    }

    private static int Read24(ReadOnlySpan<byte> data) => data[0] | (data[1] << 8) | (data[2] << 16);

    private static void Write24(Span<byte> data, int value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(data, (ushort)value);
        data[2] = (byte)(value >> 16);
    }
}
