namespace CaptionManager.Metadata.Exif;

/// <summary>
/// Entries of a damaged EXIF block that point behind its end. Nobody reads them while it is as long as it is; a block that
/// grows puts under them what was added, and readers take that for their values.
/// </summary>
internal static class DanglingEntries
{
    /// <summary>The first entry that would find a value in a block of another length; null when there is none.</summary>
    /// <param name="tiff">The block as it is.</param>
    /// <param name="directories">Its directories; null for those that are not there.</param>
    /// <param name="grown">Octets it would have.</param>
    /// <param name="isReplaced">Whether an entry is written anew.</param>
    internal static TiffEntry? Find(TiffStructure tiff, ReadOnlySpan<TiffIfd?> directories, long grown, Predicate<TiffEntry> isReplaced)
    {
        foreach (var directory in directories)
        {
            foreach (var entry in directory?.Entries ?? [])
            {
                if (FindsValue(tiff, entry, grown) && !isReplaced(entry))
                    return entry;
            }
        }

        return null;
    }

    private static bool FindsValue(TiffStructure tiff, in TiffEntry entry, long grown)
    {
        if (entry.Tag is ExifTags.ExifPointer or ExifTags.GpsPointer)
            return tiff.ReadInteger(entry) is { } at && at < grown && DirectoryEnd(tiff, at) is { } end && end > tiff.Source.Length;
        // Values inside have a place.
        if (entry.ValueOffset >= 0 || TiffStructure.SizeOf(entry.Type) is not (> 0 and var size) || entry.Count > (ulong)(grown / size))
            return false;
        var field = tiff.Source.Peek(entry.EntryOffset + tiff.EntryOctets - tiff.OffsetOctets, tiff.OffsetOctets);
        return field.Length == tiff.OffsetOctets && (tiff.IsBigTiff ? tiff.Unsigned64(field) : tiff.Unsigned32(field)) <= (ulong)(grown - ((long)entry.Count * size));
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
