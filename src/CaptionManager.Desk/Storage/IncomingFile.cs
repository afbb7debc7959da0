using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Storage;

/// <summary>A file that has arrived whole and is not part of the desk yet. Disposing removes it unless the store took it.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Length">Octets.</param>
/// <param name="Hash">SHA-256 of them.</param>
public sealed record IncomingFile(string Path, long Length, ContentHash Hash) : IDisposable
{
    /// <summary>Removes what is still there.</summary>
    public void Dispose() => File.Delete(Path);
}
