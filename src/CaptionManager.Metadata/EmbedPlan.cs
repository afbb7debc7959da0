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

    /// <summary>Reads the result as a receiver will: its headers and its words, by what its own octets say.</summary>
    /// <param name="keepsImageData">
    /// True when all that the result's own headers take for image data is the source's image data, octet for octet: proved by where the octets come from, without
    /// reading them. What the source's image data are, only a hash of the source tells.
    /// </param>
    /// <exception cref="EndOfStreamException">The source became shorter.</exception>
    public PhotoInspection ReadBack(out bool keepsImageData)
    {
        using var result = OpenRead();
        using var read = ByteSource.FromStream(result);
        var inspection = PhotoFile.Inspect(read, new InspectOptions(), out var layout);
        keepsImageData = layout is not null && IsSameImageData(layout);
        return inspection;
    }

    /// <summary>The runs.</summary>
    internal SplicePlan Splice { get; }

    /// <summary>Opens the result: seekable and read-only. Streams of one plan share the source: use one at a time.</summary>
    public Stream OpenRead() => new SpliceStream(Splice, _source);

    // A trailer that is left out changes what a search for the end can be spared: then the end is searched for.
    private bool IsSameImageData(ContainerLayout result) => IsSame(_layout.Untouchable, result.Untouchable) || IsSame(_layout.ImageData, result.ImageData);

    // Both lists name the octets in the order of their hash; one may part what the other holds in one piece.
    private bool IsSame(IReadOnlyList<ByteRange> source, IReadOnlyList<ByteRange> result)
    {
        var (planned, found) = (new List<ByteRange>(), new List<ByteRange>());
        foreach (var range in source)
        {
            if (Splice.Locate(range) is not { } place) return false;
            Join(planned, new ByteRange(place, range.Length));
        }

        foreach (var range in result) Join(found, range);
        return planned.SequenceEqual(found);
    }

    private static void Join(List<ByteRange> ranges, ByteRange next)
    {
        if (next.Length == 0) return;
        if (ranges.Count > 0 && ranges[^1].End == next.Offset) ranges[^1] = new ByteRange(ranges[^1].Offset, ranges[^1].Length + next.Length);
        else ranges.Add(next);
    }
}
