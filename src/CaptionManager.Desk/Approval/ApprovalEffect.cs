namespace CaptionManager.Desk.Approval;

/// <summary>What an action does besides the new state.</summary>
public enum ApprovalEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The current revision becomes the one that may leave the desk.</summary>
    ReleaseCurrentRevision,

    /// <summary>What was released before the last approval is released again; mostly nothing.</summary>
    ReturnToEarlierRelease,

    /// <summary>The released revision stays, and may leave at other times.</summary>
    SetTimes,

    /// <summary>No revision may leave the desk any more.</summary>
    WithdrawRelease,
}
