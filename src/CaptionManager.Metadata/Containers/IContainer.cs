using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.Containers;

/// <summary>
/// One file format: finds the metadata payloads and the image data in a file, and plans how a file with other payloads
/// is put together from the original's octets. A container knows nothing of fields, and the payload codecs know nothing
/// of containers. Implementations keep no state and are safe for use by several threads.
/// </summary>
/// <remarks>
/// What every container guarantees:
/// <list type="number">
/// <item><see cref="Read"/> never throws for content. What is wrong becomes a <see cref="Diagnostic"/>; what could be
/// read is returned. It reads headers only, never the image data, and each loop over file data makes progress and is
/// bounded by <see cref="MetadataLimits.MaxBlocks"/>.</item>
/// <item>No allocation follows a length from the file unless <see cref="ByteSource.ReadBlock"/> allowed it.</item>
/// <item><see cref="Plan"/> copies every octet that belongs to no changed payload, in the original order: unknown
/// blocks, padding, trailing data. Offsets stored in the file that point behind an inserted octet are corrected.</item>
/// <item>With empty changes the plan is one run: the whole source.</item>
/// <item>Planning the same changes on a file that already has them gives an identical file.</item>
/// <item>The runs of <see cref="ContainerLayout.ImageData"/> are copied whole, in order, from the source.</item>
/// <item>When the change cannot be made safely, <see cref="Plan"/> throws <see cref="MetadataWriteException"/> with a
/// code of <see cref="DiagnosticCodes"/>; it never drops anything silently.</item>
/// </list>
/// </remarks>
internal interface IContainer
{
    /// <summary>True when a file that starts with <paramref name="head"/> is of this format.</summary>
    /// <param name="head">Up to <see cref="ContainerRegistry.HeadOctets"/> octets from the start; fewer for short files.</param>
    bool Matches(ReadOnlySpan<byte> head);

    /// <summary>Finds payloads, image data and size.</summary>
    ContainerLayout Read(ByteSource source, MetadataLimits limits);

    /// <summary>Plans the file with other payloads. Reads what it needs from the source; writes nothing.</summary>
    /// <param name="source">The file that <paramref name="layout"/> was read from.</param>
    /// <param name="layout">What this container's <see cref="Read"/> returned.</param>
    /// <param name="changes">The payloads to keep, remove or replace.</param>
    /// <exception cref="MetadataWriteException">A safe rewrite is impossible; the reason is in its code.</exception>
    SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes);
}
