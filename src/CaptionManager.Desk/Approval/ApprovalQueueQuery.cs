using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Approval;

/// <summary>The photos that wait for an editor, those that wait longest in front.</summary>
public sealed class ApprovalQueueQuery(DeskContext context)
{
    /// <summary>The most a page holds.</summary>
    public const int MaximumLimit = 200;

    /// <summary>One page, in one round trip.</summary>
    /// <param name="filter">Which part of the queue.</param>
    /// <param name="after">The last photo of the page before, or <see langword="null"/> for the first page.</param>
    /// <param name="limit">From 1 to <see cref="MaximumLimit"/>.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is outside its range.</exception>
    public async Task<IReadOnlyList<ApprovalQueueItem>> HandleAsync(ApprovalQueueFilter filter, QueueCursor? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaximumLimit);

        // An index of what waits serves each part with its order; the first half of the bound is what it is read by.
        var waiting = context.Photos.AsNoTracking().Where(p => p.SubmittedAt != null);
        if (filter.AssignedTo is { } assignee) waiting = waiting.Where(p => p.AssigneeId == assignee);
        if (filter.SubmittedBy is { } sender) waiting = waiting.Where(p => p.SubmittedBy == sender);
        if (filter.Desk is { } desk) waiting = waiting.Where(p => p.DeskId == desk);
        if (after is (var at, var last)) waiting = waiting.Where(p => p.SubmittedAt >= at && (p.SubmittedAt > at || p.Id > last));
        return await waiting.OrderBy(p => p.SubmittedAt).ThenBy(p => p.Id).Take(limit)
            .Select(p => new
            {
                Photo = p,
                Submission = context.Set<Decision>().Where(d => d.PhotoId == p.Id && d.To == PhotoState.Submitted)
                    .OrderByDescending(d => d.Id)
                    .Select(d => new { d.ActorName, d.Reason })
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
                x.Photo.DeskId,
                context.Desks.Where(d => d.Id == x.Photo.DeskId).Select(d => d.Name).FirstOrDefault(),
                x.Photo.AssigneeId,
                context.Users.Where(u => u.Id == x.Photo.AssigneeId).Select(u => u.DisplayName).FirstOrDefault(),
                x.Submission!.ActorName,
                x.Photo.SubmittedAt,
                x.Submission!.Reason))
            .ToListAsync(cancellationToken);
    }
}
