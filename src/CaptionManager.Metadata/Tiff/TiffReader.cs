using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;

namespace CaptionManager.Metadata.Tiff;

/// <summary>Walks the pages of a TIFF file: the chain of directories from the header on, and the directories below each.</summary>
internal sealed class TiffReader(TiffStructure tiff, MetadataLimits limits, TiffLayout layout)
{
    private readonly HashSet<long> _seen = [];
    private readonly List<ByteRange> _imageData = [];
    private bool _hasFullSize;

    /// <summary>True when a directory holds sensor data.</summary>
    internal bool HasSensorData { get; private set; }

    /// <summary>Reads all pages.</summary>
    /// <returns>The first directory; null when there is none.</returns>
    internal TiffIfd? Read()
    {
        TiffIfd? first = null;
        for (var at = tiff.FirstIfd; at != 0;)
        {
            if (!_seen.Add(at))
            {
                Report(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, $"The chain of pages runs in a circle at {at}; the pages before were read.", at);
                break;
            }

            if (_seen.Count > limits.MaxBlocks)
            {
                Refuse(DiagnosticCodes.LimitExceeded, $"The file has more than {limits.MaxBlocks} directories.", at);
                break;
            }

            if (tiff.ReadIfd(at) is not { } page)
            {
                Refuse(DiagnosticCodes.Truncated, $"The directory at {at} lies outside the file or is broken.", at);
                break;
            }

            if (first is not null)
                layout.InUse.AddRange(tiff.RangesOf(page));
            first ??= page;
            Visit(page, 0);
            at = page.Next;
        }

        layout.ImageData.AddRange(Join(_imageData));
        layout.InUse.AddRange(layout.ImageData);
        if (first is not null && layout.ImageData.Count == 0)
            Refuse(DiagnosticCodes.Structure, "No page of the file has strips or tiles.", tiff.FirstIfd);
        return first;
    }

    private void Visit(TiffIfd page, int depth)
    {
        CheckValues(page);
        Measure(page);
        AddImageData(page, TiffTags.StripOffsets, TiffTags.StripByteCounts);
        AddImageData(page, TiffTags.TileOffsets, TiffTags.TileByteCounts);
        AddImageData(page, ExifTags.ThumbnailOffset, ExifTags.ThumbnailLength);
        if (page.Find(TiffTags.JpegTables) is { IsInline: false, ValueOffset: > 0 } tables)
            _imageData.Add(new ByteRange(tables.ValueOffset, tables.ValueLength));
        if (page.Find(TiffTags.SubIfds) is not { } below || depth == limits.MaxDepth)
            return;
        foreach (var at in tiff.ReadIntegers(below, limits.MaxBlocks) ?? [])
        {
            if (_seen.Count > limits.MaxBlocks || !_seen.Add(at))
                continue;
            if (tiff.ReadIfd(at) is not { } child)
            {
                Refuse(DiagnosticCodes.Truncated, $"The directory at {at} lies outside the file or is broken.", at);
                continue;
            }

            layout.InUse.AddRange(tiff.RangesOf(child));
            Visit(child, depth + 1);
        }
    }

    /// <summary>A value that is claimed to lie behind the end would, once something is appended, lie in what was appended.</summary>
    private void CheckValues(TiffIfd page)
    {
        foreach (var entry in page.Entries)
        {
            if (entry.ValueOffset < 0 && TiffStructure.SizeOf(entry.Type) > 0)
                Refuse(DiagnosticCodes.Truncated, $"The value of tag 0x{entry.Tag:X4} lies outside the file.", entry.EntryOffset);
        }
    }

    /// <summary>The size is that of the first page that is no reduced copy of another.</summary>
    private void Measure(TiffIfd page)
    {
        var isReduced = (Integer(page, TiffTags.NewSubfileType) ?? 0) % 2 == 1;
        var photometric = Integer(page, TiffTags.Photometric);
        HasSensorData |= photometric is TiffTags.ColourFilterArray or TiffTags.LinearRaw;
        if (_hasFullSize || (isReduced && layout.Width > 0)
            || Integer(page, TiffTags.Width) is not (> 0 and <= int.MaxValue and var width)
            || Integer(page, TiffTags.Height) is not (> 0 and <= int.MaxValue and var height))
            return;
        layout.Width = (int)width;
        layout.Height = (int)height;
        _hasFullSize = !isReduced;
    }

    private void AddImageData(TiffIfd page, ushort offsetsTag, ushort countsTag)
    {
        if (page.Find(offsetsTag) is not { } offsetsEntry)
            return;
        var offsets = tiff.ReadIntegers(offsetsEntry, limits.MaxBlocks);
        var counts = page.Find(countsTag) is { } countsEntry ? tiff.ReadIntegers(countsEntry, limits.MaxBlocks) : OnlyStrip(page, offsets);
        if (offsets is null || counts is null || counts.Length < offsets.Length)
        {
            Refuse(DiagnosticCodes.Structure, $"The places of the page's picture (tags 0x{offsetsTag:X4} and 0x{countsTag:X4}) cannot be read.", page.Offset);
            return;
        }

        for (var i = 0; i < offsets.Length; i++)
        {
            if (counts[i] == 0)
                continue;
            if (!tiff.Source.Holds(offsets[i], counts[i]))
            {
                Refuse(DiagnosticCodes.Truncated, $"Strip or tile {i + 1} of the page at {page.Offset} ends at {offsets[i] + (decimal)counts[i]}, the file at {tiff.Source.Length}.", page.Offset);
                return;
            }

            _imageData.Add(new ByteRange(offsets[i], counts[i]));
        }
    }

    /// <summary>Old writers leave the count of an only, uncompressed strip out: it follows from the size.</summary>
    private long[]? OnlyStrip(TiffIfd page, long[]? offsets)
    {
        if (offsets is not [var offset] || (Integer(page, TiffTags.Compression) ?? 1) != 1
            || Integer(page, TiffTags.Width) is not { } width || Integer(page, TiffTags.Height) is not { } height)
            return null;
        var bits = Integer(page, TiffTags.BitsPerSample) ?? 1;
        var row = ((width * bits * (Integer(page, TiffTags.SamplesPerPixel) ?? 1)) + 7) / 8;
        return width <= int.MaxValue && height <= int.MaxValue && bits <= 64 && row <= int.MaxValue && tiff.Source.Holds(offset, row * height) ? [row * height] : null;
    }

    private long? Integer(TiffIfd page, ushort tag) => page.Find(tag) is { } entry ? tiff.ReadInteger(entry) : null;

    /// <summary>Strips that follow each other become one range.</summary>
    private static List<ByteRange> Join(List<ByteRange> ranges)
    {
        var joined = new List<ByteRange>();
        foreach (var range in ranges)
        {
            if (joined.Count > 0 && joined[^1].End == range.Offset)
                joined[^1] = joined[^1] with { Length = joined[^1].Length + range.Length };
            else
                joined.Add(range);
        }

        return joined;
    }

    private void Report(string code, DiagnosticSeverity severity, string message, long offset) =>
        layout.Diagnostics.Add(new Diagnostic(code, severity, message, offset));

    private void Refuse(string code, string message, long offset)
    {
        // One reason is enough to be told, and a damaged file has thousands.
        if (layout.Refusal is null)
            Report(code, DiagnosticSeverity.Error, message, offset);
        layout.Refusal ??= (DiagnosticCodes.NotWritable, message);
        layout.Writable = PayloadKinds.None;
    }
}
