namespace CaptionManager.Desk.Syndication.Published;

/// <summary>Whether a photo may stand on a page now.</summary>
public enum PublishedStanding
{
    /// <summary>Approved, and neither killed, embargoed nor expired.</summary>
    Live,

    /// <summary>Nobody approved it.</summary>
    NotApproved,

    /// <summary>It may be published later.</summary>
    Embargoed,

    /// <summary>The right to publish it has ended.</summary>
    Expired,

    /// <summary>It was killed.</summary>
    Killed,
}
