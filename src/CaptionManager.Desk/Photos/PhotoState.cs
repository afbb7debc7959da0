namespace CaptionManager.Desk.Photos;

/// <summary>Where a photo's caption stands on its way to publication.</summary>
public enum PhotoState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waiting for an editor's decision.</summary>
    Submitted,

    /// <summary>One revision is approved and may leave the desk.</summary>
    Approved,

    /// <summary>Sent back with a reason; the next save makes it a draft.</summary>
    Rejected,

    /// <summary>Withdrawn; nothing leaves the desk until it is restored.</summary>
    Killed,
}
