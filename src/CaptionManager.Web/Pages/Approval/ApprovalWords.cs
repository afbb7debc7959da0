using System.Diagnostics;
using CaptionManager.Desk.Approval;

namespace CaptionManager.Web.Pages.Approval;

/// <summary>What pages call the actions of the approval table.</summary>
internal static class ApprovalWords
{
    /// <summary>On a button.</summary>
    public static string Button(ApprovalAction action) => action switch
    {
        ApprovalAction.Submit => Say("Approval.Submit"),
        ApprovalAction.Withdraw => Say("Approval.TakeBack"),
        ApprovalAction.Approve => Say("Approval.Approve"),
        ApprovalAction.Recall => Say("Approval.TakeApprovalBack"),
        ApprovalAction.Reject => Say("Approval.Reject"),
        ApprovalAction.Correct => Say("Approval.SubmitCorrection"),
        ApprovalAction.Reschedule => Say("Approval.SetTimes"),
        ApprovalAction.Kill => Say("Approval.Kill"),
        ApprovalAction.Restore => Say("Approval.Restore"),
        _ => throw new UnreachableException(),
    };

    /// <summary>In a history, before "revision 5".</summary>
    public static string Past(ApprovalAction action) => action switch
    {
        ApprovalAction.Submit => Say("Approval.Submitted"),
        ApprovalAction.Withdraw => Say("Approval.TookBack"),
        ApprovalAction.Approve => Say("Approval.Approved"),
        ApprovalAction.Recall => Say("Approval.TookTheApprovalBackOf"),
        ApprovalAction.Reject => Say("Approval.Rejected"),
        ApprovalAction.Correct => Say("Approval.SubmittedAsACorrection"),
        ApprovalAction.Reschedule => Say("Approval.SetOtherTimesFor"),
        ApprovalAction.Kill => Say("Approval.KilledAt"),
        ApprovalAction.Restore => Say("Approval.RestoredAt"),
        _ => throw new UnreachableException(),
    };
}
