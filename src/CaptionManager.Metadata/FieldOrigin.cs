namespace CaptionManager.Metadata;

/// <summary>Where a value came from.</summary>
public enum FieldOrigin
{
    /// <summary>The XMP packet.</summary>
    Xmp,

    /// <summary>IPTC-IIM.</summary>
    Iim,

    /// <summary>EXIF.</summary>
    Exif,

    /// <summary>An <c>.xmp</c> sidecar.</summary>
    Sidecar,

    /// <summary>A place that is no standard home: a comment, a text chunk.</summary>
    Elsewhere,
}
