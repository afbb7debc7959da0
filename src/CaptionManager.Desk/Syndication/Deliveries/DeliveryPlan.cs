namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>How far planning has read: one row. What was read and what it led to are written in one transaction, so nothing is planned twice or left out.</summary>
public sealed class DeliveryPlan
{
    private DeliveryPlan()
    {
    }

    internal DeliveryPlan(long lastEvent, DateTimeOffset at) => (Id, LastEvent, PlannedAt) = (1, lastEvent, at);

    /// <summary>Always 1.</summary>
    public int Id { get; private set; }

    /// <summary>The last event of the journal that was looked at.</summary>
    public long LastEvent { get; internal set; }

    /// <summary>When planning began: what was approved before is not sent by itself.</summary>
    public DateTimeOffset PlannedAt { get; private set; }

    /// <summary>Lets one of two planners at once win.</summary>
    public byte[] RowVersion { get; private set; } = [];
}
