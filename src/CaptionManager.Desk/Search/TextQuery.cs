using System.Collections.Immutable;
using System.Text;

namespace CaptionManager.Desk.Search;

/// <summary>What somebody typed into the search field: words that must all occur, each alone or as a phrase in quotation marks.</summary>
/// <param name="Terms">The terms; a phrase holds spaces.</param>
public sealed record TextQuery(ImmutableArray<TextTerm> Terms)
{
    /// <summary>Terms read; what is typed beyond them does not narrow.</summary>
    public const int MaximumTerms = 16;

    /// <summary>Reads a search. Anything may be typed: there is no syntax to get wrong.</summary>
    /// <param name="text">As typed.</param>
    public static TextQuery Parse(string? text)
    {
        var terms = ImmutableArray.CreateBuilder<TextTerm>();
        var parts = (text ?? "").Replace('“', '"').Replace('”', '"').Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            // Between the first and second quotation mark, the third and fourth, …
            var isQuoted = i % 2 == 1;
            if (isQuoted) Add(terms, Words(parts[i]), isPhrase: true);
            else foreach (var word in parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) Add(terms, Words(word), isPhrase: false);
        }

        return new TextQuery(terms.ToImmutable());
    }

    /// <summary>The query in the language of FTS5: every term quoted, words open at their end, phrases as they are.</summary>
    public string ToFts5() => string.Join(' ', Terms.Select(term => term.IsPhrase ? $"\"{term.Text}\"" : $"\"{term.Text}\"*"));

    /// <summary>The terms as patterns for LIKE with <c>\</c> as escape.</summary>
    public IEnumerable<string> ToLikePatterns() =>
        Terms.Select(term => $"%{term.Text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[")}%");

    private static void Add(ImmutableArray<TextTerm>.Builder terms, string text, bool isPhrase)
    {
        if (text.Length > 0 && terms.Count < MaximumTerms) terms.Add(new TextTerm(text, isPhrase));
    }

    // Punctuation separates words in the index; here it does the same, so that "Reuters/Jones" finds what it was copied from.
    private static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark) words.Append(rune.ToString());
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        return words.ToString().Trim();
    }
}
