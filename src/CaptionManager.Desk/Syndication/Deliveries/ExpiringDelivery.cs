using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>A picture that subscribers have and that will be withdrawn from them.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="ExpiresAt">When the right to publish it ends; they are told then.</param>
/// <param name="Subscribers">Who has it, by name.</param>
public sealed record ExpiringDelivery(PhotoId Photo, string FileName, DateTimeOffset ExpiresAt, IReadOnlyList<string> Subscribers);
