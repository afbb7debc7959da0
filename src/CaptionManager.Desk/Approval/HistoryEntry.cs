using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>One step in the life of a photo: a revision, or a decision on one.</summary>
/// <param name="At">When.</param>
/// <param name="ActorName">By whom.</param>
/// <param name="Revision">The revision made or decided on.</param>
/// <param name="Kind">What made the revision; <see langword="null"/> for a decision.</param>
/// <param name="Action">What was decided; <see langword="null"/> for a revision.</param>
/// <param name="Reason">Why, in the actor's words.</param>
/// <param name="Changes">The fields that differ from the revision before; empty for a decision and for the first revision.</param>
/// <param name="Terms">What the decision went on in spite of, and when the picture may leave; <see langword="null"/> for a revision.</param>
public sealed record HistoryEntry(
    DateTimeOffset At,
    string ActorName,
    int Revision,
    RevisionKind? Kind,
    ApprovalAction? Action,
    string? Reason,
    IReadOnlyList<FieldChange> Changes,
    DecisionTerms? Terms = null);
