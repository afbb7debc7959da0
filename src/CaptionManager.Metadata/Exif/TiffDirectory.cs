namespace CaptionManager.Metadata.Exif;

/// <summary>The directories that edits can reach. EXIF 3.0, section 4.6.3.</summary>
internal enum TiffDirectory
{
    /// <summary>The first image file directory.</summary>
    Ifd0,

    /// <summary>The EXIF directory (tag 0x8769 of IFD0).</summary>
    Exif,

    /// <summary>The GPS directory (tag 0x8825 of IFD0).</summary>
    Gps,
}
