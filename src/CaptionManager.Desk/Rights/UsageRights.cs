using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Rights;

/// <summary>
/// The one question to ask before a picture leaves, and again right before its bytes do: may these photos go to this client now?
/// Approval, kill, embargo, expiry, restrictions and leases all count.
/// </summary>
public sealed class UsageRights(DeskContext context, TimeProvider clock)
{
    /// <summary>Photos in one question at most.</summary>
    public const int MaximumPhotos = 1_000;

    /// <summary>Asks for one photo.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="client">Who wants it.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async Task<UsageVerdict> CheckAsync(PhotoId photo, UsageClient client, CancellationToken cancellationToken) =>
        (await CheckAsync([photo], client, cancellationToken))[photo];

    /// <summary>Asks for many photos, in two round trips.</summary>
    /// <param name="photos">At most <see cref="MaximumPhotos"/>.</param>
    /// <param name="client">Who wants them.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>A verdict for every photo asked for, unknown ones included.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are too many.</exception>
    public async Task<IReadOnlyDictionary<PhotoId, UsageVerdict>> CheckAsync(
        IReadOnlyCollection<PhotoId> photos, UsageClient client, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(photos.Count, MaximumPhotos, nameof(photos));
        var found = await context.Photos.AsNoTracking().Where(photo => photos.Contains(photo.Id))
            .Select(photo => new PhotoStanding(photo.Id, photo.State, photo.ApprovedRevision, photo.EmbargoUntil, photo.ExpiresAt))
            .ToDictionaryAsync(standing => standing.Id, cancellationToken);
        var rules = (await context.RightsRules.AsNoTracking().Where(rule => photos.Contains(rule.PhotoId) && rule.State == RuleState.Confirmed).ToListAsync(cancellationToken))
            .ToLookup(rule => rule.PhotoId);
        var now = clock.GetUtcNow();
        return photos.Distinct().ToDictionary(id => id, id => UsageJudge.Judge(id, found.GetValueOrDefault(id), rules[id], client, now));
    }
}
