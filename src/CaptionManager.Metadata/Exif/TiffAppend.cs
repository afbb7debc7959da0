namespace CaptionManager.Metadata.Exif;

/// <summary>
/// An append-only edit of a TIFF structure: a few octets overwritten where they are, the rest added at the end. Nothing
/// else moves, so strips, tiles, MakerNotes, other pages and previews keep their offsets.
/// </summary>
/// <param name="Patches">Octets to overwrite: offset from the TIFF header, same length as what they replace; ascending, disjoint.</param>
/// <param name="Appended">Octets to add at the end of the structure; starts with a pad octet when the length was odd.</param>
/// <param name="TruncateTo">
/// The length the structure is cut to before <paramref name="Appended"/>: below its old length only when the tail was
/// an earlier append of ours, so that repeated saves do not grow the file.
/// </param>
internal sealed record TiffAppend(IReadOnlyList<(long Offset, byte[] Bytes)> Patches, byte[] Appended, long TruncateTo)
{
    /// <summary>Octets of the structure after the edit.</summary>
    internal long NewLength => TruncateTo + Appended.Length;
}
