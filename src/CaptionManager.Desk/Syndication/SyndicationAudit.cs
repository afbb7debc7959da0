namespace CaptionManager.Desk.Syndication;

/// <summary>The kinds of event that syndication records.</summary>
public static class SyndicationAudit
{
    /// <summary>A picture left the desk; its receipt says the rest.</summary>
    public const string PhotoSent = "photo.sent";

    /// <summary>A subscriber was made or changed.</summary>
    public const string SubscriberSaved = "subscriber.saved";

    /// <summary>A destination was made or changed.</summary>
    public const string DestinationSaved = "destination.saved";

    /// <summary>A product was made or changed.</summary>
    public const string ProductSaved = "product.saved";

    /// <summary>A subscriber was told that the right to publish a picture ends soon.</summary>
    public const string ExpiryTold = "photo.expiry-told";

    /// <summary>People were mailed because nobody acknowledged a kill or a correction in time.</summary>
    public const string Escalated = "delivery.escalated";

    /// <summary>Somebody cancelled, repeated or acknowledged a delivery.</summary>
    public const string DeliveryChanged = "delivery.changed";
}
