using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Png;

/// <summary>What the planner needs of a PNG file: which chunks carry payloads, and where new ones go.</summary>
internal sealed class PngLayout : ContainerLayout
{
    /// <summary>Where the first IDAT chunk starts; new chunks go in front of it. -1 when there is none.</summary>
    internal long FirstImageData { get; set; } = -1;

    /// <summary>The chunks of <see cref="ContainerLayout.Xmp"/>, in the same order.</summary>
    internal List<PngChunk> XmpChunks { get; } = [];

    /// <summary>The chunk of <see cref="ContainerLayout.Exif"/>, then further ones of its kind.</summary>
    internal List<PngChunk> ExifChunks { get; } = [];

    /// <summary>The "Raw profile type iptc" chunk of <see cref="ContainerLayout.Iim"/>, when it can be rewritten.</summary>
    internal PngChunk? IimChunk { get; set; }
}
