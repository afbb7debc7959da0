using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Upkeep;

/// <summary>Every original in the store is recorded. One that is not is put aside, never deleted.</summary>
internal sealed class OrphansCheck(DeskContext context, IMediaStore store, IncomingFolder incoming, DataFolder folder) : IDeskCheck
{
    /// <summary>The folder in the data folder where they go.</summary>
    public const string Aside = "lost-and-found";

    public string Name => "orphans";

    public async Task RunAsync(CheckRun run, CancellationToken cancellationToken)
    {
        var batch = new List<ContentHash>(CheckRun.PageSize);
        await foreach (var hash in store.OriginalsAsync(cancellationToken))
        {
            batch.Add(hash);
            if (batch.Count < CheckRun.PageSize) continue;
            await LookAsync(run, batch, cancellationToken);
            batch.Clear();
        }

        await LookAsync(run, batch, cancellationToken);
    }

    private async Task LookAsync(CheckRun run, List<ContentHash> hashes, CancellationToken cancellationToken)
    {
        var recorded = await context.Photos.AsNoTracking().Where(photo => hashes.Contains(photo.OriginalHash)).Select(photo => photo.OriginalHash).ToListAsync(cancellationToken);
        foreach (var hash in hashes.Except(recorded).Where(hash => !incoming.IsBeingStored(hash)))
        {
            // It may have been recorded between the two looks.
            if (await context.Photos.AnyAsync(photo => photo.OriginalHash == hash, cancellationToken)) continue;
            var aside = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, Aside)).FullName, hash.Hex);
            var repaired = run.Repair && await store.TakeOutAsync(new MediaKey(MediaKind.Original, hash), aside, CancellationToken.None);
            run.Tell(new DoctorFinding(Name, "orphan-original", hash.Hex, $"No photo is recorded for this original. It is put aside in '{Aside}' with --repair; upload it again if it is wanted.", repaired));
        }
    }
}
