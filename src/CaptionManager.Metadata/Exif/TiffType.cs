namespace CaptionManager.Metadata.Exif;

/// <summary>TIFF field types. TIFF 6.0, section 2; EXIF 3.0 adds UTF-8; BigTIFF adds the 64-bit types.</summary>
internal enum TiffType : ushort
{
    /// <summary>8-bit unsigned.</summary>
    Byte = 1,

    /// <summary>Octets ending in NUL, counted with it.</summary>
    Ascii = 2,

    /// <summary>16-bit unsigned.</summary>
    Short = 3,

    /// <summary>32-bit unsigned.</summary>
    Long = 4,

    /// <summary>Two LONGs.</summary>
    Rational = 5,

    /// <summary>8-bit signed.</summary>
    SByte = 6,

    /// <summary>Octets of any meaning.</summary>
    Undefined = 7,

    /// <summary>16-bit signed.</summary>
    SShort = 8,

    /// <summary>32-bit signed.</summary>
    SLong = 9,

    /// <summary>Two SLONGs.</summary>
    SRational = 10,

    /// <summary>IEEE single.</summary>
    Float = 11,

    /// <summary>IEEE double.</summary>
    Double = 12,

    /// <summary>32-bit offset of a directory.</summary>
    Ifd = 13,

    /// <summary>64-bit unsigned (BigTIFF).</summary>
    Long8 = 16,

    /// <summary>64-bit signed (BigTIFF).</summary>
    SLong8 = 17,

    /// <summary>64-bit offset of a directory (BigTIFF).</summary>
    Ifd8 = 18,

    /// <summary>UTF-8 ending in NUL (EXIF 3.0).</summary>
    Utf8 = 129,
}
