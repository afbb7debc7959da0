using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.Ingest;

/// <summary>Clears up behind processes that died between receiving a file and recording it, and behind a recording that failed.</summary>
public sealed class InterruptedIngest(DeskContext context, IncomingFolder incoming, IMediaStore store, ILogger<InterruptedIngest> logger)
{
    /// <summary>Removes half-received files, and originals that were stored but never recorded.</summary>
    /// <param name="cancellationToken">Stops between two files; the rest is found at the next start.</param>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        foreach (var folder in incoming.Abandoned())
        {
            var removed = 0;
            foreach (var hash in folder.MaybeUnrecorded.Distinct())
            {
                if (await RemoveUnlessRecordedAsync(hash, cancellationToken)) removed++;
            }

            // Last, so that an interrupted clearing starts again from the same signs.
            Directory.Delete(folder.Path, recursive: true);
            IngestLog.ClearedInterrupted(logger, removed);
        }
    }

    /// <summary>Takes back an original that was stored and could not be recorded, with its sign. Where that fails too the sign stays, and the next start looks after it.</summary>
    /// <param name="sign">Of the storing that failed.</param>
    public async Task WithdrawAsync(StoringSign sign)
    {
        try
        {
            await RemoveUnlessRecordedAsync(sign.Hash, CancellationToken.None, sign);
            sign.Dispose();
        }
#pragma warning disable CA1031 // The caller is about to tell of the failure before this one, which is the cause of both.
        catch (Exception e)
#pragma warning restore CA1031
        {
            IngestLog.NotWithdrawn(logger, sign.Hash.Hex, e);
        }
    }

    // Another process may be bringing the same bytes at this moment. The original is taken out first and looked for again
    // afterwards: whoever put it there before had said so before, and then it goes back.
    private async Task<bool> RemoveUnlessRecordedAsync(ContentHash hash, CancellationToken cancellationToken, StoringSign? own = null)
    {
        if (await IsWantedAsync(hash, own, cancellationToken)) return false;

        var key = new MediaKey(MediaKind.Original, hash);
        var aside = incoming.NewPath();
        if (!await store.TakeOutAsync(key, aside, cancellationToken)) return false;
        if (await IsWantedAsync(hash, own, CancellationToken.None))
        {
            await store.PutAsync(key, aside, CancellationToken.None);
            return false;
        }

        File.Delete(aside);
        return true;
    }

    private async Task<bool> IsWantedAsync(ContentHash hash, StoringSign? own, CancellationToken cancellationToken) =>
        incoming.IsBeingStored(hash, own) || await context.Photos.AnyAsync(photo => photo.OriginalHash == hash, cancellationToken);
}
