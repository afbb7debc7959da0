using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CaptionManager.Desk.Search;

namespace CaptionManager.Web.Pages.Photos;

/// <summary>Marks in a text what a search found there: the words that begin with what was asked for, without case and accents.</summary>
public sealed partial class SearchHits
{
    // Where the first hit stands further behind, the text begins shortly before it: a tile shows two lines.
    private const int Shown = 60;
    private const int Before = 24;

    private readonly string[] _words;
    private readonly string[] _names;

    /// <summary>Reads a search.</summary>
    public SearchHits(SearchQuery search)
    {
        var asked = search.Clauses.Where(clause => !clause.IsNegated).ToList();
        _words = [.. asked.Where(clause => clause.Field is null).SelectMany(clause => Words(clause.Value))];
        _names = [.. _words, .. asked.Where(clause => clause.Field?.Kind == SearchFieldKind.Name).SelectMany(clause => Words(clause.Value))];
    }

    /// <summary>The parts of a text that was searched for words.</summary>
    public IReadOnlyList<(string Text, bool IsHit)> InText(string text) => Parts(text, _words);

    /// <summary>The parts of a credit line, which is searched for names as well.</summary>
    public IReadOnlyList<(string Text, bool IsHit)> InCredit(string text) => Parts(text, _names);

    /// <summary>The parts of a caption, from shortly before the first hit on.</summary>
    public IReadOnlyList<(string Text, bool IsHit)> InCaption(string text)
    {
        var parts = Parts(text, _words);
        if (parts is not [{ IsHit: false, Text: { Length: > Shown } lead }, _, ..]) return parts;
        var cut = lead.IndexOf(' ', lead.Length - Before);
        return cut < 0 ? parts : [("…" + lead[cut..], false), .. parts.Skip(1)];
    }

    private static List<(string Text, bool IsHit)> Parts(string text, string[] asked)
    {
        if (asked.Length == 0) return [(text, false)];
        var (parts, position) = (new List<(string Text, bool IsHit)>(), 0);
        foreach (var word in Word().EnumerateMatches(text))
        {
            var folded = Folded(text.Substring(word.Index, word.Length));
            if (!Array.Exists(asked, one => one.Length == 1 ? folded == one : folded.StartsWith(one, StringComparison.Ordinal))) continue;
            if (word.Index > position) parts.Add((text[position..word.Index], false));
            parts.Add((text.Substring(word.Index, word.Length), true));
            position = word.Index + word.Length;
        }

        if (position < text.Length || parts.Count == 0) parts.Add((text[position..], false));
        return parts;
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(word => Folded(word.Value));

    private static string Folded(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var character in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString();
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
