using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CaptionManager.Captions.Templates;

namespace CaptionManager.Captions.Aids;

/// <summary>Find and replace, with a look before the leap: immutable, made once for a whole selection.</summary>
/// <remarks>Patterns run without back-tracking, so no pattern and no text takes more than linear time.</remarks>
public sealed partial class TextReplacement
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
        var pattern = PatternOf(find, matchCase);
        if (wholeWords) pattern = (char.IsLetterOrDigit(find[0]) ? @"\b" : "") + pattern + (char.IsLetterOrDigit(find[^1]) ? @"\b" : "");
        return new TextReplacement(Make(pattern, matchCase), replacement.Replace("$", "$$", StringComparison.Ordinal));
    }

    /// <summary>Looks for a pattern; the replacement may name groups (<c>$1</c>).</summary>
    /// <exception cref="UnreadableTextException">The pattern cannot be read, asks for back-tracking (back-references, look-around), or has not the group that the replacement names.</exception>
    public static TextReplacement Pattern(string find, string replacement, bool matchCase = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(find);
        ArgumentNullException.ThrowIfNull(replacement);
        try
        {
            var pattern = Make(find, matchCase);
            if (UnknownGroup(pattern, replacement) is not { } group) return new TextReplacement(pattern, replacement);
            throw new UnreadableTextException($"The pattern \"{find}\" has no group {group}; write $$ for the sign itself.");
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

    /// <summary>Letters with accents are found in both their forms (é is one sign or two), and where case does not count all forms of sigma.</summary>
    private static string PatternOf(string find, bool matchCase)
    {
        if (!IsWellFormed(find)) return Regex.Escape(find);
        var pattern = new StringBuilder(find.Length);
        var elements = StringInfo.GetTextElementEnumerator(find.Normalize(NormalizationForm.FormC));
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var parts = element.Normalize(NormalizationForm.FormD);
            pattern.Append(!matchCase && element is "σ" or "ς" or "Σ" ? "[σςΣ]" : parts == element ? Regex.Escape(element) : $"(?:{Regex.Escape(element)}|{Regex.Escape(parts)})");
        }

        return pattern.ToString();
    }

    // Half a surrogate pair has no other form.
    private static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index])) continue;
            if (!Rune.TryGetRuneAt(text, index, out _)) return false;
            index++;
        }

        return true;
    }

    /// <summary>The first group that a replacement names and the pattern does not have: what .NET would print as it stands.</summary>
    private static string? UnknownGroup(Regex pattern, string replacement)
    {
        foreach (Match match in Group().Matches(replacement))
        {
            var name = match.Groups["name"];
            if (name.Success && pattern.GroupNumberFromName(name.Value) < 0 && !(int.TryParse(name.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && pattern.GetGroupNumbers().Contains(number))) return name.Value;
        }

        return null;
    }

    [GeneratedRegex(@"\$(?:\$|(?<name>[0-9]+)|\{(?<name>[A-Za-z0-9_]+)\})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Group();

    private static Regex Make(string pattern, bool matchCase) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (matchCase ? RegexOptions.None : RegexOptions.IgnoreCase));
}
