using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Subscribers;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>What a sender is to do now.</summary>
/// <param name="Destination">Where to.</param>
/// <param name="Secret">Its secret, open.</param>
/// <param name="Delivery">What it is, for names and headers.</param>
/// <param name="Parts">The picture, then its documents; they arrive in this order.</param>
/// <param name="Facts">The words of the picture.</param>
/// <param name="IsContinued">Whether some or all of it may have arrived by an earlier attempt: a worker died, or the line was cut at the wrong moment.</param>
/// <param name="DoubtAsync">
/// Writes into the database that the picture may be there twice. For senders that tell by what an earlier attempt left behind: called before this attempt leaves anything, as the next
/// would take that for proof of the contrary.
/// </param>
internal sealed record SendTask(Destination Destination, string? Secret, Delivery Delivery, IReadOnlyList<SendPart> Parts, PhotoFacts Facts, bool IsContinued, Func<Task> DoubtAsync);
