namespace CaptionManager.Metadata.IsoBmff;

/// <summary>One reference: of a type, from an item to others.</summary>
internal sealed record ItemReference(uint Type, uint From, List<uint> To);

/// <summary>The item reference box. ISO/IEC 14496-12, section 8.11.12: boxes of from (2, or 4 in version 1), count (2), to…</summary>
internal sealed class ItemReferences
{
    private uint _versionAndFlags;

    /// <summary>The references in the order of the box.</summary>
    internal List<ItemReference> Items { get; } = [];

    private int IdOctets => _versionAndFlags >> 24 == 0 ? 2 : 4;

    /// <summary>Reads the box's data; null when they are broken.</summary>
    internal static ItemReferences? Parse(ReadOnlySpan<byte> data)
    {
        var cursor = new IsoCursor(data);
        var references = new ItemReferences { _versionAndFlags = cursor.U32() };
        while (cursor.Left > 0)
        {
            var length = cursor.U32();
            var type = cursor.U32();
            if (cursor.HasFailed || length < 8 || length - 8 > (uint)cursor.Left)
                return null;
            var box = new IsoCursor(cursor.Take((int)length - 8));
            var from = (uint)box.Number(references.IdOctets);
            var count = box.U16();
            var to = new List<uint>();
            for (; count > 0 && !box.HasFailed; count--)
                to.Add((uint)box.Number(references.IdOctets));
            if (box.HasFailed || box.Left > 0)
                return null;
            references.Items.Add(new ItemReference(type, from, to));
        }

        return cursor.HasFailed ? null : references;
    }

    /// <summary>An empty box that takes the given item numbers.</summary>
    internal static ItemReferences Create(bool isWide) => new() { _versionAndFlags = isWide ? 1u << 24 : 0 };

    /// <summary>Takes an item out, from and to.</summary>
    internal void Remove(uint id)
    {
        foreach (var reference in Items)
            reference.To.RemoveAll(to => to == id);
        Items.RemoveAll(reference => reference.From == id || reference.To.Count == 0);
    }

    /// <summary>The whole box.</summary>
    internal byte[] Write()
    {
        var data = new List<byte>();
        IsoCursor.Append(data, _versionAndFlags, 4);
        foreach (var reference in Items)
        {
            var box = new List<byte>();
            IsoCursor.Append(box, reference.From, IdOctets);
            IsoCursor.Append(box, (ulong)reference.To.Count, 2);
            foreach (var to in reference.To)
                IsoCursor.Append(box, to, IdOctets);
            data.AddRange(IsoBox.Write(reference.Type, [.. box]));
        }

        return IsoBox.Write(IsoBox.ItemReference, [.. data]);
    }
}
