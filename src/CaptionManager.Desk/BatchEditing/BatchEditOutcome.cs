using CaptionManager.Desk.Editing;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>What became of a command to a batch edit.</summary>
public abstract record BatchEditOutcome
{
    private BatchEditOutcome()
    {
    }

    /// <summary>It was done.</summary>
    /// <param name="Id">The batch edit.</param>
    public sealed record Done(long Id) : BatchEditOutcome;

    /// <summary>It cannot be done as it is.</summary>
    /// <param name="Problems">At least one.</param>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : BatchEditOutcome;

    /// <summary>Where it stands now this makes no sense, as undoing what was undone.</summary>
    /// <param name="State">Where it stands.</param>
    public sealed record NotNow(BatchEditState State) : BatchEditOutcome;

    /// <summary>There is no such batch edit.</summary>
    public sealed record NotFound : BatchEditOutcome;
}
