using System.Globalization;

namespace CaptionManager.Web.Pages.Shared;

/// <summary>
/// Signs that nobody sees and that make a text read otherwise than it is written: overrides and embeddings of direction, control characters, blanks of no width. Pages write their
/// number in their place. Marks and joiners that scripts need (U+200C to U+200F) are left alone.
/// </summary>
internal static class UnseenSigns
{
    /// <summary>The parts of a text; in the place of each such sign its number, as "U+202E".</summary>
    public static IReadOnlyList<(string Text, bool IsUnseen)> Parts(string text)
    {
        var (parts, from) = (new List<(string Text, bool IsUnseen)>(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsUnseen(text[i])) continue;
            if (i > from) parts.Add((text[from..i], false));
            parts.Add((NumberOf(text[i]), true));
            from = i + 1;
        }

        if (from < text.Length || parts.Count == 0) parts.Add((text[from..], false));
        return parts;
    }

    /// <summary>The numbers of those in a text, each once.</summary>
    public static IReadOnlyList<string> In(string text) => [.. text.Where(IsUnseen).Distinct().Select(NumberOf)];

    private static bool IsUnseen(char sign) => sign switch
    {
        '\t' or '\n' or '\r' => false,
        '\u00AD' or '\u200B' or '\uFEFF' => true,
        (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') => true,
        _ => char.IsControl(sign),
    };

    private static string NumberOf(char sign) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)sign:X4}");
}
