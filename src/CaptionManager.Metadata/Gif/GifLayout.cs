using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Gif;

/// <summary>What the planner needs of a GIF file.</summary>
internal sealed class GifLayout : ContainerLayout
{
    /// <summary>Where a new application extension goes: behind the loop extension, in front of the first image.</summary>
    internal long InsertAt { get; set; }

    /// <summary>True for GIF87a, which knows no extensions and becomes 89a with the first one.</summary>
    internal bool IsVersion87 { get; init; }

    /// <summary>The XMP extensions, in the order of <see cref="ContainerLayout.Xmp"/>.</summary>
    internal List<ByteRange> XmpBlocks { get; } = [];
}
