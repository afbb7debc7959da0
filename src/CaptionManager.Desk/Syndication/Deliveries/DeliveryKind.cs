namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>What a delivery brings.</summary>
public enum DeliveryKind
{
    /// <summary>A picture the subscriber does not have.</summary>
    Photo,

    /// <summary>Another revision of a picture it has.</summary>
    Correction,

    /// <summary>Word that a picture it has must not be published any more.</summary>
    Kill,
}
