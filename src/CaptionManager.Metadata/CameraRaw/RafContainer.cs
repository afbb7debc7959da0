using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Jpeg;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.CameraRaw;

/// <summary>Fujifilm raw: a JPEG preview with EXIF in front of the sensor data. Read only.</summary>
/// <remarks>0 signature (16), 84 offset and 88 length of the preview, both 32 bits, big-endian.</remarks>
internal sealed class RafContainer : IContainer
{
    private const int PreviewOffset = 84;
    private const int MaxPreviewHeadOctets = 256 * 1024;

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => head.StartsWith("FUJIFILMCCD-RAW "u8);

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits)
    {
        var layout = new ContainerLayout
        {
            Format = "raf",
            MediaType = "image/x-fuji-raf",
            Refusal = (DiagnosticCodes.NeedsSidecar, "A RAF file is never rewritten; its metadata go into an XMP sidecar."),
        };
        var (offset, length) = PreviewRange(source) is { } range ? (range.Offset, range.Length) : (0, 0);
        if (source.ReadBlock(offset, Math.Min(length, MaxPreviewHeadOctets), MaxPreviewHeadOctets) is not { } head || !new JpegContainer().Matches(head.Span))
        {
            layout.Diagnostics.Add(new Diagnostic(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, "The preview that carries the file's metadata was not found.", PreviewOffset));
            return layout;
        }

        var preview = new JpegContainer().Read(ByteSource.FromMemory(head), limits);
        layout.Width = preview.Width;
        layout.Height = preview.Height;
        layout.Exif = preview.Exif is { } exif ? exif with { Offset = offset + exif.Offset } : null;
        layout.Xmp.AddRange(preview.Xmp.Select(packet => packet with { Offset = offset + packet.Offset }));
        layout.Blocks.AddRange(preview.Blocks.Where(block => block.Kind is "exif" or "xmp").Select(block => block with { Offset = offset + block.Offset }));
        return layout;
    }

    /// <summary>Where the preview lies, as the header claims; null when there is none.</summary>
    internal static ByteRange? PreviewRange(ByteSource source)
    {
        var field = source.Peek(PreviewOffset, 8);
        return field.Length == 8 ? new ByteRange(BinaryPrimitives.ReadUInt32BigEndian(field), BinaryPrimitives.ReadUInt32BigEndian(field[4..])) : null;
    }

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes) => changes.IsEmpty
        ? SplicePlan.Unchanged(source)
        : throw new MetadataWriteException(layout.Refusal!.Value.Code, layout.Refusal.Value.Message);
}
