using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Pages.Approval;

/// <summary>What somebody just decided, as it travels in the address: <c>Approve-375DRTD80GA9H</c>.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Photo">To which photo.</param>
public sealed record LastDecision(ApprovalAction Action, PhotoId Photo)
{
    /// <summary>The action that takes it back; <see langword="null"/> where none does.</summary>
    public ApprovalAction? Undo => Action switch
    {
        ApprovalAction.Approve => ApprovalAction.Recall,
        ApprovalAction.Reject => ApprovalAction.Submit,
        _ => null,
    };

    /// <summary>Reads the written form where it is one that can be taken back.</summary>
    public static LastDecision? Parse(string? text) =>
        text?.Split('-') is [var action, var photo]
        && Enum.TryParse<ApprovalAction>(action, out var done) && PhotoId.TryParse(photo, null, out var id)
        && new LastDecision(done, id) is { Undo: not null } last ? last : null;

    /// <summary>The written form.</summary>
    public override string ToString() => $"{Action}-{Photo}";
}
