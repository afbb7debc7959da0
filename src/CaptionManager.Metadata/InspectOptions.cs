namespace CaptionManager.Metadata;

/// <summary>How a file is inspected.</summary>
public sealed record InspectOptions
{
    /// <summary>Also hash the compressed image data, which reads the whole file.</summary>
    /// <value>Default false: headers only.</value>
    public bool ImageDataHash { get; init; }

    /// <summary>Read a sidecar (<c>name.xmp</c>, <c>name.ext.xmp</c>) beside the file; only by path.</summary>
    /// <value>Default true.</value>
    public bool Sidecar { get; init; } = true;

    /// <summary>Bounds on the work a file may cause.</summary>
    public MetadataLimits Limits { get; init; } = MetadataLimits.Default;
}
