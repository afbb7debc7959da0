namespace CaptionManager.Desk.Syndication;

/// <summary>The kinds of event that syndication records.</summary>
public static class SyndicationAudit
{
    /// <summary>A picture left the desk; its receipt says the rest.</summary>
    public const string PhotoSent = "photo.sent";
}
