namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>That a subscriber takes a product.</summary>
public sealed class Subscription
{
    private Subscription()
    {
    }

    internal Subscription(long subscriberId, long productId, DateTimeOffset since) => (SubscriberId, ProductId, Since) = (subscriberId, productId, since);

    /// <summary>Who.</summary>
    public long SubscriberId { get; private set; }

    /// <summary>What.</summary>
    public long ProductId { get; private set; }

    /// <summary>From when on.</summary>
    public DateTimeOffset Since { get; private set; }
}
