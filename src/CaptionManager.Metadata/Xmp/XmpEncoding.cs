using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace CaptionManager.Metadata.Xmp;

/// <summary>Octets of a packet to text and back. XMP specification part 3, section 1.1: UTF-8, UTF-16 or UTF-32.</summary>
internal static class XmpEncoding
{
    /// <summary>Decodes a packet.</summary>
    /// <param name="packet">The octets.</param>
    /// <param name="isFallback">True when octets that are no valid UTF-8 were read as Windows-1252: those alone, for one stray octet must not garble every other name in the packet.</param>
    internal static string Decode(ReadOnlySpan<byte> packet, out bool isFallback)
    {
        isFallback = false;
        packet = packet.TrimEnd((byte)0);
        if (Wide(packet) is { } wide)
            return wide.GetString(packet).TrimStart('\uFEFF');
        if (packet.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            packet = packet[3..];
        if (Utf8.IsValid(packet))
            return Encoding.UTF8.GetString(packet);
        isFallback = true;
        return Text.Windows1252.DecodeStray(packet);
    }

    private static Encoding? Wide(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < 4)
            return null;
        var first = BinaryPrimitives.ReadUInt32BigEndian(packet);
        return first switch
        {
            0x0000FEFF or 0x0000003C => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            0xFFFE0000 or 0x3C000000 => new UTF32Encoding(bigEndian: false, byteOrderMark: false),
            _ when first >> 16 is 0xFEFF or 0x003C => Encoding.BigEndianUnicode,
            _ when first >> 16 is 0xFFFE or 0x3C00 => Encoding.Unicode,
            _ => null,
        };
    }
}
