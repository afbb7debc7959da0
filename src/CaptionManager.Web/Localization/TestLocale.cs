using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CaptionManager.Web.Localization;

/// <summary>
/// A language that nobody reads and that is written from right to left: every letter of the English text stands as a Hebrew one, made as it is asked for. A page in it
/// shows at a glance which words are not in the resource files and what does not turn round.
/// </summary>
internal static partial class TestLocale
{
    /// <summary>Its name: the pseudo-locale that Windows keeps for mirrored pages.</summary>
    public const string Name = "qps-plocm";

    private const string Letters = "אבגדהוזחטיךכלםמןנסעףפץצקרש";

    /// <summary>Whether the reader asked for it.</summary>
    public static bool IsCurrent => string.Equals(CultureInfo.CurrentUICulture.Name, Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The culture: numbers and dates as in Arabic, so that they differ from English ones.</summary>
    public static CultureInfo Culture()
    {
        var arabic = CultureInfo.GetCultureInfo("ar-EG");
        return new CultureInfo(Name)
        {
            NumberFormat = (NumberFormatInfo)arabic.NumberFormat.Clone(),
            DateTimeFormat = (DateTimeFormatInfo)arabic.DateTimeFormat.Clone(),
        };
    }

    /// <summary>A text in it.</summary>
    public static string Write(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var character in text) written.Append(char.IsAsciiLetter(character) ? Letters[char.ToLowerInvariant(character) - 'a'] : character);
        return written.ToString();
    }

    /// <summary>A text with places for values in it; the places stay as they are.</summary>
    public static string WriteAround(string text)
    {
        var (written, after) = (new StringBuilder(text.Length), 0);
        foreach (var place in Places().EnumerateMatches(text))
        {
            written.Append(Write(text[after..place.Index])).Append(text, place.Index, place.Length);
            after = place.Index + place.Length;
        }

        return written.Append(Write(text[after..])).ToString();
    }

    [GeneratedRegex(@"\{\d+[^{}]*\}")]
    private static partial Regex Places();
}
