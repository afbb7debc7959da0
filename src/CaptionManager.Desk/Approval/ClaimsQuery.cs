using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Approval;

/// <summary>Reads who has which photos in hand; claims that have ended are as if they were not.</summary>
public sealed class ClaimsQuery(DeskContext context, TimeProvider clock)
{
    /// <summary>The claims on some photos that count now.</summary>
    /// <param name="photos">The photos.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyDictionary<PhotoId, ClaimView>> OfAsync(IReadOnlyCollection<PhotoId> photos, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await context.Set<PhotoClaim>().AsNoTracking().Where(c => photos.Contains(c.PhotoId) && c.EndsAt > now)
            .Select(c => new ClaimView(c.PhotoId, c.AccountId, c.Name, c.ClaimedAt, c.EndsAt))
            .ToDictionaryAsync(c => c.Photo, cancellationToken);
    }

    /// <summary>The claim on one photo that counts now, or <see langword="null"/>.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<ClaimView?> OfAsync(PhotoId photo, CancellationToken cancellationToken) =>
        (await OfAsync([photo], cancellationToken)).GetValueOrDefault(photo);
}
