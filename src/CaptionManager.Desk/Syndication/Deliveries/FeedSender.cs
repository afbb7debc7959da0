using CaptionManager.Desk.Syndication.Subscribers;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Publishes in a subscriber's feed: nothing leaves until the subscriber fetches it, and then it has its receipt.</summary>
internal sealed class FeedSender : IDestinationSender
{
    public DestinationKind Kind => DestinationKind.Feed;

    public Task<SendOutcome> SendAsync(SendTask task, CancellationToken cancellationToken) => Task.FromResult<SendOutcome>(new SendOutcome.Arrived(PerhapsTwice: false));
}
