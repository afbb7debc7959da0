using System.Collections.Immutable;
using CaptionManager.Desk.Editing;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>A batch edit and how far it is.</summary>
/// <param name="Id">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AuthorName">Who chose the photos, or moved it last.</param>
/// <param name="OpenedAt">When the photos were chosen.</param>
/// <param name="FinishedAt">When the last photo was done.</param>
/// <param name="Photos">How many it holds.</param>
/// <param name="Outcomes">How many photos came to what; every outcome, also with zero.</param>
/// <param name="Instruction">What is done to each.</param>
/// <param name="Problems">What stands in the way of beginning.</param>
public sealed record BatchEditView(
    long Id, BatchEditState State, string AuthorName, DateTimeOffset OpenedAt, DateTimeOffset? FinishedAt, int Photos,
    ImmutableSortedDictionary<BatchItemOutcome, int> Outcomes, BatchInstruction Instruction, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>Photos that the work in hand is through with.</summary>
    public int Through => State == BatchEditState.Undoing
        ? Outcomes[BatchItemOutcome.Undone] + Outcomes[BatchItemOutcome.NotUndone]
        : Photos - Outcomes[BatchItemOutcome.Waiting];

    /// <summary>Photos the work in hand has to go through.</summary>
    public int Total => State == BatchEditState.Undoing ? Through + Outcomes[BatchItemOutcome.Saved] : Photos;

    /// <summary>Whether it moves by itself now.</summary>
    public bool IsMoving => State is BatchEditState.Running or BatchEditState.Undoing;
}
