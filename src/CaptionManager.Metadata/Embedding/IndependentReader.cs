using CaptionManager.Metadata.Containers;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Photoshop;
using MetadataExtractor.Formats.Xmp;
using MetadataExtractor.IO;
using XmpCore;

namespace CaptionManager.Metadata.Embedding;

/// <summary>
/// Reads a written file with MetadataExtractor and XmpCore, code that shares nothing with this library's own readers. JPEG
/// files they read from the first octet on; of other formats they read the payloads.
/// </summary>
internal sealed class IndependentReader
{
    private readonly List<IXmpMeta> _packets = [];

    /// <summary>What they see of XMP; empty when there is none.</summary>
    internal IReadOnlyList<IXmpMeta> Packets => _packets;

    /// <summary>Why a packet could not be read; null when all were.</summary>
    internal string? XmpError { get; private set; }

    /// <summary>What they see of IIM; null when there is none.</summary>
    internal IptcDirectory? Iim { get; private set; }

    /// <summary>What they see of IFD0; null when there is none.</summary>
    internal ExifIfd0Directory? Exif { get; private set; }

    /// <summary>False for BigTIFF, which MetadataExtractor does not know.</summary>
    internal bool CanReadExif { get; private set; } = true;

    /// <summary>Reads.</summary>
    internal static IndependentReader Read(ByteSource file, ContainerLayout layout)
    {
        var reader = new IndependentReader();
        if (layout.Format == "jpeg")
            reader.ReadJpeg(file);
        else
            reader.ReadPayloads(layout);
        return reader;
    }

    private void ReadJpeg(ByteSource file)
    {
        using var stream = new ByteSourceStream(file);
        var segments = JpegSegmentReader.ReadSegments(new SequentialStreamReader(stream), [JpegSegmentType.App1, JpegSegmentType.AppD]).ToList();
        var directories = new List<MetadataExtractor.Directory>();
        directories.AddRange(new XmpReader().ReadJpegSegments(segments.Where(segment => segment.Type == JpegSegmentType.App1)));
        directories.AddRange(new ExifReader().ReadJpegSegments(segments.Where(segment => segment.Type == JpegSegmentType.App1)));
        directories.AddRange(new PhotoshopReader().ReadJpegSegments(segments.Where(segment => segment.Type == JpegSegmentType.AppD)));
        foreach (var directory in directories)
            Add(directory);
    }

    private void ReadPayloads(ContainerLayout layout)
    {
        foreach (var payload in layout.Xmp)
            ReadPacket(payload.Packet);
        if (layout.Iim is { } iim)
            Add(new IptcReader().Extract(new SequentialByteArrayReader(iim.Bytes.ToArray()), iim.Bytes.Length));
        if (layout.Exif is not { } exif)
            return;
        CanReadExif = exif.Tiff.Peek(0, 4) is not ([(byte)'I', _, 43, _] or [(byte)'M', _, _, 43]);
        if (!CanReadExif)
            return;
        using var stream = new ByteSourceStream(exif.Tiff);
        foreach (var directory in new ExifReader().Extract(new IndexedSeekingReader(stream)))
            Add(directory);
    }

    private void ReadPacket(ReadOnlyMemory<byte> packet)
    {
        try
        {
            _packets.Add(XmpMetaFactory.ParseFromBuffer(packet.Span.TrimEnd((byte)0).ToArray()));
        }
        catch (XmpException exception)
        {
            XmpError = exception.Message;
        }
    }

    private void Add(MetadataExtractor.Directory directory)
    {
        switch (directory)
        {
            case XmpDirectory { XmpMeta: { } packet }:
                _packets.Add(packet);
                break;
            case XmpDirectory broken:
                XmpError = broken.Errors.Count > 0 ? broken.Errors[0] : "The packet could not be read.";
                break;
            case IptcDirectory iim:
                Iim ??= iim;
                break;
            case ExifIfd0Directory exif:
                Exif ??= exif;
                break;
            default:
                break;
        }
    }
}
