using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Photoshop;

namespace CaptionManager.Metadata.Jpeg;

/// <summary>What the planner needs of a JPEG file.</summary>
internal sealed class JpegLayout(ByteSource source, MetadataLimits limits) : ContainerLayout
{
    private List<ByteRange>? _imageData;

    /// <summary>The tables and frame headers in front of the first scan.</summary>
    internal List<ByteRange> Tables { get; } = [];

    /// <summary>Where the first scan header starts; -1 when there is none.</summary>
    internal long ScanOffset { get; set; } = -1;

    /// <summary>
    /// Tables and frame headers, then everything from the first scan header to the end of the picture without APPn and
    /// comments. Where the picture ends is searched when this is first asked for: reading a file's metadata does not.
    /// </summary>
    internal override List<ByteRange> ImageData => _imageData ??= FindImageData();

    /// <inheritdoc/>
    internal override bool FindsImageDataLater => true;

    /// <summary>Tables, and everything from the first scan header to the end of the file, unless a trailer in there is corrected.</summary>
    internal override IReadOnlyList<ByteRange> Untouchable =>
        Appended is null && ScanOffset >= 0 ? [.. Tables, new ByteRange(ScanOffset, source.Length - ScanOffset)] : ImageData;

    /// <summary>Just past the JFIF segments at the start: where a new EXIF segment goes.</summary>
    internal long AfterJfif { get; set; } = 2;

    /// <summary>The EXIF segments, in file order.</summary>
    internal List<JpegSegment> ExifSegments { get; } = [];

    /// <summary>The segments of <see cref="ContainerLayout.Xmp"/>, in the same order.</summary>
    internal List<JpegSegment> XmpSegments { get; } = [];

    /// <summary>The parts of extended XMP, in file order, whatever their name.</summary>
    internal List<ExtendedXmpPart> ExtendedParts { get; } = [];

    /// <summary>The digest by which the first packet names its extended XMP; null when it names none.</summary>
    internal string? ExtendedGuid { get; set; }

    /// <summary>The APP13 segments with Photoshop resources, in file order.</summary>
    internal List<JpegSegment> PhotoshopSegments { get; } = [];

    /// <summary>Their resources, joined.</summary>
    internal ImageResourceList Resources { get; set; } = ImageResourceList.Empty;

    /// <summary>The directories of further pictures behind the first.</summary>
    internal List<MultiPicture> MultiPictures { get; } = [];

    /// <summary>The directory that archive software appended; null when there is none.</summary>
    internal AfcpTrailer? Appended { get; set; }

    private List<ByteRange> FindImageData()
    {
        List<ByteRange> ranges = [.. Tables];
        if (ScanOffset >= 0)
            new JpegScan(source, limits, this).Find(ScanOffset, ranges);
        return ranges;
    }
}
