using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Jpeg;

/// <summary>One marker segment. ITU-T T.81, B.1.1.4: FF, marker, length (2 octets, counts itself), data.</summary>
/// <param name="Marker">Marker code.</param>
/// <param name="Offset">Where it starts, fill octets (FF) in front of the marker included.</param>
/// <param name="DataOffset">Where its data start.</param>
/// <param name="DataLength">Octets of data.</param>
internal readonly record struct JpegSegment(byte Marker, long Offset, long DataOffset, int DataLength)
{
    /// <summary>Octets of marker and length.</summary>
    internal const int HeaderOctets = 4;

    /// <summary>The most data a segment holds.</summary>
    internal const int MaxDataOctets = ushort.MaxValue - 2;

    /// <summary>The whole segment, fill octets included.</summary>
    internal ByteRange Range => new(Offset, DataOffset + DataLength - Offset);

    /// <summary>The segment from its marker on: the same wherever fill octets stand in front of it.</summary>
    internal ByteRange Marked => new(DataOffset - HeaderOctets, HeaderOctets + DataLength);

    /// <summary>A segment with a signature and a body.</summary>
    internal static byte[] Write(byte marker, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> body)
    {
        var length = signature.Length + body.Length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaxDataOctets, nameof(body));
        var segment = new byte[HeaderOctets + length];
        segment[0] = 0xFF;
        segment[1] = marker;
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(length + 2));
        signature.CopyTo(segment.AsSpan(HeaderOctets));
        body.CopyTo(segment.AsSpan(HeaderOctets + signature.Length));
        return segment;
    }
}
