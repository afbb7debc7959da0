namespace CaptionManager.Metadata.Containers;

/// <summary>The TIFF structure that carries EXIF.</summary>
/// <param name="Tiff">
/// Starts at the TIFF header (<c>II*\0</c>, <c>MM\0*</c> or a BigTIFF header): a block in memory for most formats, the
/// file itself for TIFF.
/// </param>
/// <param name="Offset">Where that header lies in the file.</param>
internal sealed record ExifPayload(ByteSource Tiff, long Offset);
