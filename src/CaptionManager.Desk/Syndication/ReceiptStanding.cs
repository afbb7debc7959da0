namespace CaptionManager.Desk.Syndication;

/// <summary>What became of a file after its receipt: the receipt is written first, so that nothing leaves without one.</summary>
public enum ReceiptStanding
{
    /// <summary>Somebody fetched it, by itself or in a package. How much of it they read, nobody tells.</summary>
    Fetched,

    /// <summary>It was delivered and arrived.</summary>
    Arrived,

    /// <summary>It is being delivered.</summary>
    OnItsWay,

    /// <summary>A delivery broke off, and some or all of the file may be there.</summary>
    PerhapsThere,

    /// <summary>A delivery came to nothing before any of it was there.</summary>
    DidNotLeave,
}
