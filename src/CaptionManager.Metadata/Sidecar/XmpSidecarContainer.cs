using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.Sidecar;

/// <summary>A file that is one XMP packet and nothing else: <c>.xmp</c> beside a picture.</summary>
internal sealed class XmpSidecarContainer : IContainer
{
    private static readonly string[] Starts = ["<?xpacket", "<x:xmpmeta", "<x:xapmeta", "<xmp:xmpmeta", "<rdf:RDF"];

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head)
    {
        // UTF-16 and UTF-32 are told from UTF-8 by their NULs: without these the first words read alike.
        var text = new char[head.Length];
        var length = 0;
        foreach (var octet in head)
        {
            if (octet is > 0 and < 0x80)
                text[length++] = (char)octet;
        }

        var start = new string(text, 0, length).TrimStart();
        if (start.StartsWith("<?xml", StringComparison.Ordinal))
            start = start[(start.IndexOf("?>", StringComparison.Ordinal) + 2)..].TrimStart();
        return Starts.Any(name => start.StartsWith(name, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public ContainerLayout Read(ByteSource source, MetadataLimits limits)
    {
        var layout = new ContainerLayout { Format = "xmp", MediaType = "application/rdf+xml", IsPicture = false, Writable = PayloadKinds.Xmp };
        layout.Blocks.Add(new MetadataBlock("xmp", 0, source.Length));
        if (source.ReadBlock(0, source.Length, limits.MaxPayloadOctets) is { } packet)
        {
            layout.Xmp.Add(new XmpPayload(packet, 0));
            return layout;
        }

        var message = $"The file has {source.Length} octets; {limits.MaxPayloadOctets} are allowed.";
        layout.Diagnostics.Add(new Diagnostic(DiagnosticCodes.LimitExceeded, DiagnosticSeverity.Error, message, 0));
        layout.Refusal = (DiagnosticCodes.NotWritable, message);
        layout.Writable = PayloadKinds.None;
        return layout;
    }

    /// <inheritdoc/>
    public SplicePlan Plan(ByteSource source, ContainerLayout layout, PayloadChanges changes)
    {
        if (changes.Xmp.IsKeep)
            return SplicePlan.Unchanged(source);
        if (changes.Xmp.IsRemove)
            throw new MetadataWriteException(DiagnosticCodes.NotWritable, "A sidecar without its packet would be an empty file; delete the file instead.");
        return new SourceEdits(source).Replace(new ByteRange(0, source.Length), changes.Xmp.Bytes!.Value).ToPlan();
    }
}
