using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.IsoBmff;

/// <summary>HEIF (HEIC, AVIF): ISO base media files whose meta box lists the picture and its metadata as items.</summary>
/// <remarks>
/// <code>
/// ftyp  meta (hdlr, pitm, iloc, iinf, iref, iprp, idat)  [free]  [moov]  mdat  [mdat with our metadata]
/// </code>
/// </remarks>
internal sealed class IsoBmffContainer : IContainer
{
    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => HeifBrand.Find(head) is not null;

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits)
    {
        var (format, mediaType) = HeifBrand.Find(source.Peek(0, ContainerRegistry.HeadOctets)) ?? throw new ArgumentException("The source is no HEIF file.", nameof(source));
        var layout = new HeifLayout { Format = format, MediaType = mediaType, Writable = PayloadKinds.Xmp | PayloadKinds.Exif };
        new HeifReader(source, limits, layout).Read();
        return layout;
    }

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes)
    {
        if (changes.IsEmpty)
            return SplicePlan.Unchanged(source);
        if (layout.Refusal is { } refusal)
            throw new MetadataWriteException(refusal.Code, refusal.Message);
        return new HeifPlanner(source, (HeifLayout)layout).Plan(changes);
    }
}
