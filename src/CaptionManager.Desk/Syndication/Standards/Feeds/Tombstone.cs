namespace CaptionManager.Desk.Syndication.Standards.Feeds;

/// <summary>A picture that was in the feed and is taken down (RFC 6721).</summary>
/// <param name="Uri">Its identifier.</param>
/// <param name="At">When it was taken down.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record Tombstone(string Uri, DateTimeOffset At, string Reason);
