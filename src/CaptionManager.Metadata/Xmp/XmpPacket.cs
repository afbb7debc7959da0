using System.Buffers;
using System.Text;

namespace CaptionManager.Metadata.Xmp;

/// <summary>The wrapper and padding of a packet. XMP specification part 1, section 7.3.</summary>
internal static class XmpPacket
{
    private const string TrailerStart = "<?xpacket end=";

    // Padding is long: it is passed over by vectors, not by characters.
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\r\n");

    /// <summary>A packet with no properties.</summary>
    internal const string Empty =
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        + " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        + "  <rdf:Description rdf:about=\"\">\n"
        + "  </rdf:Description>\n"
        + " </rdf:RDF>\n"
        + "</x:xmpmeta>\n"
        + "<?xpacket end=\"w\"?>";

    /// <summary>Extended XMP with no properties: no wrapper (XMP specification part 3, section 1.1.3.1).</summary>
    internal const string EmptyExtended =
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        + "<rdf:Description rdf:about=\"\"></rdf:Description></rdf:RDF></x:xmpmeta>";

    /// <summary>The packet as UTF-8 with padding in front of its trailer.</summary>
    /// <param name="text">The packet's text.</param>
    /// <param name="oldOctets">Octets of the packet it replaces: kept when the text fits, so that files edited in place keep their layout.</param>
    /// <param name="padding">Octets of padding when it does not fit or is new.</param>
    /// <param name="capacity">Octets the packet may have; padding gives way to it.</param>
    internal static byte[] ToBytes(string text, int oldOctets, int padding, long capacity)
    {
        if (!TrySplit(text, out var head, out var tail))
            return Encoding.UTF8.GetBytes(text);
        var headOctets = Encoding.UTF8.GetByteCount(head) + 1;
        var net = headOctets + Encoding.UTF8.GetByteCount(tail);
        var space = net <= oldOctets ? oldOctets - net : (int)Math.Clamp(capacity - net, 0, padding);
        var packet = new byte[net + space];
        Encoding.UTF8.GetBytes(head, packet);
        packet[headOctets - 1] = (byte)'\n';
        Pad(packet.AsSpan(headOctets, space));
        Encoding.UTF8.GetBytes(tail, packet.AsSpan(headOctets + space));
        return packet;
    }

    /// <summary>Octets of the packet without padding.</summary>
    internal static long NetOctets(string text) => TrySplit(text, out var head, out var tail)
        ? Encoding.UTF8.GetByteCount(head) + 1L + Encoding.UTF8.GetByteCount(tail)
        : Encoding.UTF8.GetByteCount(text);

    /// <summary>What stands in front of the padding, and the trailer behind it; false for a packet without a trailer.</summary>
    private static bool TrySplit(string text, out ReadOnlySpan<char> head, out ReadOnlySpan<char> tail)
    {
        var trailer = text.LastIndexOf(TrailerStart, StringComparison.Ordinal);
        head = trailer < 0 ? text : text.AsSpan(0, text.AsSpan(0, trailer).LastIndexOfAnyExcept(WhiteSpace) + 1);
        tail = trailer < 0 ? [] : text.AsSpan(trailer).TrimEnd("\0 \r\n");
        return trailer >= 0;
    }

    /// <summary>Spaces, with a line end every hundred octets and as the last one.</summary>
    private static void Pad(Span<byte> padding)
    {
        padding.Fill((byte)' ');
        for (var i = padding.Length - 1; i >= 0; i -= 100)
            padding[i] = (byte)'\n';
    }
}
