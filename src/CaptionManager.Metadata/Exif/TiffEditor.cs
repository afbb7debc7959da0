using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Exif;

/// <summary>
/// Edits tags of a TIFF structure (an EXIF block, a TIFF or BigTIFF file) by appending: values that fit are overwritten
/// where they are, others and rewritten directories go to the end. Same edits twice give the same octets.
/// </summary>
internal static class TiffEditor
{
    /// <summary>Applies edits to an embedded TIFF block.</summary>
    /// <param name="tiff">The block from its TIFF header on; empty makes a new big-endian one.</param>
    /// <param name="edits">The edits; each tag at most once.</param>
    /// <returns>The new block; equal to the old one when the edits change nothing; empty when nothing is left to hold.</returns>
    /// <exception cref="MetadataWriteException">The structure is broken: <see cref="DiagnosticCodes.ExifStructure"/>.</exception>
    internal static ReadOnlyMemory<byte> Rewrite(ReadOnlyMemory<byte> tiff, IReadOnlyList<TiffTagEdit> edits) =>
        throw new MetadataWriteException(DiagnosticCodes.ExifStructure, "EXIF cannot be changed yet.");

    /// <summary>Plans edits of a TIFF or BigTIFF file of any length, touching IFD0 and its EXIF and GPS directories only.</summary>
    /// <exception cref="MetadataWriteException">
    /// The structure is broken (<see cref="DiagnosticCodes.ExifStructure"/>) or a classic TIFF would pass 4 GiB
    /// (<see cref="DiagnosticCodes.FileTooLarge"/>).
    /// </exception>
    internal static TiffAppend PlanAppend(ByteSource source, IReadOnlyList<TiffTagEdit> edits) =>
        throw new MetadataWriteException(DiagnosticCodes.ExifStructure, "EXIF cannot be changed yet.");
}
