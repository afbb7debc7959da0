namespace CaptionManager.Desk.Persistence;

/// <summary>What an address can name that lies on a desk.</summary>
public enum DeskObjectKind
{
    /// <summary>A photo.</summary>
    Photo,

    /// <summary>A batch of uploads.</summary>
    Batch,

    /// <summary>A caption sheet beside a batch.</summary>
    Sheet,

    /// <summary>An edit of many photos.</summary>
    BatchEdit,

    /// <summary>A duplicate finding.</summary>
    Finding,

    /// <summary>A group of findings.</summary>
    FindingGroup,

    /// <summary>A delivery of a photo.</summary>
    Delivery,
}
