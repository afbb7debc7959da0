using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.Pdf;

/// <summary>PDF: the packet of the document is read; what is written goes into a sidecar.</summary>
internal sealed class PdfContainer : IContainer
{
    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => head.StartsWith("%PDF-"u8);

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits)
    {
        var layout = new ContainerLayout
        {
            Format = "pdf",
            MediaType = "application/pdf",
            IsPicture = false,
            Refusal = (DiagnosticCodes.NeedsSidecar, "A PDF file is never rewritten; its metadata go into an XMP sidecar."),
        };
        if (PdfReader.Open(source, limits) is not { } pdf)
            layout.Diagnostics.Add(new Diagnostic(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, "The cross references of the PDF cannot be followed; its XMP was not looked for.", source.Length));
        else if (pdf.ReadPacket(out var place) is { } packet)
            Add(layout, packet, place, pdf.IsEncrypted);
        return layout;
    }

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes) => changes.IsEmpty
        ? SplicePlan.Unchanged(source)
        : throw new MetadataWriteException(layout.Refusal!.Value.Code, layout.Refusal.Value.Message);

    private static void Add(ContainerLayout layout, ReadOnlyMemory<byte> packet, ByteRange place, bool isEncrypted)
    {
        // An encrypted document may leave its packet readable (/EncryptMetadata false).
        if (isEncrypted && packet.Span.IndexOf("RDF"u8) < 0)
            return;
        layout.Xmp.Add(new XmpPayload(packet, place.Offset));
        layout.Blocks.Add(new MetadataBlock("xmp", place.Offset, place.Length));
    }
}
