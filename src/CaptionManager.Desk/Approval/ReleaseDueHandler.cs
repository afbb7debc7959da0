using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Approval;

/// <summary>Says that embargoes have ended and approvals have expired: an event each.</summary>
/// <remarks>
/// Export does not wait for it, because it looks at the times itself. What is due stays due until it is said, so that a desk that was
/// down over the moment says it at its next start, once.
/// </remarks>
public sealed class ReleaseDueHandler(DeskContext context, TimeProvider clock)
{
    /// <summary>The event of an embargo that ended.</summary>
    public const string EmbargoEnded = "photo.embargo-ended";

    /// <summary>The event of an approval that expired.</summary>
    public const string Expired = "photo.expired";

    private const int PageSize = 200;

    /// <summary>Does what is due now. Each photo is a transaction of its own.</summary>
    /// <param name="cancellationToken">Stops between two photos.</param>
    /// <returns>How many changes were made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var done = 0;
        while (await DueAsync(now, cancellationToken) is { Count: > 0 } due)
        {
            var before = done;
            foreach (var id in due) done += await WriteRace.RunAsync(context, token => EndAsync(id, now, token), cancellationToken);
            if (done == before) break;
        }

        return done;
    }

    private async Task<List<PhotoId>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Two reads, for an index each, instead of one that uses neither.
        var released = context.Photos.AsNoTracking().Where(p => p.ApprovedRevision != null);
        var due = await released.Where(p => p.EmbargoUntil <= now).OrderBy(p => p.EmbargoUntil).Take(PageSize).Select(p => p.Id).ToListAsync(cancellationToken);
        due.AddRange(await released.Where(p => p.ExpiresAt <= now && p.ReleaseEndedAt == null).OrderBy(p => p.ExpiresAt).Take(PageSize).Select(p => p.Id).ToListAsync(cancellationToken));
        return [.. due.Distinct()];
    }

    // Read again inside: an editor may have set other times since.
    private async Task<int> EndAsync(PhotoId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var photo = await context.Photos.AsTracking().SingleAsync(p => p.Id == id, cancellationToken);
        if (photo.ApprovedRevision is null) return 0;
        var changes = 0;
        if (photo.EmbargoUntil <= now)
        {
            photo.EndEmbargo();
            Tell(photo, EmbargoEnded, now);
            changes++;
        }

        if (photo.ExpiresAt <= now && photo.ReleaseEndedAt is null)
        {
            photo.EndRelease(now);
            Tell(photo, Expired, now);
            changes++;
        }

        return changes;
    }

    private void Tell(Photo photo, string kind, DateTimeOffset now) => context.Add(new AuditEvent(kind, Actor.Desk, now, photo.Id, photo.FileName));
}
