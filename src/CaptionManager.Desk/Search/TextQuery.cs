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
            if (Words(clause.Value) is { Length: > 0 } text) (clause.IsNegated ? unwanted : wanted).Add(isName ? Name(text) : new TextTerm(text, clause.IsPhrase || EndsInALetter(text)));
        }

        return new TextQuery(wanted.ToImmutable(), unwanted.ToImmutable());
    }

    /// <summary>Whether nothing is asked.</summary>
    public bool IsEmpty => Wanted.IsEmpty && Unwanted.IsEmpty;

    /// <summary>Terms in the language of FTS5: each quoted, words open at their end, phrases as they are; one of them is enough with <c>OR</c>.</summary>
    public static string ToFts5(IEnumerable<TextTerm> terms, string join = " ") => string.Join(join, terms.Select(term => term.IsPhrase ? $"\"{term.Text}\"" : $"\"{term.Text}\"*"));

    /// <summary>A term in the language of SQL Server's <c>CONTAINS</c>.</summary>
    public static string ToContains(TextTerm term) => term.IsPhrase ? $"\"{term.Text}\"" : $"\"{term.Text}*\"";

    /// <summary>
    /// A term as a pattern for LIKE. A blank of the term stands for whatever stood between two words: for one mark where photos are left out by it, for any text
    /// that begins with a mark where they are looked for.
    /// </summary>
    public static string ToLikePattern(TextTerm term, bool isWanted) => $"%{term.Text.Replace(" ", isWanted ? "[^a-z0-9]%" : "_")}%";

    // The part of the credit decides about names; what is searched first may say less.
    private static TextTerm Name(string text) => new(EndsInALetter(text) && text.LastIndexOf(' ') is var end and > 0 ? text[..end] : text, IsPhrase: false);

    // The "s" of "Peru's" is a word, not the beginning of one: the index would have to look through all words that begin with it. A sign of Chinese is another matter.
    private static bool EndsInALetter(string text) => text[(text.LastIndexOf(' ') + 1)..] is [var letter] && (char.IsUpper(letter) || char.IsLower(letter) || char.IsDigit(letter));

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
