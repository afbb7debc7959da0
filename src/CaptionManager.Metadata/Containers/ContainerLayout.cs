namespace CaptionManager.Metadata.Containers;

/// <summary>
/// What a container found in a file. Formats derive from it to carry what their own planner needs (segment or chunk
/// lists, box trees).
/// </summary>
internal class ContainerLayout
{
    /// <summary>Lower-case name of the format as the user sees it: <c>jpeg</c>, <c>png</c>, <c>heic</c>, <c>avif</c>…</summary>
    internal required string Format { get; init; }

    /// <summary>IANA media type: <c>image/jpeg</c>.</summary>
    internal required string MediaType { get; init; }

    /// <summary>False for files that carry metadata but are no picture (an XMP sidecar).</summary>
    internal bool IsPicture { get; init; } = true;

    /// <summary>Pixels, as stored (before orientation); 0 when the headers do not say.</summary>
    internal int Width { get; set; }

    /// <summary>Pixels, as stored (before orientation); 0 when the headers do not say.</summary>
    internal int Height { get; set; }

    /// <summary>
    /// Orientation 1…8 where the container itself states one that wins over EXIF (irot/imir in HEIF, the JPEG XL
    /// header); 0 to take EXIF's.
    /// </summary>
    internal int Orientation { get; set; }

    /// <summary>Everything a user might ask about, in file order.</summary>
    internal List<MetadataBlock> Blocks { get; } = [];

    /// <summary>XMP packets in order of precedence: the first that states a property wins.</summary>
    internal List<XmpPayload> Xmp { get; } = [];

    /// <summary>The IIM block, when there is one.</summary>
    internal IimPayload? Iim { get; set; }

    /// <summary>The TIFF structure that holds EXIF, when there is one.</summary>
    internal ExifPayload? Exif { get; set; }

    /// <summary>Text in places that are no standard home of a field (JPEG comment, PNG text): read as a last resort.</summary>
    internal List<TextHint> Hints { get; } = [];

    /// <summary>
    /// The compressed image data in the order it is hashed. The rule of each format is in its page under docs/formats:
    /// the hash is the same for two files that differ in metadata alone.
    /// </summary>
    internal virtual List<ByteRange> ImageData { get; } = [];

    /// <summary>True when <see cref="ImageData"/> is searched for in the file on first use.</summary>
    internal virtual bool FindsImageDataLater => false;

    /// <summary>
    /// Ranges that a write copies in one piece each and that hold all of <see cref="ImageData"/>: what proves the image data
    /// without a search for their end.
    /// </summary>
    internal virtual IReadOnlyList<ByteRange> Untouchable => ImageData;

    /// <summary>What was odd, in file order.</summary>
    internal List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The payloads that <see cref="IContainer.Plan"/> can replace in this very file.</summary>
    internal PayloadKinds Writable { get; set; }

    /// <summary>What could be replaced in a file that is left to a sidecar unless somebody asks (DNG); none for all others.</summary>
    internal PayloadKinds WritableOnRequest { get; set; }

    /// <summary>
    /// The code and message with which writing is refused, for files that can be read but not rewritten safely; null
    /// when <see cref="Writable"/> says all.
    /// </summary>
    internal (string Code, string Message)? Refusal { get; set; }

    /// <summary>Octets that the EXIF TIFF block may have at most; <see cref="long.MaxValue"/> when there is no bound.</summary>
    internal long ExifCapacity { get; init; } = long.MaxValue;

    /// <summary>Octets to a multiple of which a new IIM block is filled up with zeros: 4 where TIFF stores it as LONGs. The digest covers them.</summary>
    internal int IimUnit { get; set; } = 1;

    /// <summary>Octets that the XMP packet may have at most; <see cref="long.MaxValue"/> when there is no bound.</summary>
    internal long XmpCapacity { get; init; } = long.MaxValue;

    /// <summary>Whether what passes <see cref="XmpCapacity"/> can go to extended XMP.</summary>
    internal bool CanExtendXmp { get; init; }

    /// <summary>
    /// Spaces a new XMP packet leaves for later edits: about 2 KiB where files are edited in place by others (JPEG,
    /// TIFF), 0 elsewhere.
    /// </summary>
    internal int XmpPadding { get; init; }

    /// <summary>True when a C2PA manifest store was found: any change breaks its hash.</summary>
    internal bool HasContentCredentials { get; set; }
}
