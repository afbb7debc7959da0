namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>What became of one picture of a package.</summary>
public enum PackageEntryState
{
    /// <summary>It has its place and has not left.</summary>
    Planned,

    /// <summary>It left, and has a receipt.</summary>
    Sent,

    /// <summary>It is not in the package: it could not be made ready, or must not leave any more. Its place stays empty.</summary>
    Dropped,
}
