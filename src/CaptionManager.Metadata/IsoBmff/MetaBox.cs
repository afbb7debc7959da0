using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.IsoBmff;

/// <summary>The meta box of a HEIF file, with what is in it. ISO/IEC 14496-12, section 8.11.1.</summary>
internal sealed class MetaBox
{
    private MetaBox(IsoBox box) => Box = box;

    internal IsoBox Box { get; }

    internal IsoBox LocationBox { get; private set; }

    internal IsoBox InfoBox { get; private set; }

    /// <summary>The reference box; null when there is none.</summary>
    internal IsoBox? ReferenceBox { get; private set; }

    internal uint PrimaryItem { get; private set; }

    internal required ItemLocations Locations { get; init; }

    internal required ItemInfos Infos { get; init; }

    internal required ItemReferences References { get; init; }

    internal required ItemProperties Properties { get; init; }

    /// <summary>What the item data box holds; null when there is none.</summary>
    internal ByteRange? ItemData { get; private set; }

    /// <summary>Reads a meta box.</summary>
    /// <returns>The box, or null and what is wrong with it.</returns>
    internal static (MetaBox? Meta, string Problem) Read(ByteSource source, IsoBox box, MetadataLimits limits)
    {
        var inside = new ByteRange(box.Data.Offset + 4, box.Data.Length - 4);
        var children = inside.Length < 0 ? [] : IsoBox.ReadAll(source, inside, limits.MaxBlocks);
        if (children.Count == 0 || children[^1].Range.End != inside.End)
            return (null, "its boxes do not fill it");
        if (children.Where(child => child.Type is IsoBox.ItemLocation or IsoBox.ItemInfo or IsoBox.ItemReference or IsoBox.ItemData or IsoBox.PrimaryItem).GroupBy(child => child.Type).Any(group => group.Count() > 1))
            return (null, "it has a box twice that may be there once");

        if (Data(IsoBox.ItemLocation) is not { } location || ItemLocations.Parse(location.Span, limits.MaxBlocks) is not { } locations)
            return (null, "the places of its items cannot be read");
        if (Data(IsoBox.ItemInfo) is not { } info || ItemInfos.Parse(info, limits.MaxBlocks) is not { } infos)
            return (null, "the kinds of its items cannot be read");
        var references = Data(IsoBox.ItemReference) is { } reference ? ItemReferences.Parse(reference.Span) : ItemReferences.Create(infos.Items.Exists(item => item.Id > ushort.MaxValue));
        if (references is null)
            return (null, "the references between its items cannot be read");
        if (infos.Items.DistinctBy(item => item.Id).Count() != infos.Items.Count || locations.Items.DistinctBy(item => item.Id).Count() != locations.Items.Count)
            return (null, "two of its items have one number");
        var properties = children.Find(child => child.Type == IsoBox.ItemProperties) is { Type: not 0 } box2 ? ItemProperties.Parse(source, box2, limits.MaxBlocks) : new ItemProperties();
        return (new MetaBox(box)
        {
            Locations = locations,
            Infos = infos,
            References = references,
            Properties = properties,
            LocationBox = children.Find(child => child.Type == IsoBox.ItemLocation),
            InfoBox = children.Find(child => child.Type == IsoBox.ItemInfo),
            ReferenceBox = children.Exists(child => child.Type == IsoBox.ItemReference) ? children.Find(child => child.Type == IsoBox.ItemReference) : null,
            ItemData = children.Exists(child => child.Type == IsoBox.ItemData) ? children.Find(child => child.Type == IsoBox.ItemData).Data : null,
            PrimaryItem = Data(IsoBox.PrimaryItem) is { Length: >= 6 } primary ? Primary(primary.Span) : 0,
        }, "");

        ReadOnlyMemory<byte>? Data(uint type) =>
            children.Exists(child => child.Type == type) && children.Find(child => child.Type == type).Data is var range ? source.ReadBlock(range.Offset, range.Length, limits.MaxPayloadOctets) : null;
    }

    /// <summary>A number that no item has, and no property or reference names.</summary>
    internal uint FreeId()
    {
        var taken = Infos.Items.Select(item => item.Id)
            .Concat(Locations.Items.Select(item => item.Id))
            .Concat(References.Items.SelectMany(reference => reference.To.Append(reference.From)))
            .Concat(Properties.Ids)
            .ToHashSet();
        var next = taken.Where(id => id < ushort.MaxValue).DefaultIfEmpty(0u).Max() + 1;
        while (taken.Contains(next))
            next = next % ushort.MaxValue + 1;
        return next;
    }

    private static uint Primary(ReadOnlySpan<byte> data)
    {
        var cursor = new IsoCursor(data);
        var version = cursor.U8();
        _ = cursor.Number(3);
        return (uint)cursor.Number(version == 0 ? 2 : 4);
    }
}
