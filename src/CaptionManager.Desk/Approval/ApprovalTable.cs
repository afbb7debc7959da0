using System.Collections.Frozen;
using System.Collections.Immutable;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using static CaptionManager.Desk.Approval.ApprovalAction;
using static CaptionManager.Desk.Approval.ApprovalEffect;
using static CaptionManager.Desk.Approval.ApprovalGuard;
using static CaptionManager.Desk.Photos.PhotoState;

namespace CaptionManager.Desk.Approval;

/// <summary>The state machine of approval as one table. The API, the pages, the documentation and the tests read it; nothing else decides.</summary>
/// <remarks>
/// What is not a row is not allowed. Saving an edit is no row: it never moves a photo, except that a rejected caption becomes a draft
/// again. A photo whose correction is withdrawn goes back to <see cref="PhotoState.Approved"/>; which of the two rows applies is told by
/// whether a revision is released (<see cref="Find"/>).
/// </remarks>
public static class ApprovalTable
{
    /// <summary>Every row.</summary>
    public static ImmutableArray<ApprovalTransition> All { get; } =
    [
        new(Draft, Submit, Submitted, Abilities.SubmitCaptions, NeedsReason: false, None, [CaptionPresent, RequiredFilled]),
        new(Rejected, Submit, Submitted, Abilities.SubmitCaptions, NeedsReason: false, None, [CaptionPresent, RequiredFilled]),
        new(Submitted, Withdraw, Draft, Abilities.SubmitCaptions, NeedsReason: false, None, []),
        new(Submitted, Approve, Approved, Abilities.ApproveCaptions, NeedsReason: false, ReleaseCurrentRevision, [CaptionPresent, CreditPresent, FourEyes, NoLintErrors, NoOpenConflict, RightsHold]),
        new(Approved, Recall, Submitted, Abilities.ApproveCaptions, NeedsReason: false, ReturnToEarlierRelease, [NotSentYet]),
        new(Approved, Reschedule, Approved, Abilities.ApproveCaptions, NeedsReason: false, SetTimes, []),
        new(Submitted, Reject, Rejected, Abilities.ApproveCaptions, NeedsReason: true, None, []),
        new(Approved, Correct, Submitted, Abilities.SubmitCaptions, NeedsReason: true, None, [CaptionPresent, RequiredFilled, SomethingToCorrect]),
        new(Draft, Kill, Killed, Abilities.KillPhotos, NeedsReason: true, WithdrawRelease, []),
        new(Submitted, Kill, Killed, Abilities.KillPhotos, NeedsReason: true, WithdrawRelease, []),
        new(Rejected, Kill, Killed, Abilities.KillPhotos, NeedsReason: true, WithdrawRelease, []),
        new(Approved, Kill, Killed, Abilities.KillPhotos, NeedsReason: true, WithdrawRelease, []),
        new(Killed, Restore, Draft, Abilities.KillPhotos, NeedsReason: true, None, []),
    ];

    private static FrozenDictionary<(PhotoState, ApprovalAction), ApprovalTransition> ByKey { get; } =
        All.ToFrozenDictionary(row => (row.From, row.Action));

    /// <summary>The row for an action in a state, or <see langword="null"/> where it is not allowed.</summary>
    /// <param name="state">Where the photo stands.</param>
    /// <param name="action">What is asked for.</param>
    /// <param name="isReleased">Whether a revision is approved: a correction that is withdrawn leads back to it.</param>
    public static ApprovalTransition? Find(PhotoState state, ApprovalAction action, bool isReleased)
    {
        var row = ByKey.GetValueOrDefault((state, action));
        return row is { Action: Withdraw } && isReleased ? row with { To = Approved } : row;
    }

    /// <summary>What can be done in a state, in the order of the table.</summary>
    /// <param name="state">Where the photo stands.</param>
    public static IEnumerable<ApprovalTransition> From(PhotoState state) => All.Where(row => row.From == state);

    /// <summary>What an actor must be able to do for an action; the same in every state that allows it.</summary>
    /// <param name="action">What is asked for.</param>
    public static string AbilityFor(ApprovalAction action) => All.First(row => row.Action == action).Ability;
}
