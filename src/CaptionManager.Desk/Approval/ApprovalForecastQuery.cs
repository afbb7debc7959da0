using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Approval;

/// <summary>Says before an approval what it would let leave, by the same table and guards that decide it.</summary>
public sealed class ApprovalForecastQuery(DeskContext context, ApprovalGuards guards, TimeProvider clock)
{
    /// <summary>Photos in one question at most.</summary>
    public const int MaximumPhotos = 500;

    /// <summary>The forecasts of the photos that exist, in the order asked for.</summary>
    /// <param name="photos">At most <see cref="MaximumPhotos"/>.</param>
    /// <param name="actor">Who would approve.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too many.</exception>
    public async Task<IReadOnlyList<ApprovalForecast>> HandleAsync(IReadOnlyCollection<PhotoId> photos, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(photos.Count, MaximumPhotos, nameof(photos));
        var pairs = await (
            from photo in context.Photos.AsNoTracking()
            where photos.Contains(photo.Id)
            join current in context.Revisions.AsNoTracking() on new { photo.Id, Number = photo.CurrentRevision } equals new { Id = current.PhotoId, current.Number }
            select new { Photo = photo, Current = current }).ToDictionaryAsync(pair => pair.Photo.Id, cancellationToken);
        var forecasts = new List<ApprovalForecast>(pairs.Count);
        foreach (var id in photos.Distinct())
        {
            if (pairs.TryGetValue(id, out var pair)) forecasts.Add(await OfAsync(pair.Photo, pair.Current, actor, cancellationToken));
        }

        return forecasts;
    }

    private async Task<ApprovalForecast> OfAsync(Photo photo, Revision current, Actor actor, CancellationToken cancellationToken)
    {
        var row = ApprovalTable.Find(photo.State, ApprovalAction.Approve, photo.ApprovedRevision is not null);
        var (times, wrong) = row is null
            ? (photo.ReleaseTimes, $"It does not wait for approval.")
            : ReleaseTimesCheck.For(row, photo, null, clock.GetUtcNow());
        IReadOnlyList<GuardFailure> failures = row is null ? [] : await guards.FailuresAsync(row, photo, current, times, actor, cancellationToken);
        return new ApprovalForecast(
            photo.Id, photo.FileName, photo.State, photo.Preview, current.Number, current.Facts.Headline, current.Facts.Caption, current.Facts.CreditLine,
            photo.ApprovedRevision is not null, times, wrong, failures);
    }
}
