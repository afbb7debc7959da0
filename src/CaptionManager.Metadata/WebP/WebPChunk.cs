using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.WebP;

/// <summary>One RIFF chunk: type (4), length of the data (4, little endian), data, one pad octet after an odd length.</summary>
/// <param name="Type">The four octets of the type as a big-endian number.</param>
/// <param name="Offset">Where the chunk starts in the file.</param>
/// <param name="DataLength">Octets of data, without the pad octet.</param>
/// <param name="IsPadded">False for a chunk of odd length whose pad octet is missing because the file ends there.</param>
internal readonly record struct WebPChunk(uint Type, long Offset, long DataLength, bool IsPadded)
{
    /// <summary>Octets in front of the data.</summary>
    internal const int HeaderOctets = 8;

    internal long DataOffset => Offset + HeaderOctets;

    internal ByteRange Data => new(DataOffset, DataLength);

    /// <summary>The chunk with its pad octet.</summary>
    internal ByteRange Range => new(Offset, HeaderOctets + DataLength + (IsPadded ? DataLength & 1 : 0));

    /// <summary>The octets of a chunk, padded.</summary>
    internal static byte[] Write(uint type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[HeaderOctets + data.Length + (data.Length & 1)];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, type);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), data.Length);
        data.CopyTo(chunk.AsSpan(HeaderOctets));
        return chunk;
    }
}
