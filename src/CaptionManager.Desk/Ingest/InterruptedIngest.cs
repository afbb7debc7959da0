using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.Ingest;

/// <summary>Clears up behind processes that died between receiving a file and recording it. Runs at each start.</summary>
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

    // Another process may be bringing the same bytes at this moment. The original is taken out first and looked for again
    // afterwards: whoever put it there before had said so before, and then it goes back.
    private async Task<bool> RemoveUnlessRecordedAsync(ContentHash hash, CancellationToken cancellationToken)
    {
        if (await IsWantedAsync(hash, cancellationToken)) return false;

        var key = new MediaKey(MediaKind.Original, hash);
        var aside = incoming.NewPath();
        if (!await store.TakeOutAsync(key, aside, cancellationToken)) return false;
        if (await IsWantedAsync(hash, CancellationToken.None))
        {
            await store.PutAsync(key, aside, CancellationToken.None);
            return false;
        }

        File.Delete(aside);
        return true;
    }

    private async Task<bool> IsWantedAsync(ContentHash hash, CancellationToken cancellationToken) =>
        incoming.IsBeingStored(hash) || await context.Photos.AnyAsync(photo => photo.OriginalHash == hash, cancellationToken);
}
