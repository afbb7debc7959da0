using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Exif;

/// <summary>
/// Reads the frame of a TIFF structure: header, directories, where values lie. Classic and BigTIFF, both byte orders.
/// </summary>
/// <remarks>
/// Classic (TIFF 6.0, section 2): 0 II/MM, 2 the number 42, 4 offset of IFD0 (4 octets). A directory: 2 octets count, 12
/// octets an entry (tag 2, type 2, count 4, value or offset 4), 4 octets offset of the next.
/// BigTIFF: 0 II/MM, 2 the number 43, 4 offset size 8, 6 zero, 8 offset of IFD0 (8 octets). A directory: 8 octets count,
/// 20 octets an entry (tag 2, type 2, count 8, value or offset 8), 8 octets offset of the next.
/// Panasonic (0x55) and Olympus (0x4F52, 0x5352) variants of the number 42 are read as classic.
/// </remarks>
internal sealed class TiffStructure
{
    /// <summary>Entries of a directory beyond which its count is damage.</summary>
    internal const int MaxEntries = 4096;

    private TiffStructure(ByteSource source, bool isBigEndian, bool isBigTiff, long firstIfd)
    {
        Source = source;
        IsBigEndian = isBigEndian;
        IsBigTiff = isBigTiff;
        FirstIfd = firstIfd;
    }

    /// <summary>The octets, from the TIFF header on.</summary>
    internal ByteSource Source { get; }

    /// <summary>True for MM.</summary>
    internal bool IsBigEndian { get; }

    /// <summary>True for BigTIFF.</summary>
    internal bool IsBigTiff { get; }

    /// <summary>Offset of IFD0; 0 when there is none.</summary>
    internal long FirstIfd { get; }

    /// <summary>Where the offset of IFD0 is stored.</summary>
    internal long FirstIfdPointerOffset => IsBigTiff ? 8 : 4;

    /// <summary>Octets of an offset, and of the value field of an entry.</summary>
    internal int OffsetOctets => IsBigTiff ? 8 : 4;

    /// <summary>Octets of the entry count of a directory.</summary>
    internal int CountOctets => IsBigTiff ? 8 : 2;

    /// <summary>Octets of one entry.</summary>
    internal int EntryOctets => IsBigTiff ? 20 : 12;

    /// <summary>Octets of one value of a type; 0 for unknown types.</summary>
    internal static int SizeOf(TiffType type) => type switch
    {
        TiffType.Byte or TiffType.Ascii or TiffType.SByte or TiffType.Undefined or TiffType.Utf8 => 1,
        TiffType.Short or TiffType.SShort => 2,
        TiffType.Long or TiffType.SLong or TiffType.Float or TiffType.Ifd => 4,
        TiffType.Rational or TiffType.SRational or TiffType.Double or TiffType.Long8 or TiffType.SLong8 or TiffType.Ifd8 => 8,
        _ => 0,
    };

