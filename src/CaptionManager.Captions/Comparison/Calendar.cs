using System.Collections.Frozen;
using System.Globalization;

namespace CaptionManager.Captions.Comparison;

/// <summary>Months and weekdays as captions write them.</summary>
internal static class Calendar
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static readonly FrozenDictionary<string, int> MonthNumbers = BuildMonths().ToFrozenDictionary(StringComparer.Ordinal);

    // Short forms that are words or names of their own count as months only beside a number.
    private static readonly FrozenSet<string> UnsureMonths = FrozenSet.ToFrozenSet(
        ["may", "march", "mar", "jan", "dec", "sept", "sep", "jun", "mai", "mars", "set", "out", "mayo", "august", "april", "june"], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Weekdays =
        """
        monday monday tuesday tuesday wednesday wednesday thursday thursday friday friday saturday saturday sunday sunday
        mon monday tue tuesday tues tuesday wed wednesday thu thursday thur thursday thurs thursday fri friday sat saturday sun sunday
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    /// <summary>The English name of a month, 1 to 12, folded.</summary>
    public static string MonthName(int month) => Months[month - 1];

    /// <summary>The name of the month a word stands for beside a number, or <see langword="null"/>.</summary>
    public static string? MonthBesideNumber(in RawToken token) =>
        token.Case is not LetterCase.Lower || token.Key.Length > 3 ? MonthOf(token.Key) : null;

    /// <summary>The name of the month a word stands for by itself, or <see langword="null"/>.</summary>
    public static string? MonthAlone(in RawToken token) =>
        token.Case is LetterCase.Title or LetterCase.Upper && token.Key.Length > 3 && !UnsureMonths.Contains(token.Key) ? MonthOf(token.Key) : null;

    /// <summary>The name of the weekday a word stands for, or <see langword="null"/>; short forms need a capital and a full stop or comma.</summary>
    public static string? Weekday(in RawToken token)
    {
        if (!Weekdays.TryGetValue(token.Key, out var day)) return null;
        return token.Key.Length == day.Length || (token.Case != LetterCase.Lower && token.After is '·' or ',' or '.') ? day : null;
    }

    /// <summary>Whether a token can be a day of the month: 1 to 31, ordinals included.</summary>
    public static bool IsDay(in RawToken token) =>
        token.Kind == TokenKind.Number && Day(token) is >= 1 and <= 31;

    /// <summary>The number of the day, or 0.</summary>
    public static int Day(in RawToken token)
    {
        var digits = token.Key.AsSpan();
        if (digits.EndsWith("th")) digits = digits[..^2];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && digits.Length <= 2 ? day : 0;
    }

    /// <summary>Whether a token can be a year: four digits from 1800 to 2099, written without a thousands mark.</summary>
    public static bool IsYear(in RawToken token) =>
        token.Kind == TokenKind.Number && token is { Key.Length: 4, Length: 4 }
        && int.TryParse(token.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and <= 2099;

    private static string? MonthOf(string key) => MonthNumbers.TryGetValue(key, out var number) ? MonthName(number) : null;

    private static Dictionary<string, int> BuildMonths()
    {
        string[] names =
        [
            "january jan januar janvier enero gennaio janeiro januari", "february feb februar fevrier febrero febbraio fevereiro februari",
            "march mar marz mars marzo marco maart maret", "april apr avril abril aprile", "may mai mayo maggio maio mei",
            "june jun juni juin junio giugno junho", "july jul juli juillet julio luglio julho", "august aug aout agosto augustus agustus",
            "september sep sept septembre septiembre settembre setembro", "october oct oktober octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro", "december dec dezember decembre diciembre dicembre dezembro desember",
        ];
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var name in names[i].Split(' ')) months.TryAdd(name, i + 1);
        }
        return months;
    }
}
