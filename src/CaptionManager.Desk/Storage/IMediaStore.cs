using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Storage;

/// <summary>Keeps originals and renditions. The desk's outside edge: a folder here, an object store elsewhere.</summary>
/// <remarks>Thread-safe. Keys name content, so that a key never holds two different originals.</remarks>
public interface IMediaStore
{
    /// <summary>Takes a complete file into the store. When this returns, the file survives a power cut. Doing it again is harmless.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="localPath">A closed file on this machine; it is gone afterwards.</param>
    /// <param name="cancellationToken">Stops before the file is visible.</param>
    /// <exception cref="StoreFailedException">The store cannot take it: full, read-only or gone.</exception>
    Task PutAsync(MediaKey key, string localPath, CancellationToken cancellationToken);

    /// <summary>Opens a file for reading and seeking, or returns <see langword="null"/> where there is none.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    Task<Stream?> OpenAsync(MediaKey key, CancellationToken cancellationToken);

    /// <summary>Octets of a file, or <see langword="null"/> where there is none.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    Task<long?> LengthAsync(MediaKey key, CancellationToken cancellationToken);

    /// <summary>The originals in the store, in no order; what comes or goes meanwhile may be in it or not.</summary>
    /// <param name="cancellationToken">Stops between two.</param>
    IAsyncEnumerable<ContentHash> OriginalsAsync(CancellationToken cancellationToken);

    /// <summary>Takes a file out of the store and away from readers, to put it back or drop it; <see langword="null"/> where there is none.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="localPath">Where to move it.</param>
    /// <param name="cancellationToken">Stops before the move.</param>
    Task<bool> TakeOutAsync(MediaKey key, string localPath, CancellationToken cancellationToken);
}
