using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Storage;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Upkeep;

/// <summary>Looks at database, store, jobs and index.</summary>
public sealed class DeskStatusQuery(DeskContext context, DeskDatabase database, DataFolder folder, TimeProvider clock)
{
    /// <summary>Looks.</summary>
    /// <param name="cancellationToken">Stops between two queries.</param>
    public async Task<DeskStatus> RunAsync(CancellationToken cancellationToken)
    {
        var file = database.FileOf();
        var photos = await context.Photos.GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Octets = all.Sum(photo => photo.OriginalLength), Findings = all.Sum(photo => photo.OpenFindings) })
            .SingleOrDefaultAsync(cancellationToken);
        var waiting = await context.RenditionTasks.GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Retried = all.Count(task => task.Attempts > 0), Since = all.Min(task => (DateTimeOffset?)task.NotBefore) })
            .SingleOrDefaultAsync(cancellationToken);
        var rebuild = await context.IndexRebuilds.AsNoTracking().SingleOrDefaultAsync(row => row.Id == IndexRebuild.OnlyId, cancellationToken);
        return new DeskStatus
        {
            At = clock.GetUtcNow(),
            Engine = database.EngineName,
            DatabaseOctets = Length(file),
            LogOctets = Length(file is null ? null : file + "-wal"),
            PendingMigrations = [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)],
            DataFolder = folder.Path,
            FreeOctets = new DriveInfo(folder.Path).AvailableFreeSpace,
            Photos = photos?.Count ?? 0,
            OriginalOctets = photos?.Octets ?? 0,
            OpenFindings = (photos?.Findings ?? 0) / 2,
            PreviewsWaiting = waiting?.Count ?? 0,
            PreviewsRetried = waiting?.Retried ?? 0,
            PreviewsWaitingSince = waiting?.Since,
            RebuildPhase = rebuild?.Phase,
            RebuildDone = rebuild?.Done ?? 0,
            RebuildTotal = rebuild?.Total ?? 0,
        };
    }

    private static long? Length(string? path) => path is not null && File.Exists(path) ? new FileInfo(path).Length : null;
}
