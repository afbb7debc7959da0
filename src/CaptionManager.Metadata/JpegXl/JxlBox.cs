using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.JpegXl;

/// <summary>One box: length (4, big endian, header included; 1: 64 bits follow; 0: to the end of the file), type (4), data.</summary>
/// <param name="Type">The four characters as a big-endian number; for a brob box that of its content.</param>
/// <param name="Range">The whole box.</param>
/// <param name="HeaderOctets">8 or 16, and 4 more for the inner type of a brob box.</param>
/// <param name="IsBrotli">True for a brob box: the data are a Brotli stream.</param>
internal readonly record struct JxlBox(uint Type, ByteRange Range, int HeaderOctets, bool IsBrotli)
{
    internal const uint Exif = 0x45786966;
    internal const uint Xml = 0x786D6C20;
    internal const uint Brotli = 0x62726F62;
    internal const uint Codestream = 0x6A786C63;
    internal const uint PartialCodestream = 0x6A786C70;
    internal const uint Jumbf = 0x6A756D62;
    internal const uint JpegReconstruction = 0x6A627264;

    internal ByteRange Data => new(Range.Offset + HeaderOctets, Range.Length - HeaderOctets);

    /// <summary>The octets of a box with a 32-bit length.</summary>
    internal static byte[] Write(uint type, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> data)
    {
        var box = new byte[8 + prefix.Length + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        BinaryPrimitives.WriteUInt32BigEndian(box.AsSpan(4), type);
        prefix.CopyTo(box.AsSpan(8));
        data.CopyTo(box.AsSpan(8 + prefix.Length));
        return box;
    }
}
