using CaptionManager.Metadata.CameraRaw;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.IsoBmff;
using CaptionManager.Metadata.Jpeg;
using CaptionManager.Metadata.Tiff;

namespace CaptionManager.Metadata.Previews;

/// <summary>
/// Finds the JPEG pictures that a file carries of itself: thumbnails of EXIF (EXIF 3.0, section 4.6.4), smaller pictures of camera
/// raw (TIFF/EP, reduced-resolution images of sub-directories), the preview of RAF, items of HEIF that are JPEG (ISO 23008-12, annex H).
/// </summary>
internal sealed class PreviewFinder(MetadataLimits limits)
{
    private const ushort ReducedResolution = 1;
    private const int MaxDirectories = 32;

    private readonly List<EmbeddedPreview> _found = [];

    /// <summary>The largest one; null when there is none.</summary>
    internal static EmbeddedPreview? Find(ByteSource source, MetadataLimits limits)
    {
        if (ContainerRegistry.Find(source.Peek(0, ContainerRegistry.HeadOctets)) is not { } container)
            return null;
        var layout = container.Read(source, limits);
        var finder = new PreviewFinder(limits);
        if (layout is HeifLayout { Meta: { } meta })
            finder.TakeItems(source, meta);
        if (container is RafContainer && RafContainer.PreviewRange(source) is { } range)
            finder.Take(source, range);
        if (layout.Exif is { } exif && TiffStructure.Open(exif.Tiff) is { } tiff)
            finder.TakeDirectories(tiff);
        if (finder._found.MaxBy(preview => (long)preview.Width * preview.Height) is not { } best)
            return null;
        return best with { Jpeg = UprightJpeg.Of(best.Jpeg, layout.Orientation is >= 1 and <= 8 ? layout.Orientation : Orientation(layout)) };
    }

    private static int Orientation(ContainerLayout layout) => layout.Exif is { } exif ? ExifReader.Open(exif.Tiff)?.Orientation ?? 0 : 0;

    private void TakeItems(ByteSource source, MetaBox meta)
    {
        foreach (var item in meta.Infos.Items.Where(item => item.Type == "jpeg"))
        {
            if (meta.Locations.Find(item.Id) is { } location && ItemLocations.RangesOf(location, meta.ItemData) is [var only])
                Take(source, only);
        }
    }

    private void TakeDirectories(TiffStructure tiff)
    {
        var waiting = new Queue<long>([tiff.FirstIfd]);
        var seen = new HashSet<long>();
        while (seen.Count < MaxDirectories && waiting.TryDequeue(out var offset))
        {
            if (!seen.Add(offset) || tiff.ReadIfd(offset) is not { } directory)
                continue;
            Take(tiff, directory, ExifTags.ThumbnailOffset, ExifTags.ThumbnailLength);
            // One strip that is a JPEG: the smaller pictures of camera raw. The raw data themselves may be lossless JPEG, and are no preview.
            if (directory.Find(TiffTags.NewSubfileType) is { } kind && tiff.ReadInteger(kind) == ReducedResolution)
                Take(tiff, directory, TiffTags.StripOffsets, TiffTags.StripByteCounts);
            if (directory.Next > 0)
                waiting.Enqueue(directory.Next);
            foreach (var below in directory.Find(TiffTags.SubIfds) is { } entry ? tiff.ReadIntegers(entry, MaxDirectories) ?? [] : [])
                waiting.Enqueue(below);
        }
    }

    private void Take(TiffStructure tiff, TiffIfd directory, ushort offsetTag, ushort lengthTag)
    {
        if (directory.Find(offsetTag) is { Count: 1 } offset && directory.Find(lengthTag) is { Count: 1 } length
            && tiff.ReadInteger(offset) is { } start && tiff.ReadInteger(length) is { } octets)
            Take(tiff.Source, new ByteRange(start, octets));
    }

    private void Take(ByteSource source, ByteRange range)
    {
        if (range.Length <= 0 || source.ReadBlock(range.Offset, range.Length, limits.MaxPayloadOctets) is not { } jpeg || !jpeg.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return;
        var layout = new JpegContainer().Read(ByteSource.FromMemory(jpeg), limits);
        if (layout is { Width: > 0, Height: > 0, Refusal: null })
            _found.Add(new EmbeddedPreview(jpeg, layout.Width, layout.Height));
    }
}
