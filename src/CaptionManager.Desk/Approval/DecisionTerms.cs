using System.Collections.Immutable;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>What a decision says besides its action: what it went on in spite of, and when the picture may leave.</summary>
/// <param name="Overridden">The guards that did not hold; empty for most decisions.</param>
/// <param name="OverrideReason">Why the editor went on; <see langword="null"/> where all guards held.</param>
/// <param name="Times">When the approved revision may leave; <see cref="ReleaseTimes.None"/> for at once and without end.</param>
public sealed record DecisionTerms(ImmutableArray<ApprovalGuard> Overridden, string? OverrideReason, ReleaseTimes Times)
{
    /// <summary>Nothing overridden, at once and without end.</summary>
    public static DecisionTerms None { get; } = new([], null, ReleaseTimes.None);
}
