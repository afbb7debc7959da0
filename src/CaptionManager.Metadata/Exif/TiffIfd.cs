namespace CaptionManager.Metadata.Exif;

/// <summary>One image file directory.</summary>
/// <param name="Offset">Where it lies, from the TIFF header.</param>
/// <param name="Entries">Its entries in file order.</param>
/// <param name="NextPointerOffset">Where the offset of the next directory is stored.</param>
/// <param name="Next">Offset of the next directory; 0 for none.</param>
internal sealed record TiffIfd(long Offset, IReadOnlyList<TiffEntry> Entries, long NextPointerOffset, long Next)
{
    /// <summary>The first entry of a tag; null when there is none.</summary>
    internal TiffEntry? Find(ushort tag)
    {
        foreach (var entry in Entries)
        {
            if (entry.Tag == tag)
                return entry;
        }

        return null;
    }
}
