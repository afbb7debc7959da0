using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Approval;

/// <summary>What was decided on one photo.</summary>
public sealed class PhotoDecisionsQuery(DeskContext context)
{
    /// <summary>The newest decisions shown; a photo with more is rare, and history as a file holds them all.</summary>
    public const int Limit = 200;

    /// <summary>The decisions, newest first; empty for a photo that does not exist.</summary>
    /// <param name="id">The photo.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyList<PhotoDecision>> HandleAsync(PhotoId id, CancellationToken cancellationToken) =>
        [
            .. (await context.Set<Decision>().AsNoTracking().Where(d => d.PhotoId == id).OrderByDescending(d => d.Id).Take(Limit).ToListAsync(cancellationToken))
                .Select(d => new PhotoDecision(d.RevisionNumber, d.Action, d.To, d.Reason, d.ActorName, d.DecidedAt, d.Terms)),
        ];
}
