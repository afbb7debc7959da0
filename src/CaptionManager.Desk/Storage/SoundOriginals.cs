using System.Buffers;
using System.Security.Cryptography;
using CaptionManager.Desk.Photos;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.Storage;

/// <summary>Opens originals for whoever shows, sends or decodes them: nothing of one is handed out before its bytes have been compared with its hash.</summary>
/// <remarks>Costs one reading of the file more, at the speed of SHA-256 in hardware; what is read twice comes from the system's cache.</remarks>
public sealed class SoundOriginals(IMediaStore store, ILogger<SoundOriginals> logger)
{
    private const int BufferLength = 256 << 10;

    /// <summary>Opens an original at its beginning, or returns <see langword="null"/> where there is none.</summary>
    /// <param name="hash">The original.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <exception cref="DamagedOriginalException">The bytes are not those that came. It is logged.</exception>
    public async Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellationToken)
    {
        var original = await store.OpenAsync(new MediaKey(MediaKind.Original, hash), cancellationToken);
        if (original is null) return null;
        try
        {
            if (await HashAsync(original, cancellationToken) != hash) throw Damaged(hash);
            original.Position = 0;
            return original;
        }
        catch
        {
            await original.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens an original to read all of it: ask <see cref="IsSound"/> before anything of it is handed out.</summary>
    /// <param name="hash">The original.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    internal async Task<WitnessedOriginal?> OpenWitnessedAsync(ContentHash hash, CancellationToken cancellationToken) =>
        await OpenUnreadAsync(hash, cancellationToken) is { } original ? new WitnessedOriginal(original) : null;

    /// <summary>Reads what is left of an original, and compares. A damaged one is logged.</summary>
    /// <param name="original">The original.</param>
    /// <param name="hash">What it must hash to.</param>
    internal bool IsSound(WitnessedOriginal original, ContentHash hash)
    {
        if (original.Rest() == hash) return true;
        Damaged(hash);
        return false;
    }

    /// <summary>Opens an original that nobody will see, to look at its head: its bytes are not compared.</summary>
    /// <param name="hash">The original.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    internal async Task<Stream?> OpenUnreadAsync(ContentHash hash, CancellationToken cancellationToken) => await store.OpenAsync(new MediaKey(MediaKind.Original, hash), cancellationToken);

    // In large pieces, and files without a turn of the thread pool for each: the framework's own takes 4 KB at a time.
    private static async Task<ContentHash> HashAsync(Stream original, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            while ((original is FileStream ? original.Read(buffer) : await original.ReadAsync(buffer, cancellationToken)) is > 0 and var read)
            {
                cancellationToken.ThrowIfCancellationRequested();
                hash.AppendData(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return ContentHash.Of(hash.GetHashAndReset());
    }

    private DamagedOriginalException Damaged(ContentHash hash)
    {
        StorageLog.Damaged(logger, hash.Hex);
        DeskMeter.Damaged.Add(1);
        return new DamagedOriginalException(hash);
    }
}
