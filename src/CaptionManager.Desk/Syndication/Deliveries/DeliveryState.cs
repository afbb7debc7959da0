namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Its turn has not come.</summary>
    Waiting,

    /// <summary>A worker has it in hand, or died with it in hand.</summary>
    Sending,

    /// <summary>It arrived, as far as the protocol tells.</summary>
    Delivered,

    /// <summary>It did not arrive and will be tried again; later ones wait behind it.</summary>
    Retrying,

    /// <summary>It did not arrive and will not be tried again by itself.</summary>
    Failed,

    /// <summary>It was taken back before it left: by a person, by a kill, by a newer revision, by rights.</summary>
    Cancelled,
}
