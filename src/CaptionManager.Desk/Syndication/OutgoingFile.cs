using CaptionManager.Desk.Photos;
using CaptionManager.Metadata;

namespace CaptionManager.Desk.Syndication;

/// <summary>A picture as it leaves: the original's pixels with the approved words in it, read back and found right. Dispose it after sending.</summary>
public sealed class OutgoingFile : IAsyncDisposable
{
    private readonly Stream _original;
    private readonly EmbedPlan _plan;

    internal OutgoingFile(OutgoingPhoto photo, Stream original, EmbedPlan plan, ContentHash hash)
    {
        Photo = photo;
        _original = original;
        _plan = plan;
        Hash = hash;
    }

    /// <summary>The photo and its approved revision.</summary>
    public OutgoingPhoto Photo { get; }

    /// <summary>SHA-256 of the file as it leaves.</summary>
    public ContentHash Hash { get; }

    /// <summary>Octets of the file as it leaves.</summary>
    public long Length => _plan.Length;

    /// <summary>What the receiver should know: values that IIM had to cut.</summary>
    public IReadOnlyList<Diagnostic> Warnings => _plan.Warnings;

    /// <summary>Opens the file for reading and seeking. One stream at a time.</summary>
    public Stream OpenRead() => _plan.OpenRead();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _original.DisposeAsync();
}
