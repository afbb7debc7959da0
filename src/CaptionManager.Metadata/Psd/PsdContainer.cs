using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Photoshop;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.Psd;

/// <summary>Photoshop documents, PSD and PSB: read from their image resources, written to a sidecar.</summary>
/// <remarks>
/// 0 signature 8BPS, 4 version (1 PSD, 2 PSB), 6 reserved (6), 12 channels (2), 14 height (4), 18 width (4), 22 depth (2), 24
/// colour mode (2), 26 length and data of the colour mode, then length and data of the image resources. Adobe Photoshop
/// File Formats Specification, "File Header Section".
/// </remarks>
internal sealed class PsdContainer : IContainer
{
    private const int ColourModeOffset = 26;
    private const ushort ExifId = 0x0422;
    private const ushort XmpId = 0x0424;
    private const ushort IccId = 0x040F;

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => head.StartsWith("8BPS\0\u0001"u8) || head.StartsWith("8BPS\0\u0002"u8);

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits)
    {
        var isLarge = source.Peek(5, 1).StartsWith((ReadOnlySpan<byte>)[2]);
        var layout = new ContainerLayout
        {
            Format = isLarge ? "psb" : "psd",
            MediaType = "image/vnd.adobe.photoshop",
            Refusal = (DiagnosticCodes.NeedsSidecar, "A Photoshop document is never rewritten; its metadata go into an XMP sidecar."),
        };
        var header = source.Peek(0, ColourModeOffset + 4);
        if (header.Length < ColourModeOffset + 4)
            return Truncated(layout, source.Length);
        layout.Height = Clamp(BinaryPrimitives.ReadUInt32BigEndian(header[14..]));
        layout.Width = Clamp(BinaryPrimitives.ReadUInt32BigEndian(header[18..]));
        var at = ColourModeOffset + 4L + BinaryPrimitives.ReadUInt32BigEndian(header[ColourModeOffset..]);
        var length = source.Peek(at, 4) is { Length: 4 } field ? BinaryPrimitives.ReadUInt32BigEndian(field) : 0;
        if (source.ReadBlock(at + 4, length, limits.MaxPayloadOctets) is not { } bytes)
            return Truncated(layout, at);
        layout.Blocks.Add(new MetadataBlock("photoshop", at, length + 4));
        ReadResources(layout, ImageResourceList.Parse(bytes), at + 4);
        // Layers and the composite picture: everything behind the resources.
        if (at + 4 + length < source.Length)
            layout.ImageData.Add(new ByteRange(at + 4 + length, source.Length - at - 4 - length));
        return layout;
    }

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes) => changes.IsEmpty
        ? SplicePlan.Unchanged(source)
        : throw new MetadataWriteException(layout.Refusal!.Value.Code, layout.Refusal.Value.Message);

    private static void ReadResources(ContainerLayout layout, ImageResourceList resources, long offset)
    {
        if (resources.IsBroken)
            layout.Diagnostics.Add(new Diagnostic(DiagnosticCodes.PhotoshopStructure, DiagnosticSeverity.Warning, "The list of Photoshop resources breaks off; it was read as far as it goes.", offset));
        var at = offset;
        foreach (var resource in resources.Resources)
        {
            var data = at + resource.HeaderLength;
            switch (resource.Id)
            {
                case XmpId:
                    layout.Xmp.Add(new XmpPayload(resource.Data, data));
                    layout.Blocks.Add(new MetadataBlock("xmp", at, resource.Bytes.Length));
                    break;
                case ExifId:
                    layout.Exif ??= new ExifPayload(ByteSource.FromMemory(resource.Data), data);
                    layout.Blocks.Add(new MetadataBlock("exif", at, resource.Bytes.Length));
                    break;
                case ImageResource.IptcId:
                    layout.Iim ??= new IimPayload(resource.Data, resources.Find(ImageResource.DigestId) is { Length: 16 } digest ? digest : null);
                    layout.Blocks.Add(new MetadataBlock("iim", at, resource.Bytes.Length));
                    break;
                case IccId:
                    layout.Blocks.Add(new MetadataBlock("icc", at, resource.Bytes.Length));
                    break;
            }

            at += resource.Bytes.Length;
        }
    }

    private static ContainerLayout Truncated(ContainerLayout layout, long offset)
    {
        layout.Diagnostics.Add(new Diagnostic(DiagnosticCodes.Truncated, DiagnosticSeverity.Error, $"The file breaks off at {offset}, inside its headers.", offset));
        return layout;
    }

    private static int Clamp(uint value) => value > int.MaxValue ? 0 : (int)value;
}
