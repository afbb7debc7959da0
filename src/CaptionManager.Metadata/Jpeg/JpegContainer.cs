using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.Jpeg;

/// <summary>JPEG (ITU-T T.81) and what is stored around it.</summary>
internal sealed class JpegContainer : IContainer
{
    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits) =>
        new() { Format = "jpeg", MediaType = "image/jpeg" };

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes) =>
        throw new MetadataWriteException(DiagnosticCodes.NotWritable, "JPEG cannot be written yet.");
}
