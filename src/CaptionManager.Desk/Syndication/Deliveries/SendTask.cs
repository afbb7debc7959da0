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
internal sealed record SendTask(Destination Destination, string? Secret, Delivery Delivery, IReadOnlyList<SendPart> Parts, PhotoFacts Facts, bool IsContinued);
