using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication;

/// <summary>The last look before somebody takes a picture: is it still the revision that may leave, and do the rights let the taker have it?</summary>
/// <remarks>Ask inside the transaction that writes the receipt. A kill is then either seen here, or finds the receipt and whom to tell.</remarks>
public sealed class LastLook(ApprovedPhotosQuery approved, UsageRights rights, HouseClient house)
{
    /// <summary>Why it stays, in a sentence; <see langword="null"/> where the house may have it.</summary>
    /// <param name="photo">What was made ready.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async Task<string?> RefusalAsync(OutgoingPhoto photo, CancellationToken cancellationToken) => (await RefusalsAsync([photo], null, cancellationToken)).GetValueOrDefault(photo.Id);

    /// <summary>Why some stay, in a sentence each; what is not named may go.</summary>
    /// <param name="photos">What was made ready, at most <see cref="UsageRights.MaximumPhotos"/>.</param>
    /// <param name="client">Who takes them; <see langword="null"/> for the house.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    internal async Task<Dictionary<PhotoId, string>> RefusalsAsync(IReadOnlyCollection<OutgoingPhoto> photos, UsageClient? client, CancellationToken cancellationToken)
    {
        List<PhotoId> ids = [.. photos.Select(photo => photo.Id)];
        var verdicts = await rights.CheckAsync(ids, client ?? house.Client, cancellationToken);
        var leaving = await approved.Leaving().Where(photo => ids.Contains(photo.Id)).ToDictionaryAsync(photo => photo.Id, photo => photo.ApprovedRevision, cancellationToken);
        var refusals = new Dictionary<PhotoId, string>();
        foreach (var photo in photos)
        {
            if (!verdicts[photo.Id].MayLeave) refusals[photo.Id] = string.Join(' ', verdicts[photo.Id].Refusals.Select(refusal => refusal.Message));
            else if (leaving.GetValueOrDefault(photo.Id) != photo.Revision.Number) refusals[photo.Id] = Sentences.Written($"Approved anew while it was made ready. Ask again.");
        }

        return refusals;
    }
}
