namespace CaptionManager.Metadata.Exif;

/// <summary>
/// Entries of a damaged EXIF block that point behind its end. Nobody reads them while it is as long as it is; a block that
/// grows puts under them what was added, and readers take that for their values.
/// </summary>
internal static class DanglingEntries
{
    /// <summary>The first entry that would find a value in a block of another length; null when there is none.</summary>
    /// <param name="tiff">The block as it is.</param>
    /// <param name="ifd0">The directory whose values are added: one of its entries is in the way even where it claims more than is added.</param>
    /// <param name="others">The other directories; null for those that are not there.</param>
    /// <param name="grown">Octets it would have.</param>
    /// <param name="isReplaced">Whether an entry of IFD0 is written anew.</param>
    internal static TiffEntry? Find(TiffStructure tiff, TiffIfd ifd0, ReadOnlySpan<TiffIfd?> others, long grown, Predicate<TiffEntry> isReplaced)
    {
        foreach (var entry in ifd0.Entries)
        {
            if (FindsValue(tiff, entry, grown, isWholeNeeded: false) && !isReplaced(entry))
                return entry;
        }

        foreach (var directory in others)
        {
            foreach (var entry in directory?.Entries ?? [])
            {
                if (FindsValue(tiff, entry, grown, isWholeNeeded: true))
                    return entry;
            }
        }

        return null;
    }

    private static bool FindsValue(TiffStructure tiff, in TiffEntry entry, long grown, bool isWholeNeeded)
    {
        if (entry is { IsInline: true, Tag: ExifTags.ExifPointer or ExifTags.GpsPointer })
            return tiff.ReadInteger(entry) is { } at && at < grown && DirectoryEnd(tiff, at) is { } end && end > tiff.Source.Length;
        // Values inside have a place.
        if (entry.ValueOffset >= 0 || TiffStructure.SizeOf(entry.Type) is not (> 0 and var size))
            return false;
        var field = tiff.Source.Peek(entry.EntryOffset + tiff.EntryOctets - tiff.OffsetOctets, tiff.OffsetOctets);
        if (field.Length < tiff.OffsetOctets)
            return false;
        var offset = tiff.IsBigTiff ? tiff.Unsigned64(field) : tiff.Unsigned32(field);
        return isWholeNeeded
            ? entry.Count <= (ulong)(grown / size) && offset <= (ulong)(grown - ((long)entry.Count * size))
            : offset < (ulong)grown;
    }

    /// <summary>Where a directory would end; null when its count is absurd, however long the block.</summary>
    private static long? DirectoryEnd(TiffStructure tiff, long at)
    {
        var count = tiff.Source.Peek(at, tiff.CountOctets);
        if (count.Length < tiff.CountOctets)
            return long.MaxValue;
        var entries = tiff.IsBigTiff ? tiff.Unsigned64(count) : tiff.Unsigned16(count);
        return entries > TiffStructure.MaxEntries ? null : at + tiff.CountOctets + ((long)entries * tiff.EntryOctets);
    }
}
