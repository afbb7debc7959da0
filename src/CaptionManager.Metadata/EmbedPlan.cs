using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata;

/// <summary>
/// A file with other metadata, ready to be streamed: original octets and literal runs. Nothing is copied until it is
/// read. The source stream must stay open, and unchanged, as long as the plan is used. Not thread-safe.
/// </summary>
public sealed class EmbedPlan
{
    private readonly ByteSource _source;
    private readonly ContainerLayout _layout;
    private string? _imageDataHash;

    internal EmbedPlan(ByteSource source, string format, string mediaType, SplicePlan plan, ContainerLayout layout, IReadOnlyList<Diagnostic> warnings)
    {
        _source = source;
        _layout = layout;
        Splice = plan;
        Format = format;
        MediaType = mediaType;
        Warnings = warnings;
    }

    /// <summary>Lower-case name of the format.</summary>
    public string Format { get; }

    /// <summary>IANA media type.</summary>
    public string MediaType { get; }

    /// <summary>Octets of the result.</summary>
    public long Length => Splice.Length;

    /// <summary>What the user should know: values cut in IIM, credentials made invalid.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; }

    /// <summary>True when the result is the source, octet for octet.</summary>
    public bool IsUnchanged => Splice.IsWholeSource;

    /// <summary>
    /// <c>sha256:</c> and 64 hex digits over the compressed image data, which the result shares with the source.
    /// Computed on first use: that reads the image data.
    /// </summary>
    public string ImageDataHash => _imageDataHash ??= ImageDataHasher.Hash(_source, _layout.ImageData) ?? "";

    /// <summary>The runs.</summary>
    internal SplicePlan Splice { get; }

    /// <summary>Opens the result: seekable and read-only. Streams of one plan share the source: use one at a time.</summary>
    public Stream OpenRead() => new SpliceStream(Splice, _source);
}
