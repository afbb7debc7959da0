using System.Buffers;
using System.Security.Cryptography;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Storage;

/// <summary>
/// This process's own folder for files that are not yet part of the desk: <c>incoming/&lt;process&gt;/</c> in the data folder, held by a
/// locked file for as long as the process lives.
/// </summary>
/// <remarks>
/// An empty file <c>&lt;hash&gt;.storing</c> says that an original goes into the store and is not recorded yet. After a crash the lock is
/// free, and <see cref="Abandoned"/> tells what the dead process left, without looking through the store.
/// </remarks>
public sealed class IncomingFolder : IDisposable
{
    private const string LockName = "process.lock";
    private const string IntentExtension = ".storing";
    private const int BufferLength = 128 * 1024;

    private readonly string _root;
    private readonly string _own;
    private readonly FileStream _lock;

    /// <summary>Takes a folder of its own.</summary>
    public IncomingFolder(DataFolder folder)
    {
        _root = Path.Combine(folder.Path, "incoming");
        _own = Path.Combine(_root, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(_own);
        _lock = new FileStream(Path.Combine(_own, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>A path for a new temporary file of this process.</summary>
    public string NewPath() => Path.Combine(_own, Guid.NewGuid().ToString("N") + ".part");

    /// <summary>Writes a stream to a temporary file and hashes it on the way, once.</summary>
    /// <param name="content">Read to its end, or to the limit.</param>
    /// <param name="limit">Octets; one more and reading stops.</param>
    /// <param name="cancellationToken">Stops and removes the file.</param>
    /// <returns>The synced file, or <see langword="null"/> where the content is longer than the limit.</returns>
    /// <exception cref="StoreFailedException">The data folder cannot be written.</exception>
    public async Task<IncomingFile?> ReceiveAsync(Stream content, long limit, CancellationToken cancellationToken)
    {
        var path = NewPath();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        var complete = false;
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var length = 0L;
            await using (var file = Create(path))
            {
                int read;
                while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
                {
                    length += read;
                    if (length > limit) return null;
                    hash.AppendData(buffer, 0, read);
                    await WriteAsync(file, buffer.AsMemory(0, read), cancellationToken);
                }

                Flush(file);
            }

            complete = true;
            return new IncomingFile(path, length, ContentHash.Of(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            if (!complete) File.Delete(path);
        }
    }

    /// <summary>Says that an original goes into the store now; dispose when it is recorded, or when it need not be.</summary>
    /// <param name="hash">The original.</param>
    public StoringSign BeginStoring(ContentHash hash)
    {
        // Two uploads of the same bytes at once each hold their own sign.
        var path = Path.Combine(_own, $"{hash.Hex}.{Guid.NewGuid():N}{IntentExtension}");
        try
        {
            File.WriteAllBytes(path, []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreFailedException.At(path, e);
        }

        return new StoringSign(hash, path);
    }

    /// <summary>Whether a living process, this one or another, has an original on its way.</summary>
    /// <param name="hash">The original.</param>
    /// <param name="besides">A sign that does not count: the asker's own.</param>
    public bool IsBeingStored(ContentHash hash, StoringSign? besides = null) =>
        Directory.EnumerateDirectories(_root).Any(folder => IsAlive(folder) && Intents(folder, besides).Contains(hash));

    /// <summary>The folders of processes that ended without tidying, each with the originals it may have stored and not recorded.</summary>
    public IReadOnlyList<AbandonedFolder> Abandoned() =>
    [
        .. Directory.EnumerateDirectories(_root)
            .Where(folder => !IsAlive(folder))
            .Select(folder => new AbandonedFolder(folder, [.. Intents(folder)])),
    ];

    /// <summary>Gives the folder up.</summary>
    public void Dispose()
    {
        _lock.Dispose();
        try
        {
            Directory.Delete(_own, recursive: true);
        }
        catch (IOException)
        {
            // Another process found the lock free and was faster.
        }
    }

    // A failure of our disk is told apart from one of the sender's connection: both are IOException.
    private static FileStream Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreFailedException.At(path, e);
        }
    }

    private static async ValueTask WriteAsync(FileStream file, ReadOnlyMemory<byte> octets, CancellationToken cancellationToken)
    {
        try
        {
            await file.WriteAsync(octets, cancellationToken);
        }
        catch (IOException e)
        {
            throw StoreFailedException.At(file.Name, e);
        }
    }

    private static void Flush(FileStream file)
    {
        try
        {
            file.Flush(flushToDisk: true);
        }
        catch (IOException e)
        {
            throw StoreFailedException.At(file.Name, e);
        }
    }

    private bool IsAlive(string folder)
    {
        if (folder == _own) return true;
        try
        {
            using var probe = new FileStream(Path.Combine(folder, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Between the making of the folder and the taking of its lock there is nothing in it to lose or to keep.
            return !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any();
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static IEnumerable<ContentHash> Intents(string folder, StoringSign? besides = null)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*" + IntentExtension))
        {
            if (file != besides?.Path && ContentHash.TryParse(Path.GetFileName(file).Split('.')[0], out var hash)) yield return hash;
        }
    }
}
