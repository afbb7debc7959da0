using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Png;

/// <summary>One chunk of a PNG file. PNG, third edition, section 5.3.</summary>
/// <remarks>
/// <code>
/// offset  octets  meaning
/// 0       4       length of the data, big endian, at most 2^31 - 1
/// 4       4       type, ASCII letters
/// 8       length  data
/// 8+len   4       CRC-32 of type and data
/// </code>
/// </remarks>
/// <param name="Type">One of <see cref="PngChunkType"/>, or another.</param>
/// <param name="Offset">Where the chunk starts in the file, its length field.</param>
/// <param name="DataLength">Octets of data.</param>
internal readonly record struct PngChunk(uint Type, long Offset, long DataLength)
{
    /// <summary>Octets of a chunk beside its data.</summary>
    internal const int FramingOctets = 12;

    /// <summary>Octets in front of the data.</summary>
    internal const int HeaderOctets = 8;

    internal long DataOffset => Offset + HeaderOctets;

    internal ByteRange Range => new(Offset, DataLength + FramingOctets);

    internal ByteRange Data => new(DataOffset, DataLength);

    /// <summary>The octets of a chunk: length, type, data, checksum.</summary>
    internal static byte[] Write(uint type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + FramingOctets];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4), type);
        data.CopyTo(chunk.AsSpan(HeaderOctets));
        var checksum = PngChecksum.Compute(chunk.AsSpan(4, data.Length + 4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(HeaderOctets + data.Length), checksum);
        return chunk;
    }
}
