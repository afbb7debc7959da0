using System.Security.Cryptography;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Upkeep;

/// <summary>A copy that knows what it copied.</summary>
internal static class HashedCopy
{
    private const int BufferLength = 128 * 1024;

    /// <summary>Copies to a new file, synced, and hashes on the way.</summary>
    public static async Task<ContentHash> WriteAsync(Stream source, string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferLength];
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        file.Flush(flushToDisk: true);
        return ContentHash.Of(hash.GetHashAndReset());
    }
}
