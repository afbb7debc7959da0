using CaptionManager.Desk.Rights;

namespace CaptionManager.Desk.Syndication;

/// <summary>The last look before somebody of the desk takes a picture: is it still the revision that may leave, and do the rights let the house have it?</summary>
/// <remarks>Ask inside the transaction that writes the receipt. A kill is then either seen here, or finds the receipt and whom to tell.</remarks>
public sealed class LastLook(ApprovedPhotosQuery approved, UsageRights rights, HouseClient house)
{
    /// <summary>Why it stays, in a sentence; <see langword="null"/> where it may go.</summary>
    /// <param name="photo">What was made ready.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async Task<string?> RefusalAsync(OutgoingPhoto photo, CancellationToken cancellationToken)
    {
        var verdict = await rights.CheckAsync(photo.Id, house.Client, cancellationToken);
        if (!verdict.MayLeave) return string.Join(' ', verdict.Refusals.Select(refusal => refusal.Message));
        return await approved.MayLeaveAsync(photo, cancellationToken) ? null : "Approved anew while it was made ready. Ask again.";
    }
}
