using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Storage;

/// <summary>The media store in the data folder: <c>originals/ab/cd/abcd…</c> and <c>renditions/thumbnail/ab/cd/abcd….jpg</c>.</summary>
/// <remarks>A file appears under its name by a rename of a synced file, and the folder is synced too: it is there whole or not at all.</remarks>
public sealed class FolderMediaStore(DataFolder folder) : IMediaStore
{
    /// <inheritdoc/>
    public Task PutAsync(MediaKey key, string localPath, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = PathOf(key);
        var parent = Path.GetDirectoryName(path)!;
        try
        {
            CreateDurably(parent);
            File.Move(localPath, path, overwrite: true);
            DurableFiles.SyncFolder(parent);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreFailedException.At(path, e);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(MediaKey key, CancellationToken cancellationToken)
    {
        try
        {
            // Whoever reads takes large pieces, or keeps a window of his own.
            return Task.FromResult<Stream?>(new FileStream(
                PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, FileOptions.Asynchronous));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    /// <inheritdoc/>
    public Task<bool> TakeOutAsync(MediaKey key, string localPath, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            File.Move(PathOf(key), localPath, overwrite: true);
            return Task.FromResult(true);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult(false);
        }
    }

    /// <inheritdoc/>
    public Task<long?> LengthAsync(MediaKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var file = new FileInfo(PathOf(key));
        return Task.FromResult<long?>(file.Exists ? file.Length : null);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ContentHash> OriginalsAsync(CancellationToken cancellationToken) => Originals().ToAsyncEnumerable();

    /// <summary>Where a file lies.</summary>
    /// <param name="key">Its name.</param>
    public string PathOf(MediaKey key) => Path.Combine(folder.Path, MediaNames.Of(key).Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The originals in the store, in no order.</summary>
    public IEnumerable<ContentHash> Originals()
    {
        var root = Path.Combine(folder.Path, "originals");
        if (!Directory.Exists(root)) yield break;
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            if (ContentHash.TryParse(Path.GetFileName(file), out var hash)) yield return hash;
        }
    }

    // A new folder is an entry in its parent, which a power cut can lose as well.
    private void CreateDurably(string path)
    {
        if (Directory.Exists(path)) return;
        Directory.CreateDirectory(path);
        for (var parent = Path.GetDirectoryName(path)!; parent.Length >= folder.Path.Length; parent = Path.GetDirectoryName(parent)!)
            DurableFiles.SyncFolder(parent);
    }
}
