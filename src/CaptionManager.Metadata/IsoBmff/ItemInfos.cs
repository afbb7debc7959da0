namespace CaptionManager.Metadata.IsoBmff;

/// <summary>One entry of the item information box, as it stands in the file.</summary>
/// <param name="Id">Item number.</param>
/// <param name="Type">Four characters: <c>hvc1</c>, <c>grid</c>, <c>Exif</c>, <c>mime</c>…</param>
/// <param name="ContentType">For <c>mime</c>: its media type.</param>
/// <param name="IsPlain">False for items that are protected or compressed.</param>
/// <param name="Bytes">The whole entry.</param>
internal sealed record ItemInfo(uint Id, string Type, string ContentType, bool IsPlain, ReadOnlyMemory<byte> Bytes)
{
    internal bool IsXmp => Type == "mime" && ContentType == "application/rdf+xml" && IsPlain;

    internal bool IsExif => Type == "Exif" && IsPlain;
}

/// <summary>The item information box. ISO/IEC 14496-12, section 8.11.6.</summary>
/// <remarks>
/// Behind version and flags: entry count (2, or 4 from version 1 on), entries (infe boxes). An entry of version 2 or 3: number
/// (2 or 4), protection (2), type (4), name, and for mime a media type and an encoding, each up to NUL.
/// </remarks>
internal sealed class ItemInfos
{
    private ReadOnlyMemory<byte> _head;

    /// <summary>The entries in the order of the box.</summary>
    internal List<ItemInfo> Items { get; } = [];

    /// <summary>Reads the box's data; null when they are broken.</summary>
    internal static ItemInfos? Parse(ReadOnlyMemory<byte> data, int maxItems)
    {
        var cursor = new IsoCursor(data.Span);
        var version = cursor.U8();
        _ = cursor.Number(3);
        var count = cursor.Number(version == 0 ? 2 : 4);
        if (cursor.HasFailed || count > (ulong)maxItems)
            return null;
        var infos = new ItemInfos { _head = data[..4] };
        var at = cursor.Position;
        for (; count > 0; count--)
        {
            cursor = new IsoCursor(data.Span[at..]);
            var length = cursor.U32();
            if (cursor.U32() != IsoBox.ItemInfoEntry || length < 12 || length > (ulong)(data.Length - at))
                return null;
            infos.Items.Add(ParseEntry(data.Slice(at, (int)length)));
            at += (int)length;
        }

        return at == data.Length ? infos : null;
    }

    /// <summary>A new hidden entry.</summary>
    internal static ItemInfo Create(uint id, string type, string contentType)
    {
        var data = new List<byte>();
        IsoCursor.Append(data, id > ushort.MaxValue ? 0x03000001UL : 0x02000001UL, 4);
        IsoCursor.Append(data, id, id > ushort.MaxValue ? 4 : 2);
        IsoCursor.Append(data, 0, 2);
        data.AddRange(System.Text.Encoding.ASCII.GetBytes(type + "\0" + (contentType.Length > 0 ? contentType + "\0" : "")));
        return new ItemInfo(id, type, contentType, true, IsoBox.Write(IsoBox.ItemInfoEntry, [.. data]));
    }

    /// <summary>The whole box.</summary>
    internal byte[] Write()
    {
        var data = new List<byte>();
        data.AddRange(_head.Span);
        IsoCursor.Append(data, (ulong)Items.Count, _head.Span[0] == 0 ? 2 : 4);
        foreach (var item in Items)
            data.AddRange(item.Bytes.Span);
        return IsoBox.Write(IsoBox.ItemInfo, [.. data]);
    }

    private static ItemInfo ParseEntry(ReadOnlyMemory<byte> entry)
    {
        var cursor = new IsoCursor(entry.Span[8..]);
        var version = cursor.U8();
        _ = cursor.Number(3);
        var id = (uint)cursor.Number(version == 3 ? 4 : 2);
        var protection = cursor.U16();
        var type = version >= 2 ? System.Text.Encoding.Latin1.GetString(cursor.Take(4)) : "";
        _ = cursor.Text();
        var contentType = type == "mime" || version < 2 ? cursor.Text() : "";
        var encoding = type == "mime" && cursor.Left > 0 ? cursor.Text() : "";
        return new ItemInfo(id, type, contentType, protection == 0 && encoding.Length == 0, entry);
    }
}
