using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Says one thing of every open finding of a group, however many there are.</summary>
public sealed class JudgeGroupHandler(DeskContext context, TimeProvider time)
{
    /// <summary>Judges them.</summary>
    /// <param name="id">The group.</param>
    /// <param name="seen">The open findings the author saw; a group that grew since is not judged unseen.</param>
    /// <param name="verdict">What.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>How many were judged; 0 where the group is gone; <see langword="null"/> where it has grown.</returns>
    public Task<int?> HandleAsync(long id, int seen, FindingVerdict verdict, Actor actor, CancellationToken cancellationToken) => context.WriteAsync<int?>(
        async token =>
        {
            await IndexLock.TakeAsync(context, token);
            var group = await context.DuplicateGroups.AsTracking().FirstOrDefaultAsync(g => g.Id == id, token);
            if (group is null) return 0;
            if (group.OpenFindings > seen) return null;
            var now = time.GetUtcNow();
            var findings = context.DuplicateFindings.Where(f => f.GroupId == id);
            var first = await findings.OrderBy(f => f.Id).Select(f => f.PhotoA).FirstAsync(token);

            // Every open finding of a photo stands in one group, so the photos of this group have none left.
            var photos = findings.Select(f => f.PhotoA).Union(findings.Select(f => f.PhotoB));
            var touched = context.VisibleDesks is null ? [] : await photos.ToListAsync(token);
            await context.Photos.Where(photo => photos.Contains(photo.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(photo => photo.OpenFindings, 0), token);
            var judged = await findings.ExecuteUpdateAsync(
                set => set.SetProperty(f => f.Verdict, verdict).SetProperty(f => f.JudgedBy, actor.Name).SetProperty(f => f.JudgedAt, now)
                    .SetProperty(f => f.GroupId, (long?)null),
                token);
            await CloseAsync(group, judged, touched, token);
            context.Add(new AuditEvent(DuplicateAudit.Judged, actor, now, first, details: DuplicateAudit.Details(verdict, judged)));
            return judged;
        },
        cancellationToken);

    // Somebody who works on some desks has judged what is seen there; findings with photos of other desks stay open.
    private async Task CloseAsync(DuplicateGroup group, int judged, List<PhotoId> touched, CancellationToken cancellationToken)
    {
        using var wholeHouse = context.Lift();
        if (judged == group.OpenFindings)
        {
            context.Remove(group);
            return;
        }

        group.Grow(-judged);
        await context.SaveChangesAsync(cancellationToken);
        await FindingSync.RecountAsync(context, touched, cancellationToken);
    }
}
