namespace CaptionManager.Metadata.Containers;

/// <summary>The three carriers of metadata.</summary>
[Flags]
internal enum PayloadKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The XMP packet.</summary>
    Xmp = 1,

    /// <summary>The IPTC-IIM block, with its digest.</summary>
    Iim = 2,

    /// <summary>Tags of the EXIF TIFF structure.</summary>
    Exif = 4,
}
