using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Approval;

/// <summary>The photos that wait for an editor, those that arrived first in front.</summary>
public sealed class ApprovalQueueQuery(DeskContext context)
{
    /// <summary>The most a page holds.</summary>
    public const int MaximumLimit = 200;

    /// <summary>One page, in one round trip.</summary>
    /// <param name="after">The last photo of the page before, or <see langword="null"/> for the first page.</param>
    /// <param name="limit">From 1 to <see cref="MaximumLimit"/>.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is outside its range.</exception>
    public async Task<IReadOnlyList<ApprovalQueueItem>> HandleAsync(PhotoId? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaximumLimit);

        var waiting = context.Photos.AsNoTracking().Where(p => p.State == PhotoState.Submitted);
        if (after is { } last) waiting = waiting.Where(p => p.Id > last);

        // The index on (State, Id) serves both the filter and the order.
        return await waiting.OrderBy(p => p.Id).Take(limit)
            .Select(p => new
            {
                Photo = p,
                Submission = context.Set<Decision>().Where(d => d.PhotoId == p.Id && d.To == PhotoState.Submitted)
                    .OrderByDescending(d => d.Id)
                    .Select(d => new { d.ActorName, d.DecidedAt, d.Reason })
                    .FirstOrDefault(),
            })
            .Select(x => new ApprovalQueueItem(
                x.Photo.Id,
                x.Photo.FileName,
                x.Photo.Headline,
                x.Photo.Caption,
                x.Photo.CreditLine,
                x.Photo.HasAltText,
                x.Photo.OpenFindings,
                x.Photo.CurrentRevision,
                x.Photo.ApprovedRevision,
                x.Photo.Preview,
                x.Photo.Width,
                x.Photo.Height,
                x.Submission!.ActorName,
                x.Submission!.DecidedAt,
                x.Submission!.Reason))
            .ToListAsync(cancellationToken);
    }
}
