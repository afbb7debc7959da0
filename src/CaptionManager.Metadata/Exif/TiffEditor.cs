using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Exif;

/// <summary>
/// Edits tags of a TIFF structure (an EXIF block, a TIFF or BigTIFF file) by appending: values that fit are overwritten
/// where they are, others and grown directories go to the end. Same edits twice give the same octets.
/// </summary>
internal static class TiffEditor
{
    /// <summary>Applies edits to an embedded TIFF block.</summary>
    /// <param name="tiff">The block from its TIFF header on; empty makes a new one from <see cref="ExifTemplate"/>.</param>
    /// <param name="edits">The edits; each tag at most once.</param>
    /// <param name="width">Pixels across, which a new block states.</param>
    /// <param name="height">Pixels down, which a new block states.</param>
    /// <returns>The new block; the old one when the edits change nothing; empty when there was none and nothing is set.</returns>
    /// <exception cref="MetadataWriteException">The structure is broken: <see cref="DiagnosticCodes.ExifStructure"/>.</exception>
    internal static ReadOnlyMemory<byte> Rewrite(ReadOnlyMemory<byte> tiff, IReadOnlyList<TiffTagEdit> edits, int width, int height)
    {
        if (tiff.IsEmpty)
        {
            if (edits.All(edit => edit.Value is null))
                return tiff;
            tiff = ExifTemplate.Create(width, height);
        }

        var source = ByteSource.FromMemory(tiff);
        var append = PlanAppend(source, edits, BehindIfd0(source));
        if (append.Patches.Count == 0 && append.Appended.Length == 0 && append.TruncateTo == tiff.Length)
            return tiff;
        var result = new byte[append.NewLength];
        tiff.Span[..(int)append.TruncateTo].CopyTo(result);
        foreach (var (offset, bytes) in append.Patches)
            bytes.CopyTo(result.AsSpan((int)offset));
        append.Appended.CopyTo(result.AsSpan((int)append.TruncateTo));
        return result;
    }

    /// <summary>Plans edits of a TIFF or BigTIFF file of any length, touching IFD0 and its EXIF and GPS directories only.</summary>
    /// <param name="source">The file, or a block that is laid out like one.</param>
    /// <param name="edits">The edits; each tag at most once.</param>
    /// <param name="inUse">
    /// Octets of other pages and of image data. What lies over them is neither overwritten nor cut off.
    /// </param>
    /// <exception cref="MetadataWriteException">
    /// The structure is broken (<see cref="DiagnosticCodes.ExifStructure"/>) or a classic TIFF would pass 4 GiB
    /// (<see cref="DiagnosticCodes.FileTooLarge"/>).
    /// </exception>
    internal static TiffAppend PlanAppend(ByteSource source, IReadOnlyList<TiffTagEdit> edits, IReadOnlyList<ByteRange> inUse)
    {
        var tiff = TiffStructure.Open(source) ?? throw Broken("The TIFF header is damaged.", 0);
        var session = new TiffEditSession(tiff, inUse);
        var ifd0 = tiff.FirstIfd == 0 ? null : tiff.ReadIfd(tiff.FirstIfd) ?? throw Broken("The first directory lies outside the data.", tiff.FirstIfd);
        session.Edit(ifd0, tiff.FirstIfdPointerOffset, edits);
        return session.Finish();
    }

    /// <summary>The thumbnail's directory and octets, which follow IFD0 in an EXIF block.</summary>
    private static List<ByteRange> BehindIfd0(ByteSource source)
    {
        var inUse = new List<ByteRange>();
        if (TiffStructure.Open(source) is not { } tiff || tiff.ReadIfd(tiff.FirstIfd) is not { } ifd0 || ifd0.Next == ifd0.Offset || tiff.ReadIfd(ifd0.Next) is not { } ifd1)
            return inUse;
        inUse.AddRange(tiff.RangesOf(ifd1));
        if (ifd1.Find(ExifTags.ThumbnailOffset) is { } offset && tiff.ReadInteger(offset) is { } at
            && ifd1.Find(ExifTags.ThumbnailLength) is { } length && tiff.ReadInteger(length) is { } octets && source.Holds(at, octets))
            inUse.Add(new ByteRange(at, octets));
        return inUse;
    }

    internal static MetadataWriteException Broken(string message, long offset) =>
        new(DiagnosticCodes.ExifStructure, message, offset);
}