    /// <summary>Opens a structure by its header; null when it is none.</summary>
    internal static TiffStructure? Open(ByteSource source)
    {
        var head = source.Peek(0, 16);
        if (head.Length < 8)
            return null;
        var isBigEndian = head[0] == 'M' && head[1] == 'M';
        if (!isBigEndian && !(head[0] == 'I' && head[1] == 'I'))
            return null;
        var version = isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(head[2..]) : BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
        switch (version)
        {
            case 42 or 0x55 or 0x4F52 or 0x5352:
                var first = isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(head[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
                return new TiffStructure(source, isBigEndian, false, first);
            case 43 when head.Length == 16:
                var big = isBigEndian ? BinaryPrimitives.ReadInt64BigEndian(head[8..]) : BinaryPrimitives.ReadInt64LittleEndian(head[8..]);
                return new TiffStructure(source, isBigEndian, true, Math.Max(0, big));
            default:
                return null;
        }
    }

    /// <summary>Reads a directory; null when it is not wholly inside the structure, or empty, or has an absurd count.</summary>
    internal TiffIfd? ReadIfd(long offset)
    {
        if (offset < 8)
            return null;
        var head = Source.Peek(offset, CountOctets);
        if (head.Length < CountOctets)
            return null;
        var count = IsBigTiff ? (long)Unsigned64(head) : Unsigned16(head);
        if (count is < 0 or > MaxEntries || !Source.Holds(offset + CountOctets, count * EntryOctets))
            return null;
        var block = Source.ReadBlock(offset + CountOctets, count * EntryOctets, MaxEntries * 20);
        if (block is not { } entryBytes)
            return null;
        var entries = new TiffEntry[count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = ReadEntry(entryBytes.Span.Slice(i * EntryOctets, EntryOctets), offset + CountOctets + ((long)i * EntryOctets));
        var nextPointer = offset + CountOctets + (count * EntryOctets);
        var next = Source.Peek(nextPointer, OffsetOctets);
        return new TiffIfd(offset, entries, nextPointer, next.Length == OffsetOctets ? Offset(next) : 0);
    }

    /// <summary>The octets of a value, or null when it is outside the structure or over the limit.</summary>
    internal ReadOnlyMemory<byte>? ReadValue(in TiffEntry entry, int limit) =>
        entry.ValueOffset < 0 ? null : Source.ReadBlock(entry.ValueOffset, entry.ValueLength, limit);

    /// <summary>The first value of an entry as a whole number; null when it is none.</summary>
    internal long? ReadInteger(in TiffEntry entry)
    {
        var size = SizeOf(entry.Type);
        if (entry.ValueOffset < 0 || entry.ValueLength < size || size == 0)
            return null;
        var value = Source.Peek(entry.ValueOffset, size);
        if (value.Length < size)
            return null;
        return entry.Type switch
        {
            TiffType.Byte or TiffType.Undefined => value[0],
            TiffType.Short => Unsigned16(value),
            TiffType.Long or TiffType.Ifd => Unsigned32(value),
            TiffType.Long8 or TiffType.Ifd8 when Unsigned64(value) <= long.MaxValue => (long)Unsigned64(value),
            _ => null,
        };
    }

    /// <summary>The directory that a pointer tag of another names; null when there is none.</summary>
    internal TiffIfd? ReadSubIfd(TiffIfd parent, ushort pointerTag) =>
        parent.Find(pointerTag) is { } pointer && ReadInteger(pointer) is { } offset && offset != parent.Offset ? ReadIfd(offset) : null;

    /// <summary>Whole numbers of an entry; null when it holds none, or lies outside the structure, or is over the limit.</summary>
    internal long[]? ReadIntegers(in TiffEntry entry, int maxCount)
    {
        var size = SizeOf(entry.Type);
        if (entry.Type is not (TiffType.Short or TiffType.Long or TiffType.Ifd or TiffType.Long8 or TiffType.Ifd8)
            || entry.Count > (ulong)maxCount || ReadValue(entry, maxCount * 8) is not { } value)
            return null;
        var numbers = new long[value.Length / size];
        for (var i = 0; i < numbers.Length; i++)
        {
            var octets = value.Span[(i * size)..];
            numbers[i] = size switch
            {
                2 => Unsigned16(octets),
                4 => Unsigned32(octets),
                _ => (long)Math.Min(Unsigned64(octets), long.MaxValue),
            };
        }

        return numbers;
    }

    /// <summary>The octets a directory takes: itself, then the values that lie outside it.</summary>
    internal IEnumerable<ByteRange> RangesOf(TiffIfd ifd)
    {
        yield return new ByteRange(ifd.Offset, ifd.NextPointerOffset + OffsetOctets - ifd.Offset);
        foreach (var entry in ifd.Entries)
        {
            if (entry is { IsInline: false, ValueOffset: >= 0 })
                yield return new ByteRange(entry.ValueOffset, entry.ValueLength);
        }
    }

    /// <summary>Reads 16 bits in the structure's byte order.</summary>
    internal ushort Unsigned16(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    /// <summary>Reads 32 bits in the structure's byte order.</summary>
    internal uint Unsigned32(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    /// <summary>Reads 64 bits in the structure's byte order.</summary>
    internal ulong Unsigned64(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    private long Offset(ReadOnlySpan<byte> bytes) =>
        IsBigTiff ? (long)Math.Min(Unsigned64(bytes), long.MaxValue) : Unsigned32(bytes);

    private TiffEntry ReadEntry(ReadOnlySpan<byte> bytes, long entryOffset)
    {
        var type = (TiffType)Unsigned16(bytes[2..]);
        var count = IsBigTiff ? Unsigned64(bytes[4..]) : Unsigned32(bytes[4..]);
        var field = bytes[(IsBigTiff ? 12 : 8)..];
        var size = (ulong)SizeOf(type);
        var tag = Unsigned16(bytes);
        var inlineOffset = entryOffset + (IsBigTiff ? 12 : 8);
        if (size == 0 || count > long.MaxValue / 16)
            return new TiffEntry(tag, type, count, entryOffset, -1, 0, false);
        var length = (long)(count * size);
        if (length <= OffsetOctets)
            return new TiffEntry(tag, type, count, entryOffset, inlineOffset, length, true);
        var offset = Offset(field);
        return Source.Holds(offset, length)
            ? new TiffEntry(tag, type, count, entryOffset, offset, length, false)
            : new TiffEntry(tag, type, count, entryOffset, -1, 0, false);
    }
}
