using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Which deliveries a list shows. What is left out does not narrow.</summary>
public sealed record DeliveryFilter
{
    /// <summary>In this state.</summary>
    public DeliveryState? State { get; init; }

    /// <summary>On their way, in whatever state.</summary>
    public bool OnlyOpen { get; init; }

    /// <summary>Corrections and kills.</summary>
    public bool OnlyRecalls { get; init; }

    /// <summary>To this subscriber.</summary>
    public long? Subscriber { get; init; }

    /// <summary>Of this photo.</summary>
    public PhotoId? Photo { get; init; }

    /// <summary>The page after this delivery.</summary>
    public long? Before { get; init; }

    /// <summary>Deliveries on the page, from 1 to <see cref="DeliveriesQuery.MaximumLimit"/>.</summary>
    public int Limit { get; init; } = 100;
}
