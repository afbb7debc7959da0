using CaptionManager.Desk.Persistence;

namespace CaptionManager.Desk.Upkeep;

/// <summary>The database against itself: pages, keys, and its index of words against the photos.</summary>
internal sealed class DatabaseCheck(DeskContext context, DeskDatabase database) : IDeskCheck
{
    public string Name => "database";

    public async Task RunAsync(CheckRun run, CancellationToken cancellationToken)
    {
        foreach (var fault in await database.FaultsAsync(context, run.Scrub, cancellationToken))
        {
            run.Tell(new DoctorFinding(
                Name, "damaged-database", database.EngineName, $"The database says: {fault}. Stop the desk, keep this file, and restore the last backup.", false));
        }

        if (await database.IsTextIndexSoundAsync(context, cancellationToken)) return;
        if (run.Repair) await database.RebuildTextIndexAsync(context, cancellationToken);
        run.Tell(new DoctorFinding(Name, "stale-text-index", "full text", "The index of words does not match the photos; searches miss some.", run.Repair));
    }
}
