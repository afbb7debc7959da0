using System.Security.Cryptography;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Iim;
using CaptionManager.Metadata.Xmp;

namespace CaptionManager.Metadata.Fields;

/// <summary>The carriers of a file, parsed. What could not be parsed is in <see cref="Diagnostics"/>.</summary>
internal sealed class FilePayloads
{
    /// <summary>The XMP packets in order of precedence: those in their standard place first.</summary>
    internal List<(XmpDocument Document, XmpPayload Payload)> Packets { get; } = [];

    /// <summary>The extended XMP of the first packet; null when there is none.</summary>
    internal XmpDocument? Extended { get; private set; }

    /// <summary>True when a packet is there that cannot be read, so that it can only be kept or replaced as a whole.</summary>
    internal bool HasBrokenXmp { get; private set; }

    /// <summary>The IIM block, wherever it was found; null when there is none.</summary>
    internal IimBlock? Iim { get; private init; }

    /// <summary>False when the IIM lies where only a last resort looks.</summary>
    internal bool IsIimInPlace { get; private init; }

    /// <summary>True when Photoshop's digest says that other software changed the IIM after the XMP.</summary>
    internal bool IsDigestStale { get; private init; }

    /// <summary>True when a digest is stored.</summary>
    internal bool HasDigest { get; private init; }

    /// <summary>EXIF; null when there is none or it cannot be read.</summary>
    internal ExifReader? Exif { get; private init; }

    /// <summary>Texts outside the standard homes.</summary>
    internal IReadOnlyList<TextHint> Hints { get; private init; } = [];

    /// <summary>What was odd.</summary>
    internal List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Parses what a container found.</summary>
    internal static FilePayloads Parse(ContainerLayout layout, MetadataLimits limits)
    {
        var exif = layout.Exif is { } tiff ? ExifReader.Open(tiff.Tiff) : null;
        var iim = layout.Iim is { } block ? IimBlock.Parse(block.Bytes) : null;
        var payloads = new FilePayloads
        {
            Exif = exif is { IsBroken: false } ? exif : null,
            Iim = iim,
            IsIimInPlace = layout.Iim?.IsStandardPlace ?? false,
            HasDigest = layout.Iim?.StoredDigest is not null,
            IsDigestStale = layout.Iim is { StoredDigest: { } stored } && !Matches(stored.Span, layout.Iim.Bytes.Span),
            Hints = layout.Hints,
        };
        IEnumerable<XmpPayload> packets = layout.Xmp.Count < 2 ? layout.Xmp : layout.Xmp.OrderBy(packet => packet.IsStandardPlace ? 0 : 1);
        foreach (var packet in packets)
            payloads.AddPacket(packet, limits);
        if (layout.Exif is not null && payloads.Exif is null)
            payloads.Diagnostics.Add(new Diagnostic(DiagnosticCodes.ExifStructure, DiagnosticSeverity.Warning, "The EXIF structure is damaged; its values were not read.", layout.Exif.Offset));
        if (iim is { IsBroken: true })
            payloads.Diagnostics.Add(new Diagnostic(DiagnosticCodes.IimStructure, DiagnosticSeverity.Warning, $"The IIM block breaks off with {iim.Rest.Length} octets unread."));
        return payloads;
    }

    /// <summary>The octets of the digest of an IIM block.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "Photoshop resource 0x0425 is an MD5.")]
    internal static byte[] Digest(ReadOnlySpan<byte> iim) => MD5.HashData(iim);

    // TIFF pads the block to whole LONGs, and writers differ in whether they digest the padding.
    private static bool Matches(ReadOnlySpan<byte> stored, ReadOnlySpan<byte> iim) =>
        stored.SequenceEqual(Digest(iim)) || stored.SequenceEqual(Digest(iim.TrimEnd((byte)0)));

    private void AddPacket(XmpPayload payload, MetadataLimits limits)
    {
        var document = Parse(payload.Packet, payload.Offset, limits);
        if (document?.Rdf is null)
        {
            HasBrokenXmp |= document is null;
            return;
        }

        if (Packets.Count == 0 && payload.Extended is { } extended)
            Extended = Parse(extended, payload.Offset, limits);
        Packets.Add((document, payload));
    }

    private XmpDocument? Parse(ReadOnlyMemory<byte> packet, long offset, MetadataLimits limits)
    {
        var text = XmpEncoding.Decode(packet.Span, out var isFallback);
        if (isFallback)
            Diagnostics.Add(new Diagnostic(DiagnosticCodes.EncodingFallback, DiagnosticSeverity.Warning, "The XMP packet is not valid UTF-8; the octets that are not were read as Windows-1252.", offset));
        try
        {
            return XmpDocument.Parse(text, limits.MaxDepth);
        }
        catch (XmlReaderException exception)
        {
            Diagnostics.Add(new Diagnostic(DiagnosticCodes.XmpMalformed, DiagnosticSeverity.Error, $"The XMP packet cannot be read: {exception.Message}", offset));
            return null;
        }
    }
}
