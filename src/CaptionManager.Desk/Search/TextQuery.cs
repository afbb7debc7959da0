using System.Collections.Immutable;
using System.Text;

namespace CaptionManager.Desk.Search;

/// <summary>Words that must all occur in a picture's texts, or that none may, in the languages of the engines.</summary>
/// <param name="Wanted">Words and phrases that must occur; a phrase holds spaces.</param>
/// <param name="Unwanted">Words and phrases of which none may occur.</param>
internal sealed record TextQuery(ImmutableArray<TextTerm> Wanted, ImmutableArray<TextTerm> Unwanted)
{
    /// <summary>The words of a search. A name in a credit is among the words of its picture, so the text index finds it too.</summary>
    public static TextQuery Of(SearchQuery query)
    {
        var wanted = ImmutableArray.CreateBuilder<TextTerm>();
        var unwanted = ImmutableArray.CreateBuilder<TextTerm>();
        foreach (var clause in query.Clauses)
        {
            var isName = clause.Field is { Kind: SearchFieldKind.Name };
            if (clause.Field is not null && (!isName || clause.IsNegated)) continue;
            if (Words(clause.Value) is { Length: > 0 } text) (clause.IsNegated ? unwanted : wanted).Add(new TextTerm(text, clause.IsPhrase && !isName));
        }

        return new TextQuery(wanted.ToImmutable(), unwanted.ToImmutable());
    }

    /// <summary>Terms in the language of FTS5: each quoted, words open at their end, phrases as they are; one of them is enough with <c>OR</c>.</summary>
    public static string ToFts5(IEnumerable<TextTerm> terms, string join = " ") => string.Join(join, terms.Select(term => term.IsPhrase ? $"\"{term.Text}\"" : $"\"{term.Text}\"*"));

    /// <summary>A term as a pattern for LIKE with <c>\</c> as escape.</summary>
    public static string ToLikePattern(TextTerm term) => $"%{term.Text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[")}%";

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
