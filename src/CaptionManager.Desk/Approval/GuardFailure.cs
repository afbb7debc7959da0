namespace CaptionManager.Desk.Approval;

/// <summary>A guard that does not hold.</summary>
/// <param name="Guard">Which.</param>
/// <param name="Remedy">A sentence for the person: what is wrong and what to do.</param>
/// <param name="MayOverride">Whether an editor may go on in spite of it, with a reason that stays on the decision.</param>
public sealed record GuardFailure(ApprovalGuard Guard, string Remedy, bool MayOverride)
{
    /// <summary>The fields to fill in, for <see cref="ApprovalGuard.RequiredFilled"/>.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}
