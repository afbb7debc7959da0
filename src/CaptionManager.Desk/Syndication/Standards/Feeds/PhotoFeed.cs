namespace CaptionManager.Desk.Syndication.Standards.Feeds;

/// <summary>A page of pictures as a feed, newest first.</summary>
/// <param name="Title">What readers call it.</param>
/// <param name="Uri">Its identifier for good.</param>
/// <param name="Self">The address it was asked at.</param>
/// <param name="Next">The address of the page that follows, or <see langword="null"/>.</param>
/// <param name="Updated">When anything in it changed last.</param>
/// <param name="Provider">Who publishes it.</param>
/// <param name="Photos">The pictures.</param>
/// <param name="Tombstones">Pictures taken down.</param>
public sealed record PhotoFeed(
    string Title,
    string Uri,
    Uri Self,
    Uri? Next,
    DateTimeOffset Updated,
    NewsProvider Provider,
    IReadOnlyList<NewsPhoto> Photos,
    IReadOnlyList<Tombstone> Tombstones);
