using System.Diagnostics;
using CaptionManager.Desk.Approval;

namespace CaptionManager.Web.Pages.Approval;

/// <summary>What pages call the actions of the approval table.</summary>
internal static class ApprovalWords
{
    /// <summary>On a button.</summary>
    public static string Button(ApprovalAction action) => action switch
    {
        ApprovalAction.Submit => "Submit",
        ApprovalAction.Withdraw => "Take back",
        ApprovalAction.Approve => "Approve",
        ApprovalAction.Recall => "Take approval back",
        ApprovalAction.Reject => "Reject",
        ApprovalAction.Correct => "Submit correction",
        ApprovalAction.Reschedule => "Set times",
        ApprovalAction.Kill => "Kill",
        ApprovalAction.Restore => "Restore",
        _ => throw new UnreachableException(),
    };

    /// <summary>In a history, before "revision 5".</summary>
    public static string Past(ApprovalAction action) => action switch
    {
        ApprovalAction.Submit => "Submitted",
        ApprovalAction.Withdraw => "Took back",
        ApprovalAction.Approve => "Approved",
        ApprovalAction.Recall => "Took the approval back of",
        ApprovalAction.Reject => "Rejected",
        ApprovalAction.Correct => "Submitted as a correction",
        ApprovalAction.Reschedule => "Set other times for",
        ApprovalAction.Kill => "Killed at",
        ApprovalAction.Restore => "Restored at",
        _ => throw new UnreachableException(),
    };
}
