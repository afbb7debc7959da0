using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.Pdf;

/// <summary>PDF: known by its name, described by a sidecar. Its own packet is one object among many and may be compressed.</summary>
internal sealed class PdfContainer : IContainer
{
    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => head.StartsWith("%PDF-"u8);

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits) => new()
    {
        Format = "pdf",
        MediaType = "application/pdf",
        IsPicture = false,
        Refusal = (DiagnosticCodes.NeedsSidecar, "A PDF file is never rewritten; its metadata go into an XMP sidecar."),
    };

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes) => changes.IsEmpty
        ? SplicePlan.Unchanged(source)
        : throw new MetadataWriteException(layout.Refusal!.Value.Code, layout.Refusal.Value.Message);
}
