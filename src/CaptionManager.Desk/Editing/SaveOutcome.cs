using System.Collections.Immutable;
using CaptionManager.Desk.Photos;

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
    /// <param name="YourFields">Names of the fields the author changed since then.</param>
    /// <param name="Clashes">Names of the fields both changed, to different values.</param>
    /// <param name="Merged">Their facts with the author's fields laid over them: what another save based on their revision would write.</param>
    public sealed record Conflict(
        RevisionText Theirs,
        ImmutableArray<string> TheirFields,
        ImmutableArray<string> YourFields,
        ImmutableArray<string> Clashes,
        PhotoFacts Merged) : SaveOutcome;

    /// <summary>The edit cannot be saved as it is; nothing was written.</summary>
    /// <param name="Problems">At least one.</param>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : SaveOutcome;

    /// <summary>No such photo, or no such revision of it.</summary>
    public sealed record NotFound : SaveOutcome;
}
