namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>What came of a command on a delivery.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Delivery">The delivery it is now, or the new one.</param>
    public sealed record Done(long Delivery) : DeliveryOutcome;

    /// <summary>There is no such delivery.</summary>
    public sealed record NotFound : DeliveryOutcome;

    /// <summary>It stands so that this cannot be done.</summary>
    /// <param name="Message">A sentence for the person.</param>
    public sealed record NotNow(string Message) : DeliveryOutcome;
}
