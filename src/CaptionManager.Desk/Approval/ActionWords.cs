using System.Diagnostics;

namespace CaptionManager.Desk.Approval;

/// <summary>The words of the actions in messages and in the audit trail.</summary>
internal static class ActionWords
{
    /// <summary>As an order: "approve".</summary>
    public static string Of(ApprovalAction action) => action.ToString().ToLowerInvariant();

    /// <summary>As what was done: "approved".</summary>
    public static string Past(ApprovalAction action) => action switch
    {
        ApprovalAction.Submit => "submitted",
        ApprovalAction.Withdraw => "withdrawn",
        ApprovalAction.Approve => "approved",
        ApprovalAction.Recall => "recalled",
        ApprovalAction.Reject => "rejected",
        ApprovalAction.Correct => "corrected",
        ApprovalAction.Reschedule => "rescheduled",
        ApprovalAction.Kill => "killed",
        ApprovalAction.Restore => "restored",
        _ => throw new UnreachableException(),
    };
}
