using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.Gif;

/// <summary>GIF87a and GIF89a: XMP in an application extension. GIF has no home for EXIF or IIM.</summary>
/// <remarks>
/// The packet is stored as it is, not in sub-blocks, and ended by 258 octets 01 FF FE … 01 00 00: wherever a reader that
/// does not know XMP takes a packet octet for a length, it lands in that run and from there on the terminator.
/// </remarks>
internal sealed class GifContainer : IContainer
{
    /// <summary>Octets of signature and version.</summary>
    internal const int HeaderOctets = 6;

    private static readonly byte[] Magic = MakeMagicTrailer();

    /// <summary>Length, application identifier and authentication code of the XMP extension.</summary>
    internal static ReadOnlySpan<byte> XmpIdentifier => "\u000bXMP DataXMP"u8;

    /// <summary>The 258 octets behind a packet, the block terminator included.</summary>
    internal static ReadOnlySpan<byte> MagicTrailer => Magic;

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8);

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits)
    {
        var layout = new GifLayout
        {
            Format = "gif",
            MediaType = "image/gif",
            Writable = PayloadKinds.Xmp,
            IsVersion87 = source.Peek(0, HeaderOctets).SequenceEqual("GIF87a"u8),
        };
        new GifReader(source, limits, layout).Read();
        return layout;
    }

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes)
    {
        if (changes.Xmp.IsKeep)
            return SplicePlan.Unchanged(source);
        var gif = (GifLayout)layout;
        var edits = new SourceEdits(source);
        var extension = changes.Xmp.Bytes is { } packet ? WriteExtension(packet.Span) : null;
        for (var i = 0; i < gif.XmpBlocks.Count; i++)
        {
            if (i == 0 && extension is not null) edits.Replace(gif.XmpBlocks[i], extension);
            else edits.Remove(gif.XmpBlocks[i]);
        }

        if (gif.XmpBlocks.Count == 0 && extension is not null)
            edits.Insert(gif.InsertAt, extension);
        if (gif.IsVersion87 && extension is not null)
            edits.Replace(new ByteRange(0, HeaderOctets), "GIF89a"u8.ToArray());
        return edits.ToPlan();
    }

    private static byte[] WriteExtension(ReadOnlySpan<byte> packet)
    {
        // A NUL in the packet would end the extension early for readers that walk sub-blocks.
        if (packet.Contains((byte)0))
            throw new MetadataWriteException(DiagnosticCodes.NotWritable, "An XMP packet in a GIF file must be UTF-8 without NUL.");
        return [0x21, 0xFF, .. XmpIdentifier, .. packet, .. MagicTrailer];
    }

    private static byte[] MakeMagicTrailer()
    {
        var trailer = new byte[258];
        trailer[0] = 1;
        for (var i = 0; i < 256; i++)
            trailer[i + 1] = (byte)(255 - i);
        return trailer;
    }
}
