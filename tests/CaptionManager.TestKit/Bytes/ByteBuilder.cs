using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace CaptionManager.TestKit.Bytes;

/// <summary>Appends numbers of a chosen byte order, text and raw octets; what the file builders are written with.</summary>
public sealed class ByteBuilder(bool littleEndian = false)
{
    private readonly List<byte> _bytes = [];

    /// <summary>Octets so far: the offset of whatever is appended next.</summary>
    public int Length => _bytes.Count;

    public ByteBuilder U8(int value) => Raw([(byte)value]);

    public ByteBuilder U16(int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        if (littleEndian) BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        else BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return Raw(bytes);
    }

    public ByteBuilder U24(int value) => littleEndian
        ? U8(value & 0xFF).U16(value >> 8)
        : U8(value >> 16).U16(value & 0xFFFF);

    public ByteBuilder U32(long value)
    {
        Span<byte> bytes = stackalloc byte[4];
        if (littleEndian) BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)value);
        else BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)value);
        return Raw(bytes);
    }

    public ByteBuilder U64(long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        if (littleEndian) BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        else BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return Raw(bytes);
    }

    public ByteBuilder Ascii(string text) => Raw(Encoding.Latin1.GetBytes(text));

    public ByteBuilder Utf8(string text) => Raw(Encoding.UTF8.GetBytes(text));

    public ByteBuilder Zeros(int count) => Raw(new byte[count]);

    /// <summary>Appends a zero octet where the length so far is odd: chunks and TIFF values begin on even offsets.</summary>
    public ByteBuilder PadToEven() => (Length & 1) == 1 ? U8(0) : this;

    public ByteBuilder Raw(ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>Replaces the 32-bit number at <paramref name="offset"/>, for values that are known only later.</summary>
    public ByteBuilder PatchU32(int offset, long value) => Patch(offset, new ByteBuilder(littleEndian).U32(value));

    /// <summary>Replaces the 64-bit number at <paramref name="offset"/>.</summary>
    public ByteBuilder PatchU64(int offset, long value) => Patch(offset, new ByteBuilder(littleEndian).U64(value));

    public byte[] ToArray() => [.. _bytes];

    private ByteBuilder Patch(int offset, ByteBuilder value)
    {
        value._bytes.ToArray().CopyTo(CollectionsMarshal.AsSpan(_bytes)[offset..]);
        return this;
    }
}
