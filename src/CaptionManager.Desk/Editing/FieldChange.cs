using System.Collections.Immutable;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Editing;

/// <summary>One field that differs between two revisions.</summary>
/// <param name="Name">The product name.</param>
/// <param name="Label">What the pages call it.</param>
/// <param name="Before">The older values.</param>
/// <param name="After">The newer values.</param>
public sealed record FieldChange(string Name, string Label, ImmutableArray<string> Before, ImmutableArray<string> After)
{
    /// <summary>The fields that differ, in the order of the editor.</summary>
    /// <param name="before">The older facts.</param>
    /// <param name="after">The newer facts.</param>
    public static IReadOnlyList<FieldChange> Between(PhotoFacts before, PhotoFacts after) =>
    [
        .. FactFields.Changed(before, after)
            .Select(name => new FieldChange(name, LabelOf(name), FactFields.Values(before, name), FactFields.Values(after, name))),
    ];

    /// <summary>What the pages call a field.</summary>
    /// <param name="name">The product name.</param>
    public static string LabelOf(string name) => FactFields.Find(name)?.Label ?? Metadata.MetadataFields.Find(name)?.Label ?? name;

    /// <summary>The change word by word; values of a list are divided by semicolons.</summary>
    public IReadOnlyList<DiffPiece> Words() => WordDiff.Compare(string.Join("; ", Before), string.Join("; ", After));
}
