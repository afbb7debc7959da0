namespace CaptionManager.Desk.Photos;

/// <summary>How it changed what may leave the desk of a photo.</summary>
public enum ReleaseChangeKind
{
    /// <summary>A first revision was approved; it may leave now, or when its embargo ends.</summary>
    Approved,

    /// <summary>Another revision was approved in the place of one that was live.</summary>
    Corrected,

    /// <summary>The approval was taken back before anything had left.</summary>
    Recalled,

    /// <summary>Embargo or expiry were set to other times.</summary>
    Rescheduled,

    /// <summary>The embargo ended: the approved revision may leave from now on.</summary>
    EmbargoEnded,

    /// <summary>The approval expired: nothing may leave any more, and what left is to be taken down.</summary>
    Expired,

    /// <summary>The photo was killed: nothing may leave, and everybody who has it is to be told.</summary>
    Killed,

    /// <summary>The kill was undone; the caption must be approved again.</summary>
    Restored,
}
