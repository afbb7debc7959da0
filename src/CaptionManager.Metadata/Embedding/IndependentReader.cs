using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using CaptionManager.Metadata.Containers;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Photoshop;
using MetadataExtractor.Formats.Tiff;
using MetadataExtractor.Formats.Xmp;
using MetadataExtractor.IO;
using XmpCore;
using XmpCore.Options;

namespace CaptionManager.Metadata.Embedding;

/// <summary>
/// Reads a written file with MetadataExtractor and XmpCore, code that shares nothing with this library's own readers. JPEG
/// files they read from the first octet on; of other formats they read the payloads.
/// </summary>
internal sealed class IndependentReader
{
    // Old forms are not brought up to date: what was written is in today's, and that takes as long as parsing.
    private static readonly ParseOptions AsItStands = new() { OmitNormalization = true };

    private static readonly JpegSegmentType[] Described = [JpegSegmentType.App1, JpegSegmentType.AppD];

    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\r\n"u8);

    private readonly List<IXmpMeta> _packets = [];

    // MetadataExtractor registers the old code pages, and asks for the encoding of each dataset by name. Who is registered first is asked first: the
    // code pages look a name up in their table, under a lock that all workers share.
    static IndependentReader() => Encoding.RegisterProvider(new Utf8ByName());

    private static ReadOnlySpan<byte> ExifSignature => "Exif\0\0"u8;

    private static ReadOnlySpan<byte> XmpSignature => "http://ns.adobe.com/xap/1.0/\0"u8;

    private static ReadOnlySpan<byte> ExtendedXmpSignature => "http://ns.adobe.com/xmp/extension/\0"u8;

    private static ReadOnlySpan<byte> Trailer => "<?xpacket end="u8;

    /// <summary>What they see of XMP; empty when there is none.</summary>
    internal IReadOnlyList<IXmpMeta> Packets => _packets;

    /// <summary>The carriers that they cannot read: damaged ones, and what they do not know (BigTIFF, XMP in UTF-32).</summary>
    internal PayloadKinds Unreadable { get; private set; }

    /// <summary>What they see of IIM; null when there is none.</summary>
    internal IptcDirectory? Iim { get; private set; }

    /// <summary>What they see of IFD0; null when there is none.</summary>
    internal ExifIfd0Directory? Exif { get; private set; }

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
        List<JpegSegment> app1 = [];
        List<JpegSegment> app13 = [];
        Try(PayloadKinds.Xmp | PayloadKinds.Iim | PayloadKinds.Exif, () =>
        {
            foreach (var segment in JpegSegmentReader.ReadSegments(new SequentialStreamReader(stream), Described))
                (segment.Type == JpegSegmentType.App1 ? app1 : app13).Add(segment);
        });
        ReadXmp(app1);
        foreach (var segment in app1)
        {
            if (StartsWith(segment, ExifSignature))
                ReadTiff(new ByteArrayReader(segment.Bytes, baseOffset: ExifSignature.Length));
        }

        if (app13.Exists(segment => ClaimsTooMuch(segment.Bytes)))
            Unreadable |= PayloadKinds.Iim;
        else
            Try(PayloadKinds.Iim, () => Add(new PhotoshopReader().ReadJpegSegments(app13)));
    }

    private void ReadTiff(IndexedReader reader)
    {
        var handler = new FirstDirectory();
        Try(PayloadKinds.Exif, () => TiffReader.ProcessTiff(reader, handler));
        Exif ??= handler.Directory;
    }

    private void ReadXmp(List<JpegSegment> segments)
    {
        // Extended XMP is joined by MetadataExtractor; a packet alone is parsed without the count of its properties, which
        // takes as long as parsing it.
        if (segments.Exists(segment => StartsWith(segment, ExtendedXmpSignature)))
        {
            Try(PayloadKinds.Xmp, () => Add(new XmpReader().ReadJpegSegments(segments)));
            return;
        }

        foreach (var segment in segments)
        {
            if (StartsWith(segment, XmpSignature))
                Parse(segment.Bytes.AsSpan(XmpSignature.Length));
        }
    }

    private void Parse(ReadOnlySpan<byte> packet)
    {
        // The padding and the instruction behind it say nothing, and take a tenth of the time.
        var trailer = packet.LastIndexOf(Trailer);
        var octets = (trailer < 0 ? packet.TrimEnd((byte)0) : packet[..(packet[..trailer].LastIndexOfAnyExcept(WhiteSpace) + 1)]).ToArray();
        Try(PayloadKinds.Xmp, () => _packets.Add(XmpMetaFactory.ParseFromBuffer(octets, AsItStands)));
    }

    private static bool StartsWith(JpegSegment segment, ReadOnlySpan<byte> preamble) => segment.Bytes.AsSpan().StartsWith(preamble);

    private void ReadPayloads(ContainerLayout layout)
    {
        foreach (var payload in layout.Xmp)
            Parse(payload.Packet.Span);
        if (layout.Iim is { } claiming && ClaimsTooMuch(claiming.Bytes.Span))
            Unreadable |= PayloadKinds.Iim;
        else if (layout.Iim is { } iim)
            Try(PayloadKinds.Iim, () => Add([new IptcReader().Extract(new SequentialByteArrayReader(iim.Bytes.ToArray()), iim.Bytes.Length)]));
        if (layout.Exif is not { } exif)
            return;
        using var stream = new ByteSourceStream(exif.Tiff);
        if (exif.Tiff.Peek(0, 4) is [(byte)'I', _, 43, _] or [(byte)'M', _, _, 43])
            Unreadable |= PayloadKinds.Exif;
        else
            ReadTiff(new IndexedSeekingReader(stream));
    }

    /// <summary>
    /// True where a dataset claims nearly 2 GiB, as only damage does: MetadataExtractor 2.4.3 allocates them before it looks
    /// whether they are there (its check of the length overflows).
    /// </summary>
    private static bool ClaimsTooMuch(ReadOnlySpan<byte> iim)
    {
        // Tag marker, record, number, then 0xFFFF: an extended length whose upper half is 0x7FFF (IIM 4.2, section 1.5(c)).
        for (var at = iim.IndexOf((byte)0x1C); at >= 0 && iim.Length - at >= 5;)
        {
            if (iim[at + 3] == 0xFF && iim[at + 4] == 0xFF)
                return true;
            var next = iim[(at + 1)..].IndexOf((byte)0x1C);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Damaged content makes these readers throw whatever their parsers met: InvalidCast, NotSupported, Overflow. What it means is decided by comparing with the file before.")]
    private void Try(PayloadKinds kind, Action read)
    {
        try
        {
            read();
        }
        catch (Exception)
        {
            Unreadable |= kind;
        }
    }

    private void Add(IEnumerable<MetadataExtractor.Directory> directories)
    {
        foreach (var directory in directories)
            Add(directory);
    }

    private void Add(MetadataExtractor.Directory directory)
    {
        switch (directory)
        {
            case XmpDirectory { XmpMeta: { } packet }:
                _packets.Add(packet);
                break;
            case XmpDirectory:
                Unreadable |= PayloadKinds.Xmp;
                break;
            case IptcDirectory iim:
                Iim ??= iim;
                break;
            default:
                break;
        }
    }
}
