using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Deliveries;

namespace CaptionManager.Web.Api.Syndication;

/// <summary>A delivery as the API shows it.</summary>
/// <param name="Id">The key.</param>
/// <param name="Key">Names it at the receiver and on its receipts.</param>
/// <param name="Subscriber">To whom.</param>
/// <param name="Destination">Where to.</param>
/// <param name="Sequence">Counts up within the subscriber.</param>
/// <param name="Photo">The photo.</param>
/// <param name="Revision">The revision.</param>
/// <param name="Kind">What it brings.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">Attempts begun.</param>
/// <param name="NotBefore">It is not tried before.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="Reason">Why there is a correction or a kill.</param>
/// <param name="File">The name of the file.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="CreditLine">The credit line in it.</param>
/// <param name="PerhapsTwice">Whether it may have arrived twice.</param>
/// <param name="CreatedAt">When it was put in the queue.</param>
/// <param name="DeliveredAt">When it arrived.</param>
/// <param name="AcknowledgedAt">When the receiver was known to have seen it.</param>
/// <param name="AcknowledgedBy">Who said so.</param>
/// <param name="Overdue">Whether somebody should ring.</param>
public sealed record DeliveryView(
    long Id, Guid Key, string Subscriber, string Destination, long Sequence, PhotoId Photo, int Revision, DeliveryKind Kind, DeliveryState State, int Attempts, DateTimeOffset NotBefore, string? Error,
    string? Reason, string? File, string? Sha256, string? CreditLine, bool PerhapsTwice, DateTimeOffset CreatedAt, DateTimeOffset? DeliveredAt, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy, bool Overdue)
{
    /// <summary>The view of a delivery.</summary>
    internal static DeliveryView Of(DeliveryRow row, DateTimeOffset now)
    {
        var delivery = row.Delivery;
        return new DeliveryView(
            delivery.Id, delivery.Key, row.Subscriber, row.Destination, delivery.Sequence, delivery.PhotoId, delivery.Revision, delivery.Kind, delivery.State, delivery.Attempts, delivery.NotBefore, delivery.Error,
            delivery.Reason, delivery.FileName, delivery.FileHash?.Hex, delivery.CreditLine, delivery.PerhapsTwice, delivery.CreatedAt, delivery.DeliveredAt, delivery.AcknowledgedAt, delivery.AcknowledgedBy, row.IsOverdue(now));
    }
}
