using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Editing;

/// <summary>Compares what two people made of one revision, field by field.</summary>
internal static class EditConflict
{
    /// <summary>What came of the second edit.</summary>
    /// <param name="seen">What both started from.</param>
    /// <param name="theirs">What the first made of it: the current revision.</param>
    /// <param name="yours">What the second would make of it.</param>
    /// <returns>
    /// <see cref="SaveOutcome.Unchanged"/> where the current revision says all of it already, as after a save whose answer was lost;
    /// else the conflict.
    /// </returns>
    public static SaveOutcome Of(PhotoFacts seen, Revision theirs, PhotoFacts yours)
    {
        var yourFields = FactFields.Changed(seen, yours);
        var merged = yourFields.Aggregate(theirs.Facts, (facts, name) => FactFields.With(facts, name, FactFields.Values(yours, name)));
        var open = FactFields.Changed(theirs.Facts, merged);
        if (open.IsEmpty) return new SaveOutcome.Unchanged(theirs.Number);

        var theirFields = FactFields.Changed(seen, theirs.Facts);
        return new SaveOutcome.Conflict(
            new RevisionText(theirs.Number, theirs.Facts, theirs.AuthorName, theirs.SavedAt, theirs.Reason),
            theirFields,
            yourFields,
            [.. open.Intersect(theirFields, StringComparer.Ordinal)],
            merged);
    }
}
