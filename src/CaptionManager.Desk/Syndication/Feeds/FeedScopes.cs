namespace CaptionManager.Desk.Syndication.Feeds;

/// <summary>What the key of a feed opens.</summary>
[Flags]
public enum FeedScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Lists with words and small pictures.</summary>
    Lists = 1,

    /// <summary>The pictures themselves.</summary>
    Files = 2,
}
