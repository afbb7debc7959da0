using System.Diagnostics;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>Checks the guards of a transition and says in words which do not hold and what to do about it.</summary>
internal static class ApprovalGuards
{
    internal static List<GuardFailure> Failures(
        ApprovalTransition transition, Photo photo, Revision current, bool hasLeft, Actor actor, ApprovalOptions options) =>
        [.. transition.Guards.Where(guard => !Holds(guard, photo, current, hasLeft, actor, options)).Select(guard => new GuardFailure(guard, Remedy(guard)))];

    private static bool Holds(ApprovalGuard guard, Photo photo, Revision current, bool hasLeft, Actor actor, ApprovalOptions options) => guard switch
    {
        ApprovalGuard.CaptionPresent => !string.IsNullOrWhiteSpace(current.Facts.Caption),
        ApprovalGuard.CreditPresent => !current.Facts.Credit.IsEmpty || current.Facts.CreditLine is not null,
        ApprovalGuard.FourEyes => !options.FourEyes || current.AuthorId is null || current.AuthorId != actor.AccountId,
        ApprovalGuard.SomethingToCorrect => photo.CurrentRevision != photo.ApprovedRevision,
        ApprovalGuard.NotSentYet => !hasLeft,
        _ => throw new UnreachableException(),
    };

    private static string Remedy(ApprovalGuard guard) => guard switch
    {
        ApprovalGuard.CaptionPresent => "The photo has no caption. Write one first.",
        ApprovalGuard.CreditPresent => "The photo has no credit. Name the photographer, the agency or the provider first.",
        ApprovalGuard.FourEyes => "You wrote this revision yourself. Somebody else has to approve it.",
        ApprovalGuard.SomethingToCorrect => "Nothing has changed since the approval. Save the correction first.",
        ApprovalGuard.NotSentYet => "The approved picture has left the desk already. Correct it, or kill it.",
        _ => throw new UnreachableException(),
    };
}
