using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.WebP;

/// <summary>WebP (RFC 9649): lossy, lossless, extended and animated; EXIF and XMP in chunks of their own.</summary>
/// <remarks>
/// <code>
/// "RIFF"  length of what follows (4, little endian)  "WEBP"  chunks…
/// VP8X, ICCP, ANIM, picture (ALPH + VP8, VP8L, or ANMF…), EXIF, "XMP ", unknown chunks
/// </code>
/// A file without extended header gets one, its size and its alpha flag taken from the bitstream. Other flags of an
/// existing header stay.
/// </remarks>
internal sealed class WebPContainer : IContainer
{
    /// <summary>Octets of "RIFF", length and "WEBP".</summary>
    internal const int HeaderOctets = 12;

    private const int MaxCanvas = 1 << 24;

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) =>
        head.Length >= HeaderOctets && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8);

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits)
    {
        var layout = new WebPLayout { Format = "webp", MediaType = "image/webp", Writable = PayloadKinds.Xmp | PayloadKinds.Exif };
        new WebPReader(source, limits, layout).Read();
        return layout;
    }

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes)
    {
        if (changes.IsEmpty)
            return SplicePlan.Unchanged(source);
        var webp = (WebPLayout)layout;
        var edits = new SourceEdits(source);
        var exif = PlanExif(webp, changes.Exif);
        var xmp = changes.Xmp;
        var hasExif = exif.IsKeep ? webp.ExifChunks.Count > 0 : !exif.IsRemove;
        var hasXmp = xmp.IsKeep ? webp.XmpChunks.Count > 0 : !xmp.IsRemove;
        var behind = new List<byte[]>();
        Place(edits, webp.ExifChunks, WebPChunkType.Exif, exif, behind);
        Place(edits, webp.XmpChunks, WebPChunkType.Xmp, xmp, behind);
        PlanExtended(edits, webp, hasExif, hasXmp);
        PlanEnd(edits, webp, behind);
        PlanLength(edits, source);
        return edits.ToPlan();
    }

    private static PayloadChange PlanExif(WebPLayout layout, IReadOnlyList<TiffTagEdit> tags)
    {
        if (tags.Count == 0)
            return PayloadChange.Keep;
        var old = layout.Exif is { } exif ? exif.Tiff.ReadBlock(0, exif.Tiff.Length, exif.Tiff.Length)!.Value : ReadOnlyMemory<byte>.Empty;
        var tiff = TiffEditor.Rewrite(old, tags, layout.Width, layout.Height);
        if (tiff.Span.SequenceEqual(old.Span))
            return PayloadChange.Keep;
        return tiff.IsEmpty ? PayloadChange.Remove : PayloadChange.Replace(tiff);
    }

    /// <summary>Replaces the first old chunk and takes further ones out; with no old one the new chunk goes behind the picture.</summary>
    private static void Place(SourceEdits edits, List<WebPChunk> old, uint type, PayloadChange change, List<byte[]> behind)
    {
        if (change.IsKeep)
            return;
        var chunk = change.Bytes is { } bytes ? WebPChunk.Write(type, bytes.Span) : null;
        for (var i = 0; i < old.Count; i++)
        {
            if (i == 0 && chunk is not null) edits.Replace(old[i].Range, chunk);
            else edits.Remove(old[i].Range);
        }

        if (old.Count == 0 && chunk is not null)
            behind.Add(chunk);
    }

    private static void PlanExtended(SourceEdits edits, WebPLayout layout, bool hasExif, bool hasXmp)
    {
        const byte mine = Vp8x.ExifFlag | Vp8x.XmpFlag;
        var flags = (byte)((hasExif ? Vp8x.ExifFlag : 0) | (hasXmp ? Vp8x.XmpFlag : 0));
        if (layout is { ExtendedChunk: { } chunk, Extended: { } old })
        {
            edits.Replace(new ByteRange(chunk.DataOffset, 1), new[] { (byte)((old.Flags & ~mine) | flags) });
            return;
        }

        if (flags == 0)
            return;
        if (layout.HasAlpha) flags |= Vp8x.AlphaFlag;
        if (layout.HasColourProfile) flags |= Vp8x.ColourProfileFlag;
        if (layout.Width is < 1 or > MaxCanvas || layout.Height is < 1 or > MaxCanvas)
            throw new MetadataWriteException(DiagnosticCodes.NotWritable, $"A picture of {layout.Width} by {layout.Height} pixels has no extended header.");
        Span<byte> data = stackalloc byte[Vp8x.Size];
        new Vp8x(flags, 0, layout.Width, layout.Height).WriteTo(data);
        edits.Insert(HeaderOctets, WebPChunk.Write(WebPChunkType.Extended, data));
    }

    private static void PlanEnd(SourceEdits edits, WebPLayout layout, List<byte[]> behind)
    {
        if (behind.Count == 0 || layout.Last is not { } last)
            return;
        if (!last.IsPadded)
            edits.Insert(last.Range.End, new byte[1]);
        foreach (var chunk in behind)
            edits.Insert(last.Range.End, chunk);
    }

    private static void PlanLength(SourceEdits edits, ByteSource source)
    {
        if (edits.IsEmpty || edits.Growth == 0)
            return;
        var header = source.Peek(0, HeaderOctets);
        var old = Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(header[4..]), source.Length - 8);
        var length = old + edits.Growth;
        if (length > uint.MaxValue - 9)
            throw new MetadataWriteException(DiagnosticCodes.FileTooLarge, "A WebP file has at most 4 GiB.");
        var field = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(field, (uint)length);
        edits.Replace(new ByteRange(4, 4), field);
    }
}
