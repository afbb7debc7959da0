using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.IsoBmff;

/// <summary>ISO base media files that are no HEIF: Canon's raw (CR3), MP4 and QuickTime video. Read only.</summary>
/// <remarks>XMP is in a uuid box, of QuickTime in a box XMP_ of the movie's user data (XMP specification part 3, sections 1.2.6 and 1.2.7); Canon keeps the first EXIF directory in a box CMT1 inside a uuid box of the movie box.</remarks>
internal sealed class MovieContainer : IContainer
{
    private const uint CanonDirectory = 0x434D5431;
    private const uint UserDataPacket = 0x584D505F;
    private const int UuidOctets = 16;
    private const ushort ImageWidth = 0x0100;
    private const ushort ImageHeight = 0x0101;

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => head.Length >= 12 && (head[4..].StartsWith("ftyp"u8) ? HeifBrand.Find(head) is null : OldQuickTime.Matches(head));

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits)
    {
        var brand = source.Peek(4, 4).SequenceEqual("ftyp"u8) ? System.Text.Encoding.Latin1.GetString(source.Peek(8, 4)) : OldQuickTime.Brand;
        var (format, mediaType) = brand switch
        {
            "crx " => ("cr3", "image/x-canon-cr3"),
            OldQuickTime.Brand => ("mov", "video/quicktime"),
            _ => ("mp4", "video/mp4"),
        };
        var layout = new ContainerLayout
        {
            Format = format,
            MediaType = mediaType,
            IsPicture = format == "cr3",
            Refusal = (DiagnosticCodes.NeedsSidecar, $"A {format.ToUpperInvariant()} file is never rewritten; its metadata go into an XMP sidecar."),
        };
        foreach (var box in IsoBox.ReadAll(source, new ByteRange(0, source.Length), limits.MaxBlocks))
        {
            if (box.Type == IsoBox.Uuid && source.Peek(box.Data.Offset, 16).SequenceEqual(IsoUuid.Xmp))
                AddPacket(source, limits, layout, box, UuidOctets);
            else if (box.Type == IsoBox.Uuid && IsoUuid.IsContentCredentials(source.Peek(box.Data.Offset, 16)))
                layout.HasContentCredentials = true;
            else if (box.Type == IsoBox.Movie)
                ReadMovie(source, limits, layout, box);
            else if (box.Type == IsoBox.MediaData && box.Data.Length > 0)
                layout.ImageData.Add(box.Data);
        }

        return layout;
    }

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes) => changes.IsEmpty
        ? SplicePlan.Unchanged(source)
        : throw new MetadataWriteException(layout.Refusal!.Value.Code, layout.Refusal.Value.Message);

    private static void AddPacket(ByteSource source, MetadataLimits limits, ContainerLayout layout, IsoBox box, int before)
    {
        if (source.ReadBlock(box.Data.Offset + before, box.Data.Length - before, limits.MaxPayloadOctets) is not { } packet)
            return;
        layout.Xmp.Add(new XmpPayload(packet, box.Data.Offset + before));
        layout.Blocks.Add(new MetadataBlock("xmp", box.Range.Offset, box.Range.Length));
    }

    private static void ReadMovie(ByteSource source, MetadataLimits limits, ContainerLayout layout, IsoBox movie)
    {
        foreach (var box in IsoBox.ReadAll(source, movie.Data, limits.MaxBlocks))
        {
            if (box.Type == IsoBox.UserData)
            {
                foreach (var part in IsoBox.ReadAll(source, box.Data, limits.MaxBlocks).Where(part => part.Type == UserDataPacket))
                    AddPacket(source, limits, layout, part, before: 0);
            }

            if (box.Type != IsoBox.Uuid || box.Data.Length <= UuidOctets || !source.Peek(box.Data.Offset, UuidOctets).SequenceEqual(IsoUuid.Canon))
                continue;
            foreach (var part in IsoBox.ReadAll(source, new ByteRange(box.Data.Offset + UuidOctets, box.Data.Length - UuidOctets), limits.MaxBlocks))
            {
                if (part.Type != CanonDirectory || layout.Exif is not null || source.ReadBlock(part.Data.Offset, part.Data.Length, limits.MaxPayloadOctets) is not { } tiff)
                    continue;
                layout.Exif = new ExifPayload(ByteSource.FromMemory(tiff), part.Data.Offset);
                layout.Blocks.Add(new MetadataBlock("exif", part.Range.Offset, part.Range.Length));
                Measure(layout, tiff);
            }
        }
    }

    private static void Measure(ContainerLayout layout, ReadOnlyMemory<byte> directory)
    {
        if (TiffStructure.Open(ByteSource.FromMemory(directory)) is not { } tiff || tiff.ReadIfd(tiff.FirstIfd) is not { } ifd)
            return;
        layout.Width = Pixels(ImageWidth);
        layout.Height = Pixels(ImageHeight);

        int Pixels(ushort tag) => ifd.Find(tag) is { } entry && tiff.ReadInteger(entry) is > 0 and <= int.MaxValue and var value ? (int)value : 0;
    }
}
