using System.Buffers.Binary;

namespace CaptionManager.Metadata.WebP;

/// <summary>What the first octets of a bitstream tell: its size, and whether a lossless one uses alpha.</summary>
internal readonly record struct WebPBitstream(int Width, int Height, bool HasAlpha)
{
    /// <summary>Octets that <see cref="ParseLossy"/> and <see cref="ParseLossless"/> want to see.</summary>
    internal const int HeaderOctets = 10;

    /// <summary>
    /// VP8 key frame (RFC 6386, section 9.1): frame tag (3, bit 0 clear), 9D 01 2A, 14 bits width and 2 of scale, the
    /// same for the height.
    /// </summary>
    internal static WebPBitstream? ParseLossy(ReadOnlySpan<byte> data)
    {
        if (data.Length < HeaderOctets || (data[0] & 1) != 0 || !data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
            return null;
        return new WebPBitstream(
            BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF,
            HasAlpha: false);
    }

    /// <summary>VP8L (RFC 9649, section 3.4): 2F, then 14 bits width - 1, 14 bits height - 1, alpha_is_used, 3 bits version 0.</summary>
    internal static WebPBitstream? ParseLossless(ReadOnlySpan<byte> data)
    {
        if (data.Length < 5 || data[0] != 0x2F)
            return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return bits >> 29 != 0
            ? null
            : new WebPBitstream((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1, (bits & 0x1000_0000) != 0);
    }
}
