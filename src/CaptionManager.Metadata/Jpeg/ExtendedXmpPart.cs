using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CaptionManager.Metadata.Jpeg;

/// <summary>One segment of extended XMP. XMP specification part 3, section 1.1.3.1.</summary>
/// <remarks>Behind the signature: 0 name (32 hex digits), 32 octets of the whole (4), 36 offset of this part in it (4), 40 the part.</remarks>
/// <param name="Segment">The segment.</param>
/// <param name="Guid">The digest that names the whole, in upper case.</param>
/// <param name="FullLength">Octets of the whole.</param>
/// <param name="PartOffset">Where this part belongs in it.</param>
/// <param name="Body">This part's octets.</param>
internal sealed record ExtendedXmpPart(JpegSegment Segment, string Guid, long FullLength, long PartOffset, ReadOnlyMemory<byte> Body)
{
    private const int GuidOctets = 32;
    private const int HeaderOctets = GuidOctets + 8;
    private const int MaxBodyOctets = 65_458;

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef"u8);

    /// <summary>Reads a segment's data behind the signature; null when they are too short.</summary>
    internal static ExtendedXmpPart? Parse(JpegSegment segment, ReadOnlyMemory<byte> data)
    {
        var span = data.Span;
        if (span.Length < HeaderOctets)
            return null;
        return new ExtendedXmpPart(
            segment,
            Encoding.Latin1.GetString(span[..GuidOctets]).ToUpperInvariant(),
            BinaryPrimitives.ReadUInt32BigEndian(span[GuidOctets..]),
            BinaryPrimitives.ReadUInt32BigEndian(span[(GuidOctets + 4)..]),
            data[HeaderOctets..]);
    }

    /// <summary>Joins the parts of one name, in whatever order they stand; null when octets are missing.</summary>
    internal static ReadOnlyMemory<byte>? Join(IEnumerable<ExtendedXmpPart> parts, string guid, MetadataLimits limits)
    {
        var mine = parts.Where(part => part.Guid == guid).OrderBy(part => part.PartOffset).ToList();
        if (mine.Count == 0)
            return null;
        var length = mine[0].FullLength;
        if (length > limits.MaxPayloadOctets || length > mine.Sum(part => (long)part.Body.Length))
            return null;
        var whole = new byte[length];
        var covered = 0L;
        foreach (var part in mine)
        {
            if (part.PartOffset > covered || part.FullLength != length)
                return null;
            var fitting = (int)Math.Min(part.Body.Length, length - part.PartOffset);
            part.Body.Span[..Math.Max(0, fitting)].CopyTo(whole.AsSpan((int)Math.Min(part.PartOffset, length)));
            covered = Math.Max(covered, part.PartOffset + fitting);
        }

        return covered == length ? whole : null;
    }

    /// <summary>The segments of a whole.</summary>
    internal static List<byte[]> Write(ReadOnlySpan<byte> whole, string guid)
    {
        var segments = new List<byte[]>();
        Span<byte> header = stackalloc byte[HeaderOctets];
        Encoding.ASCII.GetBytes(guid, header);
        BinaryPrimitives.WriteInt32BigEndian(header[GuidOctets..], whole.Length);
        for (var at = 0; at < whole.Length; at += MaxBodyOctets)
        {
            BinaryPrimitives.WriteInt32BigEndian(header[(GuidOctets + 4)..], at);
            var body = whole[at..Math.Min(whole.Length, at + MaxBodyOctets)];
            segments.Add(JpegSegment.Write(JpegMarker.App1, JpegSignature.ExtendedXmp, [.. header, .. body]));
        }

        return segments;
    }

    /// <summary>The name that a main packet gives for its extended XMP (<c>xmpNote:HasExtendedXMP</c>); null when it gives none.</summary>
    internal static string? NamedBy(ReadOnlySpan<byte> packet)
    {
        var property = "HasExtendedXMP"u8;
        while (packet.IndexOf(property) is >= 0 and var found)
        {
            packet = packet[(found + property.Length)..];
            var value = packet.TrimStart(" \t\r\n="u8);
            // As an element it may carry attributes of its own before the value.
            var isElement = value.Length == packet.Length || packet[..^value.Length].IndexOf((byte)'=') < 0;
            if (isElement)
                value = value[(value.IndexOf((byte)'>') + 1)..];
            value = value.TrimStart(" \t\r\n\"'"u8);
            if (value.Length >= GuidOctets && value[..GuidOctets].IndexOfAnyExcept(HexDigits) < 0)
                return Encoding.ASCII.GetString(value[..GuidOctets]).ToUpperInvariant();
        }

        return null;
    }
}
