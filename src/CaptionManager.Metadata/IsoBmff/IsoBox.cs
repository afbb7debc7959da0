using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.IsoBmff;

/// <summary>One box. ISO/IEC 14496-12, section 4.2: length (4, header included; 1: 64 bits follow; 0: to the end of the file), type (4).</summary>
/// <param name="Type">The four characters as a big-endian number.</param>
/// <param name="Range">The whole box.</param>
/// <param name="HeaderOctets">8 or 16.</param>
internal readonly record struct IsoBox(uint Type, ByteRange Range, int HeaderOctets)
{
    internal const uint FileType = 0x66747970;
    internal const uint Meta = 0x6D657461;
    internal const uint MediaData = 0x6D646174;
    internal const uint Movie = 0x6D6F6F76;
    internal const uint UserData = 0x75647461;
    internal const uint MovieFragment = 0x6D6F6F66;
    internal const uint SegmentIndex = 0x73696478;
    internal const uint Free = 0x66726565;
    internal const uint Skip = 0x736B6970;
    internal const uint Uuid = 0x75756964;
    internal const uint Handler = 0x68646C72;
    internal const uint PrimaryItem = 0x7069746D;
    internal const uint ItemLocation = 0x696C6F63;
    internal const uint ItemInfo = 0x69696E66;
    internal const uint ItemInfoEntry = 0x696E6665;
    internal const uint ItemReference = 0x69726566;
    internal const uint ItemProperties = 0x69707270;
    internal const uint ItemData = 0x69646174;
    internal const uint PropertyContainer = 0x6970636F;
    internal const uint PropertyAssociation = 0x69706D61;
    internal const uint SpatialExtents = 0x69737065;
    internal const uint Rotation = 0x69726F74;
    internal const uint Mirror = 0x696D6972;
    internal const uint Track = 0x7472616B;
    internal const uint Media = 0x6D646961;
    internal const uint MediaInformation = 0x6D696E66;
    internal const uint SampleTable = 0x7374626C;
    internal const uint ChunkOffsets32 = 0x7374636F;
    internal const uint ChunkOffsets64 = 0x636F3634;
    internal const uint SampleToChunk = 0x73747363;
    internal const uint SampleSizes = 0x7374737A;
    internal const uint AuxiliaryOffsets = 0x7361696F;
    internal const uint Description = 0x63647363;

    /// <summary>What is in the box.</summary>
    internal ByteRange Data => new(Range.Offset + HeaderOctets, Range.Length - HeaderOctets);

    /// <summary>Reads a box header; null when it is broken or the box passes <paramref name="end"/>.</summary>
    internal static IsoBox? Read(ByteSource source, long at, long end)
    {
        var header = source.Peek(at, 16);
        if (header.Length < 8)
            return null;
        long length = BinaryPrimitives.ReadUInt32BigEndian(header);
        var type = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        var headerOctets = 8;
        if (length == 1)
        {
            if (header.Length < 16)
                return null;
            length = BinaryPrimitives.ReadInt64BigEndian(header[8..]);
            headerOctets = 16;
        }
        else if (length == 0)
        {
            length = end - at;
        }

        return length < headerOctets || length > end - at ? null : new IsoBox(type, new ByteRange(at, length), headerOctets);
    }

    /// <summary>The boxes inside a range, as far as they can be read.</summary>
    internal static List<IsoBox> ReadAll(ByteSource source, ByteRange range, int maxBoxes)
    {
        var boxes = new List<IsoBox>();
        for (var at = range.Offset; at < range.End && boxes.Count < maxBoxes && Read(source, at, range.End) is { } box; at = box.Range.End)
            boxes.Add(box);
        return boxes;
    }

    /// <summary>The octets of a box with a 32-bit length.</summary>
    internal static byte[] Write(uint type, params ReadOnlySpan<byte> data)
    {
        var box = new byte[8 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        BinaryPrimitives.WriteUInt32BigEndian(box.AsSpan(4), type);
        data.CopyTo(box.AsSpan(8));
        return box;
    }
}
