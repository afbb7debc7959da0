using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.IsoBmff;

/// <summary>What the planner needs of a HEIF file.</summary>
internal sealed class HeifLayout : ContainerLayout
{
    /// <summary>The boxes of the file, in order.</summary>
    internal List<IsoBox> Boxes { get; } = [];

    /// <summary>The meta box of the file.</summary>
    internal MetaBox? Meta { get; set; }

    /// <summary>The XMP items that describe the picture, those of <see cref="ContainerLayout.Xmp"/> in the same order.</summary>
    internal List<uint> XmpItems { get; } = [];

    /// <summary>The EXIF item that describes the picture.</summary>
    internal uint? ExifItem { get; set; }

    /// <summary>What stands in front of the TIFF header in the EXIF item.</summary>
    internal ReadOnlyMemory<byte> ExifPrefix { get; set; } = "\0\0\0\u0006Exif\0\0"u8.ToArray();

    /// <summary>Chunks of image sequences.</summary>
    internal List<ChunkTable> Chunks { get; } = [];

    /// <summary>
    /// True when the file has offsets that are not corrected here (fragments, segment indexes, auxiliary sample data): it can
    /// be written only as long as nothing moves.
    /// </summary>
    internal bool HasFixedOffsets { get; set; }
}
