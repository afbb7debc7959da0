using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using CaptionManager.Captions.Templates;

namespace CaptionManager.Captions.Aids;

/// <summary>Find and replace, with a look before the leap: immutable, made once for a whole selection.</summary>
/// <remarks>Patterns run without back-tracking, so no pattern and no text takes more than linear time.</remarks>
public sealed class TextReplacement
{
    private readonly Regex _find;
    private readonly string _replacement;

    private TextReplacement(Regex find, string replacement)
    {
        _find = find;
        _replacement = replacement;
    }

    /// <summary>Looks for words as they stand.</summary>
    /// <param name="find">What to find; not empty.</param>
    /// <param name="replacement">What to put in its place; may be empty.</param>
    /// <param name="matchCase">Whether case counts.</param>
    /// <param name="wholeWords">Whether the finding must not be a part of a longer word.</param>
    public static TextReplacement Words(string find, string replacement, bool matchCase = false, bool wholeWords = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(find);
        ArgumentNullException.ThrowIfNull(replacement);
        var pattern = Regex.Escape(find);
        if (wholeWords) pattern = (char.IsLetterOrDigit(find[0]) ? @"\b" : "") + pattern + (char.IsLetterOrDigit(find[^1]) ? @"\b" : "");
        return new TextReplacement(Make(pattern, matchCase), replacement.Replace("$", "$$", StringComparison.Ordinal));
    }

    /// <summary>Looks for a pattern; the replacement may name groups (<c>$1</c>).</summary>
    /// <exception cref="UnreadableTextException">The pattern cannot be read, or asks for back-tracking (back-references, look-around).</exception>
    public static TextReplacement Pattern(string find, string replacement, bool matchCase = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(find);
        ArgumentNullException.ThrowIfNull(replacement);
        try
        {
            return new TextReplacement(Make(find, matchCase), replacement);
        }
        catch (Exception trouble) when (trouble is ArgumentException or NotSupportedException)
        {
            throw new UnreadableTextException($"The pattern \"{find}\" cannot be used: {trouble.Message}", trouble);
        }
    }

    /// <summary>What would change in one text, in text order; empty where nothing would.</summary>
    public ImmutableArray<TextChange> Preview(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. _find.Matches(text).Where(match => match.Length > 0).Select(match => new TextChange(match.Index, match.Length, match.Result(_replacement)))];
    }

    /// <summary>The text with the changes made.</summary>
    public string Apply(string text)
    {
        var output = new StringBuilder(text.Length);
        var position = 0;
        foreach (var change in Preview(text))
        {
            output.Append(text, position, change.Start - position).Append(change.Replacement);
            position = change.Start + change.Length;
        }

        return output.Append(text, position, text.Length - position).ToString();
    }

    private static Regex Make(string pattern, bool matchCase) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (matchCase ? RegexOptions.None : RegexOptions.IgnoreCase));
}
