using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.Png;

/// <summary>PNG and APNG: XMP in iTXt, EXIF in eXIf; IIM only where ImageMagick already put it.</summary>
/// <remarks>
/// A payload's chunk is replaced where it stands, or, behind the image data, moved in front of it: readers of Adobe and
/// Apple stop at the first IDAT. New chunks go right before the first IDAT. All others are copied with the checksum they
/// have, and so is whatever follows IEND.
/// </remarks>
internal sealed class PngContainer : IContainer
{
    internal static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => head.StartsWith(Signature);

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits)
    {
        var layout = new PngLayout { Format = "png", MediaType = "image/png", Writable = PayloadKinds.Xmp | PayloadKinds.Exif };
        new PngReader(source, limits, layout).Read();
        return layout;
    }

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes)
    {
        if (changes.IsEmpty)
            return SplicePlan.Unchanged(source);
        var png = (PngLayout)layout;
        var edits = new SourceEdits(source);
        if (changes.Exif.Count > 0)
            PlanExif(edits, png, changes.Exif);
        if (!changes.Xmp.IsKeep)
            Place(edits, png, png.XmpChunks, changes.Xmp.Bytes is { } packet ? PngChunk.Write(PngChunkType.InternationalText, PngText.WriteXmp(packet.Span)) : null);
        if (!changes.Iim.IsKeep && png.IimChunk is { } iim)
            Place(edits, png, [iim], changes.Iim.Bytes is { } dataSets ? WriteIim(dataSets.Span) : null);
        return edits.ToPlan();
    }

    private static void PlanExif(SourceEdits edits, PngLayout layout, IReadOnlyList<TiffTagEdit> tags)
    {
        var old = layout.Exif is { } exif ? exif.Tiff.ReadBlock(0, exif.Tiff.Length, exif.Tiff.Length)!.Value : ReadOnlyMemory<byte>.Empty;
        var tiff = TiffEditor.Rewrite(old, tags, layout.Width, layout.Height);
        if (tiff.Span.SequenceEqual(old.Span))
            return;
        Place(edits, layout, layout.ExifChunks, tiff.IsEmpty ? null : PngChunk.Write(PngChunkType.Exif, tiff.Span));
    }

    /// <summary>Puts <paramref name="chunk"/> in the place of the first old one, and takes the old ones out.</summary>
    private static void Place(SourceEdits edits, PngLayout layout, List<PngChunk> old, byte[]? chunk)
    {
        var placed = chunk is null;
        foreach (var previous in old)
        {
            if (placed || previous.Offset > layout.FirstImageData)
            {
                edits.Remove(previous.Range);
                continue;
            }

            edits.Replace(previous.Range, chunk);
            placed = true;
        }

        if (!placed)
            edits.Insert(layout.FirstImageData, chunk);
    }

    private static byte[] WriteIim(ReadOnlySpan<byte> dataSets) => PngChunk.Write(
        PngChunkType.CompressedText,
        PngText.WriteCompressed(PngRawProfile.KeywordPrefix + "iptc", PngRawProfile.Write("iptc", dataSets)));
}
