using CaptionManager.Desk.Syndication.Standards;

namespace CaptionManager.Desk.Syndication.Feeds;

/// <summary>A page of a feed.</summary>
/// <param name="Subscriber">Whose it is.</param>
/// <param name="Provider">Who publishes it.</param>
/// <param name="Feed">The destination's key.</param>
/// <param name="Items">What stands on it.</param>
/// <param name="HasMore">Whether more follows.</param>
/// <param name="Newest">The newest place of the whole feed: while it stays, nothing changed.</param>
public sealed record FeedPage(string Subscriber, NewsProvider Provider, long Feed, IReadOnlyList<FeedItem> Items, bool HasMore, FeedCursor? Newest);
