using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Tiff;
using MetadataExtractor.IO;

namespace CaptionManager.Metadata.Embedding;

/// <summary>
/// Has MetadataExtractor read IFD0 of an EXIF block and no more: the texts that are compared stand there, and maker notes
/// take it many times as long.
/// </summary>
internal sealed class FirstDirectory() : DirectoryTiffHandler([])
{
    /// <summary>IFD0; null when it could not be read.</summary>
    internal ExifIfd0Directory? Directory { get; private set; }

    /// <inheritdoc/>
    public override void SetTiffMarker(int marker) => PushDirectory(Directory = new ExifIfd0Directory());

    /// <inheritdoc/>
    public override bool TryEnterSubIfd(int tagType) => false;

    /// <inheritdoc/>
    public override bool HasFollowerIfd() => false;

    /// <inheritdoc/>
    public override bool CustomProcessTag(int tagOffset, ICollection<int> processedIfdOffsets, IndexedReader reader, int tagId, int byteCount) => false;

    /// <inheritdoc/>
    public override bool TryCustomProcessFormat(int tagId, TiffDataFormatCode formatCode, uint componentCount, out long byteCount)
    {
        byteCount = 0;
        return false;
    }
}
