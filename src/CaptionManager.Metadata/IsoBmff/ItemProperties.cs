using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.IsoBmff;

/// <summary>Size and orientation of an item, from the properties associated with it. ISO/IEC 23008-12, sections 6.5 and 9.3.</summary>
internal sealed class ItemProperties
{
    private readonly List<(uint Type, byte[] Data)> _properties = [];
    private readonly List<(uint Id, List<int> Properties)> _associations = [];

    /// <summary>The item numbers that have associations.</summary>
    internal IEnumerable<uint> Ids => _associations.Select(association => association.Id);

    /// <summary>Reads the property boxes of a meta box, as far as they go.</summary>
    internal static ItemProperties Parse(ByteSource source, IsoBox box, int maxBoxes)
    {
        var result = new ItemProperties();
        foreach (var child in IsoBox.ReadAll(source, box.Data, maxBoxes))
        {
            if (child.Type == IsoBox.PropertyContainer)
            {
                foreach (var property in IsoBox.ReadAll(source, child.Data, maxBoxes))
                    result._properties.Add((property.Type, source.Peek(property.Data.Offset, (int)Math.Min(16, property.Data.Length)).ToArray()));
            }
            else if (child.Type == IsoBox.PropertyAssociation && source.ReadBlock(child.Data.Offset, child.Data.Length, int.MaxValue) is { } data)
            {
                result.ParseAssociations(data.Span, maxBoxes);
            }
        }

        return result;
    }

    /// <summary>Pixels and EXIF orientation of an item; no pixels when it has no spatial extents.</summary>
    internal (int Width, int Height, int Orientation) Of(uint id)
    {
        var (width, height, turns, mirror) = (0u, 0u, 0, -1);
        foreach (var index in _associations.Where(association => association.Id == id).SelectMany(association => association.Properties))
        {
            if (index < 1 || index > _properties.Count)
                continue;
            var (type, data) = _properties[index - 1];
            var cursor = new IsoCursor(data);
            switch (type)
            {
                case IsoBox.SpatialExtents:
                    _ = cursor.U32();
                    (width, height) = (cursor.U32(), cursor.U32());
                    break;
                case IsoBox.Rotation:
                    turns = cursor.U8() & 3;
                    break;
                case IsoBox.Mirror:
                    mirror = cursor.U8() & 1;
                    break;
            }
        }

        return width > int.MaxValue || height > int.MaxValue ? (0, 0, 1) : ((int)width, (int)height, Orientation(turns, mirror));
    }

    private void ParseAssociations(ReadOnlySpan<byte> data, int maxItems)
    {
        var cursor = new IsoCursor(data);
        var version = cursor.U8();
        var isWide = (cursor.Number(3) & 1) == 1;
        var count = cursor.U32();
        for (; count > 0 && !cursor.HasFailed && _associations.Count < maxItems; count--)
        {
            var id = (uint)cursor.Number(version == 0 ? 2 : 4);
            var properties = new List<int>();
            for (var n = cursor.U8(); n > 0 && !cursor.HasFailed; n--)
                properties.Add(isWide ? cursor.U16() & 0x7FFF : cursor.U8() & 0x7F);
            _associations.Add((id, properties));
        }
    }

    /// <summary>Quarter turns anticlockwise, then mirroring: -1 none, 0 top to bottom, 1 left to right.</summary>
    private static int Orientation(int turns, int mirror) => (turns, mirror) switch
    {
        (1, -1) => 8,
        (2, -1) => 3,
        (3, -1) => 6,
        (0, 0) => 4,
        (1, 0) => 5,
        (2, 0) => 2,
        (3, 0) => 7,
        (0, 1) => 2,
        (1, 1) => 7,
        (2, 1) => 4,
        (3, 1) => 5,
        _ => 1,
    };
}
