namespace CaptionManager.Metadata;

/// <summary>What a file is and says.</summary>
public sealed class PhotoInspection
{
    internal PhotoInspection()
    {
    }

    /// <summary>Lower-case name of the format: <c>jpeg</c>, <c>png</c>, <c>heic</c>…; <c>unknown</c> when none knows it.</summary>
    public required string Format { get; init; }

    /// <summary>IANA media type; <c>application/octet-stream</c> when unknown.</summary>
    public required string MediaType { get; init; }

    /// <summary>True for a picture of a known format.</summary>
    public required bool IsPicture { get; init; }

    /// <summary>Octets of the file.</summary>
    public required long Length { get; init; }

    /// <summary>Pixels as stored; 0 when the headers do not say.</summary>
    public int Width { get; init; }

    /// <summary>Pixels as stored; 0 when the headers do not say.</summary>
    public int Height { get; init; }

    /// <summary>EXIF orientation 1…8; 1 when none is stated.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>
    /// <c>sha256:</c> and 64 hex digits over the compressed image data alone, equal for files that differ in metadata
    /// only; null unless asked for, or when the file holds no image data.
    /// </summary>
    public string? ImageDataHash { get; init; }

    /// <summary>The reconciled fields.</summary>
    public required PhotoMetadata Metadata { get; init; }

    /// <summary>The metadata blocks in file order.</summary>
    public IReadOnlyList<MetadataBlock> Blocks { get; init; } = [];

    /// <summary>What was odd.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>True when a change can be written into the file itself.</summary>
    public bool CanEmbed { get; init; }

    /// <summary>True when the file carries content credentials (C2PA), which a change makes invalid.</summary>
    public bool HasContentCredentials { get; init; }
}
