namespace CaptionManager.Metadata;

/// <summary>Bounds on what a file may make this library do. Beyond them a part is reported, not read.</summary>
public sealed record MetadataLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static MetadataLimits Default { get; } = new();

    /// <summary>Octets of one metadata payload (an XMP packet, an IIM block, an EXIF block).</summary>
    /// <value>Default 32 MiB.</value>
    public int MaxPayloadOctets { get; init; } = 32 * 1024 * 1024;

    /// <summary>Segments, chunks, boxes, frames or directory entries visited in one file.</summary>
    /// <value>Default 200,000.</value>
    public int MaxBlocks { get; init; } = 200_000;

    /// <summary>Depth of nested elements, boxes or directories.</summary>
    /// <value>Default 64.</value>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Octets a compressed payload may unfold to.</summary>
    /// <value>Default 32 MiB.</value>
    public int MaxDecompressedOctets { get; init; } = 32 * 1024 * 1024;
}
