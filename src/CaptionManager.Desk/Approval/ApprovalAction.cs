namespace CaptionManager.Desk.Approval;

/// <summary>What people do to move a caption on its way to publication.</summary>
public enum ApprovalAction
{
    /// <summary>Hand a caption to the editors.</summary>
    Submit,

    /// <summary>Take a submitted caption back.</summary>
    Withdraw,

    /// <summary>Let the current revision leave the desk.</summary>
    Approve,

    /// <summary>Take an approval back as long as nothing has left the desk under it; the caption waits for an editor again.</summary>
    Recall,

    /// <summary>Send a submitted caption back with a reason.</summary>
    Reject,

    /// <summary>Submit a newer revision of an approved caption; the approved one stays live until this one is approved.</summary>
    Correct,

    /// <summary>Set embargo and expiry of an approved caption to other times; the approved revision stays.</summary>
    Reschedule,

    /// <summary>Withdraw a picture from everybody, with a reason.</summary>
    Kill,

    /// <summary>Undo a kill; the caption must be approved again.</summary>
    Restore,
}
