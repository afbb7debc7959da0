using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Api.Approval;

namespace CaptionManager.Web.Api.Editing;

/// <summary>One step in the life of a photo.</summary>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
/// <param name="Revision">The revision made or decided on.</param>
/// <param name="Kind">What made the revision; absent for a decision.</param>
/// <param name="Action">What was decided; absent for a revision.</param>
/// <param name="Reason">Why.</param>
/// <param name="Changes">Before and after of each field the revision changed.</param>
/// <param name="Overridden">The guards the decision went on in spite of; absent for most.</param>
/// <param name="OverrideReason">Why.</param>
/// <param name="Times">When the picture may leave by this decision; absent for at once and without end.</param>
public sealed record HistoryItem(
    DateTimeOffset At, string By, int Revision, RevisionKind? Kind, ApprovalAction? Action, string? Reason, IReadOnlyList<HistoryChange> Changes,
    IReadOnlyList<ApprovalGuard>? Overridden, string? OverrideReason, TimesView? Times)
{
    /// <summary>The item of an entry.</summary>
    internal static HistoryItem Of(HistoryEntry entry) => new(
        entry.At, entry.ActorName, entry.Revision, entry.Kind, entry.Action, entry.Reason,
        [.. entry.Changes.Select(change => new HistoryChange(change.Name, FactsJson.Value(change.Name, change.Before), FactsJson.Value(change.Name, change.After)))],
        entry.Terms is { Overridden: { IsEmpty: false } overridden } ? overridden : null, entry.Terms?.OverrideReason, TimesView.Of(entry.Terms?.Times));
}
