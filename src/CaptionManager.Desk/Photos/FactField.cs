using System.Collections.Immutable;

namespace CaptionManager.Desk.Photos;

/// <summary>One field of <see cref="PhotoFacts"/>: its name, its limits, and how to read and set it.</summary>
/// <param name="Name">The product name, as in the metadata table, the API and the command line.</param>
/// <param name="Label">What the pages call it.</param>
/// <param name="MaximumLength">UTF-16 code units of each value; a longer edit is invalid, a longer value from a file is kept.</param>
/// <param name="IsList">Whether there may be more than one value.</param>
/// <param name="Values">Reads the values; none where nothing is said.</param>
/// <param name="With">A copy with the values replaced; none empties the field.</param>
public sealed record FactField(
    string Name,
    string Label,
    int MaximumLength,
    bool IsList,
    Func<PhotoFacts, ImmutableArray<string>> Values,
    Func<PhotoFacts, ImmutableArray<string>, PhotoFacts> With)
{
    /// <summary>The only or first value, or <see langword="null"/>.</summary>
    /// <param name="facts">The facts to read.</param>
    public string? Text(PhotoFacts facts) => Values(facts) is [var first, ..] ? first : null;
}
