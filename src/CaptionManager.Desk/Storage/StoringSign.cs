using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Storage;

/// <summary>Says that an original goes into the store and is not recorded yet: an empty file, which outlives the process. Disposing takes it away.</summary>
/// <param name="hash">The original.</param>
/// <param name="path">The file.</param>
public sealed class StoringSign(ContentHash hash, string path) : IDisposable
{
    /// <summary>The original.</summary>
    public ContentHash Hash { get; } = hash;

    /// <summary>The file.</summary>
    internal string Path { get; } = path;

    /// <inheritdoc/>
    public void Dispose() => File.Delete(Path);
}
