using System.Collections.Immutable;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>One row of the approval table: in this state, this action leads there, for those who may, if the guards hold.</summary>
/// <param name="From">The state it starts from.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="Ability">What the actor must be able to do, one of <see cref="Abilities"/>.</param>
/// <param name="NeedsReason">Whether a reason in words is mandatory.</param>
/// <param name="Effect">What else happens.</param>
/// <param name="Guards">What must hold first.</param>
public sealed record ApprovalTransition(
    PhotoState From,
    ApprovalAction Action,
    PhotoState To,
    string Ability,
    bool NeedsReason,
    ApprovalEffect Effect,
    ImmutableArray<ApprovalGuard> Guards);
