using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>A delivery with the names of what it connects.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Subscriber">The subscriber's name.</param>
/// <param name="Destination">The destination's name.</param>
/// <param name="Photo">The name the photo came with.</param>
/// <param name="EscalateAfterMinutes">Minutes after which the subscriber's silence on a kill or correction is overdue.</param>
public sealed record DeliveryRow(Delivery Delivery, string Subscriber, string Destination, string Photo, int EscalateAfterMinutes)
{
    /// <summary>Whether somebody should ring: a kill or correction that did not arrive, or that nobody acknowledged in time.</summary>
    /// <param name="now">The moment of the question.</param>
    public bool IsOverdue(DateTimeOffset now) => Delivery.Kind != DeliveryKind.Photo && Delivery.AcknowledgedAt is null
        && Delivery.State != DeliveryState.Cancelled && now - Delivery.CreatedAt > TimeSpan.FromMinutes(EscalateAfterMinutes);

    /// <summary>The photo's key.</summary>
    public PhotoId PhotoId => Delivery.PhotoId;
}
