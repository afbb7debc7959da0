namespace CaptionManager.Metadata;

/// <summary>The codes of <see cref="Diagnostic"/> and <see cref="MetadataWriteException"/>. A code never changes its meaning.</summary>
public static class DiagnosticCodes
{
    /// <summary>The file is of no format this library knows.</summary>
    public const string UnknownFormat = "unknown-format";

    /// <summary>The file ends before its structure does.</summary>
    public const string Truncated = "truncated";

    /// <summary>A length or offset in the file points outside it.</summary>
    public const string Structure = "structure";

    /// <summary>More blocks, depth or octets than <see cref="MetadataLimits"/> allows.</summary>
    public const string LimitExceeded = "limit-exceeded";

    /// <summary>This format takes no metadata inside the file; a sidecar does.</summary>
    public const string NeedsSidecar = "needs-sidecar";

    /// <summary>The file cannot be rewritten safely; the message says why.</summary>
    public const string NotWritable = "not-writable";

    /// <summary>The XMP packet is not well-formed.</summary>
    public const string XmpMalformed = "xmp-malformed";

    /// <summary>The file has more than one XMP packet; the first that states a property wins.</summary>
    public const string XmpSeveral = "xmp-several";

    /// <summary>Parts of the extended XMP are missing.</summary>
    public const string XmpExtendedIncomplete = "xmp-extended-incomplete";

    /// <summary>The signature of the XMP segment is damaged, as some agencies' systems write it; it was read all the same.</summary>
    public const string XmpSignature = "xmp-signature";

    /// <summary>An XMP property is stated more than once; the first wins.</summary>
    public const string XmpDuplicate = "xmp-duplicate";

    /// <summary>The XMP packet cannot grow as needed within the format's limit.</summary>
    public const string XmpTooLarge = "xmp-too-large";

    /// <summary>The IIM block breaks off or holds a wrong length; what stands before was read.</summary>
    public const string IimStructure = "iim-structure";

    /// <summary>The list of Photoshop resources breaks off; it is kept as it is.</summary>
    public const string PhotoshopStructure = "photoshop-structure";

    /// <summary>The EXIF structure is broken.</summary>
    public const string ExifStructure = "exif-structure";

    /// <summary>EXIF cannot grow as needed; the text is in XMP (and IIM) and the old EXIF text was removed.</summary>
    public const string ExifTooLarge = "exif-too-large";

    /// <summary>A value was cut to the octets IIM allows; the full text is in XMP.</summary>
    public const string IimCut = "iim-cut";

    /// <summary>A text was decoded by a fallback because its declared or assumed encoding did not fit.</summary>
    public const string EncodingFallback = "encoding-fallback";

    /// <summary>A text looks like UTF-8 that was encoded twice.</summary>
    public const string DoubleEncoded = "double-encoded";

    /// <summary>XMP, IIM and EXIF state different values for a field.</summary>
    public const string Disagreement = "disagreement";

    /// <summary>A text a camera puts in every picture was not taken for a caption or a name.</summary>
    public const string CameraDefault = "camera-default";

    /// <summary>The file has content credentials (C2PA); a change makes them invalid.</summary>
    public const string ContentCredentials = "content-credentials";

    /// <summary>Characters that XML cannot hold were left out.</summary>
    public const string CharactersRemoved = "characters-removed";

    /// <summary>The value is not of the field's kind: a date that is none, a number that is none.</summary>
    public const string InvalidValue = "invalid-value";

    /// <summary>The file would pass the size its format allows.</summary>
    public const string FileTooLarge = "file-too-large";

    /// <summary>The written file did not read back as asked; the target was left as it was.</summary>
    public const string VerificationFailed = "verification-failed";

    /// <summary>Other software changed the file while it was being written; it was left as that software left it.</summary>
    public const string ChangedMeanwhile = "changed-meanwhile";

    /// <summary>The field has no home in this format.</summary>
    public const string NoHome = "no-home";

    /// <summary>A stale or unreadable copy of the metadata was left in the file.</summary>
    public const string StaleCopy = "stale-copy";

    /// <summary>A JPEG XL file that can give back the JPEG it was made from; other metadata makes that fail or differ.</summary>
    public const string JpegReconstruction = "jpeg-reconstruction";
}
