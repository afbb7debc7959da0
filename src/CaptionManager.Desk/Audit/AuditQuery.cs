using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Audit;

/// <summary>Reads the record of events, newest first, in keyset pages.</summary>
public sealed class AuditQuery(DeskContext context)
{
    /// <summary>The most a page holds.</summary>
    public const int MaximumLimit = 500;

    /// <summary>One page, in one round trip.</summary>
    /// <param name="photo">Only events of this photo; all without it.</param>
    /// <param name="before">Only events before this one; the newest without it.</param>
    /// <param name="limit">From 1 to <see cref="MaximumLimit"/>.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is outside its range.</exception>
    public async Task<IReadOnlyList<AuditEntry>> HandleAsync(PhotoId? photo, long? before, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaximumLimit);

        var events = context.AuditEvents.AsNoTracking();

        // The record is one chain and has no filter of its own.
        if (context.VisibleDesks is not null) events = events.Where(e => e.PhotoId == null || context.Photos.Any(p => p.Id == e.PhotoId));
        if (photo is { } id) events = events.Where(e => e.PhotoId == id);
        if (before is { } bound) events = events.Where(e => e.Id < bound);
        return await events.OrderByDescending(e => e.Id).Take(limit)
            .Select(e => new AuditEntry(e.Id, e.At, e.Kind, e.ActorName, e.PhotoId, e.Subject, e.Details, e.RequestId))
            .ToListAsync(cancellationToken);
    }
}
