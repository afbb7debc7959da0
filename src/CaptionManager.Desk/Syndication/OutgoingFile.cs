using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Metadata;

namespace CaptionManager.Desk.Syndication;

/// <summary>A picture as it leaves: the original's pixels, or a smaller picture's, with the approved words in it, read back and found right. Dispose it after sending.</summary>
public sealed class OutgoingFile : IAsyncDisposable
{
    private readonly Stream _pixels;
    private readonly EmbedPlan _plan;

    internal OutgoingFile(OutgoingPhoto photo, PreparedWords words, PixelSource pixels, EmbedPlan plan, ContentHash hash, uint crc, ContentHash? imageDataHash)
    {
        Photo = photo;
        Words = words;
        _pixels = pixels.Content;
        _plan = plan;
        Hash = hash;
        Crc = crc;
        ImageDataHash = imageDataHash;
        (Width, Height) = (pixels.Width, pixels.Height);
    }

    /// <summary>The photo and its approved revision.</summary>
    public OutgoingPhoto Photo { get; }

    /// <summary>The words in it, and the name it leaves under.</summary>
    public PreparedWords Words { get; }

    /// <summary>What its bytes are.</summary>
    public string MediaType => _plan.MediaType;

    /// <summary>Pixels across, as shown.</summary>
    public int Width { get; }

    /// <summary>Pixels down, as shown.</summary>
    public int Height { get; }

    /// <summary>SHA-256 of the file as it leaves.</summary>
    public ContentHash Hash { get; }

    /// <summary>CRC-32 of the file as it leaves.</summary>
    public uint Crc { get; }

    /// <summary>SHA-256 over its compressed image data: that of the original, unless it is a smaller picture.</summary>
    public ContentHash? ImageDataHash { get; }

    /// <summary>Octets of the file as it leaves.</summary>
    public long Length => _plan.Length;

    /// <summary>What the receiver should know: values that IIM had to cut.</summary>
    public IReadOnlyList<Diagnostic> Warnings => _plan.Warnings;

    /// <summary>Opens the file for reading and seeking. One stream at a time.</summary>
    public Stream OpenRead() => _plan.OpenRead();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _pixels.DisposeAsync();
}
