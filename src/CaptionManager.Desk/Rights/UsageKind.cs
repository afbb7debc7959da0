namespace CaptionManager.Desk.Rights;

/// <summary>What somebody wants to do with a picture.</summary>
public enum UsageKind
{
    /// <summary>Publish it oneself.</summary>
    Publish,

    /// <summary>Pass it on to others: sell, syndicate, deliver to subscribers.</summary>
    Syndicate,
}
