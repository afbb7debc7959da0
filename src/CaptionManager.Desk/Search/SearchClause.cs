namespace CaptionManager.Desk.Search;

/// <summary>One condition of a search: a word, a phrase, or a field with its value.</summary>
/// <param name="Field">The field, or <see langword="null"/> for words of the picture.</param>
/// <param name="Value">The value as typed, without quotation marks.</param>
/// <param name="IsPhrase">Whether it stood in quotation marks.</param>
/// <param name="IsNegated">Whether a minus stands before it: photos that meet it are left out.</param>
/// <param name="Start">Where it begins in the search, in UTF-16 code units.</param>
/// <param name="Length">Its UTF-16 code units, minus and quotation marks included.</param>
public sealed record SearchClause(SearchField? Field, string Value, bool IsPhrase, bool IsNegated, int Start, int Length)
{
    /// <summary>The days of a <see cref="SearchFieldKind.Days"/> field.</summary>
    internal DayRange Days { get; init; }

    /// <summary>The number of a <see cref="SearchFieldKind.Number"/> field.</summary>
    internal long Number { get; init; }
}
