using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Overview;

/// <summary>Counts what waits.</summary>
public sealed class WaitingQuery(DeskContext context, DeskCountsQuery counts)
{
    /// <summary>What waits now.</summary>
    /// <param name="actor">Whose own pictures are counted.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    public async Task<WaitingFor> RunAsync(Actor actor, CancellationToken cancellationToken)
    {
        var desk = await counts.RunAsync(cancellationToken);
        var mine = await context.Photos.Where(photo => photo.UploadedBy == actor.AccountId && (photo.State == PhotoState.Draft || photo.State == PhotoState.Rejected))
            .GroupBy(photo => photo.State).Select(group => new { State = group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.State, row => row.Count, cancellationToken);
        var oldest = await context.Photos.Where(photo => photo.SubmittedAt != null).OrderBy(photo => photo.SubmittedAt).ThenBy(photo => photo.Id).Select(photo => photo.SubmittedAt).FirstOrDefaultAsync(cancellationToken);
        return new WaitingFor(
            mine.GetValueOrDefault(PhotoState.Draft), mine.GetValueOrDefault(PhotoState.Rejected), desk.ByState[PhotoState.Submitted], oldest, desk.WithoutCredit, desk.WithoutCaption, desk.WithOpenFindings, desk.Total);
    }
}
