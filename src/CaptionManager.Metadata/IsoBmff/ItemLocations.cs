using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.IsoBmff;

/// <summary>Where an item's octets lie.</summary>
internal sealed class ItemLocation
{
    /// <summary>Item number.</summary>
    internal required uint Id { get; init; }

    /// <summary>0: offsets in the file; 1: in the item data box; 2: in another item.</summary>
    internal int Method { get; init; }

    /// <summary>0 for this file.</summary>
    internal int DataReference { get; init; }

    internal ulong BaseOffset { get; set; }

    /// <summary>Index (of 0 octets where the box has none), offset from the base, length.</summary>
    internal List<(ulong Index, ulong Offset, ulong Length)> Extents { get; } = [];

    /// <summary>True when the octets are named by offsets in this file.</summary>
    internal bool IsInFile => Method == 0 && DataReference == 0;
}

/// <summary>The item location box. ISO/IEC 14496-12, section 8.11.3.</summary>
/// <remarks>
/// Behind version and flags (4): sizes of offset and length (4 bits each), of base offset and index (4 bits each), item
/// count (2, or 4 in version 2), then an item: number (2 or 4), method (2, from version 1 on), data reference (2), base
/// offset, extent count (2), extents of index, offset, length.
/// </remarks>
internal sealed class ItemLocations
{
    private int _version;
    private int _offsetSize;
    private int _lengthSize;
    private int _baseOffsetSize;
    private int _indexSize;

    /// <summary>The items in the order of the box.</summary>
    internal List<ItemLocation> Items { get; } = [];

    /// <summary>Reads the box's data; null when they are broken.</summary>
    internal static ItemLocations? Parse(ReadOnlySpan<byte> data, int maxItems)
    {
        var cursor = new IsoCursor(data);
        var box = new ItemLocations { _version = cursor.U8() };
        _ = cursor.Number(3);
        var sizes = cursor.U16();
        (box._offsetSize, box._lengthSize) = (sizes >> 12, (sizes >> 8) & 15);
        (box._baseOffsetSize, box._indexSize) = ((sizes >> 4) & 15, box._version == 0 ? 0 : sizes & 15);
        if (box._version > 2 || !IsSize(box._offsetSize) || !IsSize(box._lengthSize) || !IsSize(box._baseOffsetSize) || !IsSize(box._indexSize))
            return null;
        var count = cursor.Number(box._version < 2 ? 2 : 4);
        if (count > (ulong)maxItems)
            return null;
        var extents = 0;
        for (; count > 0 && !cursor.HasFailed; count--)
        {
            var id = (uint)cursor.Number(box._version < 2 ? 2 : 4);
            var method = box._version == 0 ? 0 : cursor.U16() & 15;
            var item = new ItemLocation { Id = id, Method = method, DataReference = cursor.U16(), BaseOffset = cursor.Number(box._baseOffsetSize) };
            extents += cursor.U16() is var n && extents + n <= maxItems ? n : maxItems + 1;
            if (extents > maxItems)
                return null;
            for (; n > 0 && !cursor.HasFailed; n--)
                item.Extents.Add((cursor.Number(box._indexSize), cursor.Number(box._offsetSize), cursor.Number(box._lengthSize)));
            box.Items.Add(item);
        }

        return cursor.HasFailed ? null : box;
    }

    /// <summary>The place of an item; null when it has none.</summary>
    internal ItemLocation? Find(uint id) => Items.Find(item => item.Id == id);

    /// <summary>Where an item's octets lie in the file; null when they lie elsewhere, or one of its extents is without length.</summary>
    /// <param name="item">The item.</param>
    /// <param name="itemData">What the item data box holds, as a range of the file.</param>
    internal static List<ByteRange>? RangesOf(ItemLocation item, ByteRange? itemData)
    {
        if (item.DataReference != 0 || item.Method > 1 || (item.Method == 1 && itemData is null))
            return null;
        var start = item.Method == 1 ? (ulong)itemData!.Value.Offset : 0;
        var end = item.Method == 1 ? (ulong)itemData!.Value.End : long.MaxValue;
        var ranges = new List<ByteRange>();
        foreach (var (_, offset, length) in item.Extents)
        {
            if (length == 0 || offset > long.MaxValue || length > long.MaxValue || item.BaseOffset > long.MaxValue)
                return null;
            var at = (UInt128)start + item.BaseOffset + offset;
            if (at + length > end)
                return null;
            ranges.Add(new ByteRange((long)at, (long)length));
        }

        return ranges;
    }

    /// <summary>Makes the fields wide enough for offsets of 64 bits, or for any offset at all where the box has none.</summary>
    internal void Widen(bool to64Bits)
    {
        _offsetSize = Math.Max(_offsetSize, to64Bits ? 8 : 4);
        _lengthSize = Math.Max(_lengthSize, 4);
        if (to64Bits && _baseOffsetSize > 0)
            _baseOffsetSize = 8;
    }

    /// <summary>Moves every extent that lies in this file.</summary>
    /// <param name="shiftOf">By how much an octet of the file moves.</param>
    /// <exception cref="MetadataWriteException">An offset has no room for its new value.</exception>
    internal void Move(Func<long, long> shiftOf)
    {
        foreach (var item in Items)
        {
            if (!item.IsInFile || RangesOf(item, null) is not { Count: > 0 } ranges)
                continue;
            var places = ranges.ConvertAll(range => range.Offset + shiftOf(range.Offset));
            if (item.BaseOffset != 0)
                item.BaseOffset = (ulong)((long)item.BaseOffset + shiftOf(ranges[0].Offset));
            for (var i = 0; i < item.Extents.Count; i++)
            {
                var offset = places[i] - (long)item.BaseOffset;
                if (offset < 0 || (_offsetSize < 8 && offset > uint.MaxValue))
                    throw new MetadataWriteException(DiagnosticCodes.NotWritable, $"The place of item {item.Id} cannot be corrected.");
                item.Extents[i] = item.Extents[i] with { Offset = (ulong)offset };
            }
        }
    }

    /// <summary>The whole box.</summary>
    internal byte[] Write()
    {
        var data = new List<byte>();
        IsoCursor.Append(data, (ulong)_version << 24, 4);
        IsoCursor.Append(data, (ulong)((_offsetSize << 12) | (_lengthSize << 8) | (_baseOffsetSize << 4) | _indexSize), 2);
        var wide = _version < 2 ? 2 : 4;
        IsoCursor.Append(data, (ulong)Items.Count, wide);
        foreach (var item in Items)
        {
            IsoCursor.Append(data, item.Id, wide);
            if (_version > 0)
                IsoCursor.Append(data, (ulong)item.Method, 2);
            IsoCursor.Append(data, (ulong)item.DataReference, 2);
            IsoCursor.Append(data, item.BaseOffset, _baseOffsetSize);
            IsoCursor.Append(data, (ulong)item.Extents.Count, 2);
            foreach (var (index, offset, length) in item.Extents)
            {
                IsoCursor.Append(data, index, _indexSize);
                IsoCursor.Append(data, offset, _offsetSize);
                IsoCursor.Append(data, length, _lengthSize);
            }
        }

        return IsoBox.Write(IsoBox.ItemLocation, [.. data]);
    }

    private static bool IsSize(int size) => size is 0 or 4 or 8;
}
