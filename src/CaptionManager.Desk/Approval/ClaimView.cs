using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>Who has a photo in hand.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="AccountId">Who; <see langword="null"/> for the desk itself.</param>
/// <param name="Name">Their name.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">From when on it counts no more.</param>
public sealed record ClaimView(PhotoId Photo, Guid? AccountId, string Name, DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>The view of a claim.</summary>
    internal static ClaimView Of(PhotoClaim claim) => new(claim.PhotoId, claim.AccountId, claim.Name, claim.ClaimedAt, claim.EndsAt);
}
