using System.Collections.Immutable;

namespace CaptionManager.Desk.Editing;

/// <summary>
/// What became of an edit: <see cref="Saved"/>, <see cref="Unchanged"/>, <see cref="Conflict"/>, <see cref="Invalid"/> or
/// <see cref="NotFound"/>.
/// </summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>A new revision is current.</summary>
    /// <param name="Revision">Its number.</param>
    /// <param name="ChangedFields">Names of the fields that differ from the revision before.</param>
    public sealed record Saved(int Revision, ImmutableArray<string> ChangedFields) : SaveOutcome;

    /// <summary>Everything already said so; no revision was made.</summary>
    /// <param name="Revision">The current one.</param>
    public sealed record Unchanged(int Revision) : SaveOutcome;

    /// <summary>Somebody else saved first. Nothing was written; the author decides with both texts in view.</summary>
    /// <param name="Theirs">The current revision: number, facts, author and time.</param>
    /// <param name="TheirFields">Names of the fields they changed since the revision the author saw.</param>
    /// <param name="YourFields">Names of the fields in which the author's edit differs from the current revision.</param>
    public sealed record Conflict(RevisionText Theirs, ImmutableArray<string> TheirFields, ImmutableArray<string> YourFields) : SaveOutcome;

    /// <summary>The edit cannot be saved as it is; nothing was written.</summary>
    /// <param name="Problems">At least one.</param>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : SaveOutcome;

    /// <summary>No such photo, or no such revision of it.</summary>
    public sealed record NotFound : SaveOutcome;
}
