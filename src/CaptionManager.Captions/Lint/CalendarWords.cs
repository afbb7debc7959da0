using System.Collections.Frozen;
using System.Globalization;
using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Lint;

/// <summary>Names of months and weekdays in the languages of the desk's captions, as the platform's cultures give them.</summary>
internal static class CalendarWords
{
    private static readonly string[] Cultures = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "nb", "da", "pl", "id", "tr", "ru"];

    private static readonly FrozenDictionary<string, (int Month, string Culture)> Months = Build(AddMonths);

    private static readonly FrozenDictionary<string, (int Day, string Culture)> Weekdays = Build(AddWeekdays);

    /// <summary>The number of the month a word names, or 0.</summary>
    public static int Month(ReadOnlySpan<char> word) => Months.TryGetValue(NameKey.Of(word), out var found) ? found.Month : 0;

    /// <summary>The weekday a word names, or <see langword="null"/>.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word) => Weekdays.TryGetValue(NameKey.Of(word), out var found) ? (DayOfWeek)found.Day : null;

    /// <summary>The name of a weekday in the language and the case of the word it replaces.</summary>
    public static string NameLike(DayOfWeek day, ReadOnlySpan<char> word)
    {
        var culture = CultureInfo.GetCultureInfo(Weekdays.TryGetValue(NameKey.Of(word), out var found) ? found.Culture : "en");
        var full = culture.DateTimeFormat.GetDayName((DayOfWeek)found.Day);
        var name = word.TrimEnd('.').Length < full.Length ? culture.DateTimeFormat.GetAbbreviatedDayName(day) : culture.DateTimeFormat.GetDayName(day);
        if (word.IsEmpty || !char.IsUpper(word[0])) return name;
        var upper = word.Length > 1 && char.IsUpper(word[1]);
        return upper ? name.ToUpper(culture) : char.ToUpper(name[0], culture) + name[1..];
    }

    private static FrozenDictionary<string, (int, string)> Build(Action<Dictionary<string, (int, string)>, DateTimeFormatInfo, string> add)
    {
        var words = new Dictionary<string, (int, string)>(StringComparer.Ordinal);
        foreach (var name in Cultures) add(words, CultureInfo.GetCultureInfo(name).DateTimeFormat, name);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddMonths(Dictionary<string, (int, string)> words, DateTimeFormatInfo format, string culture)
    {
        for (var month = 1; month <= 12; month++)
        {
            foreach (var name in new[] { format.MonthNames[month - 1], format.MonthGenitiveNames[month - 1], format.AbbreviatedMonthNames[month - 1] })
            {
                var key = NameKey.Of(name);
                if (key.Length > 2) words.TryAdd(key, (month, culture));
            }
        }

        if (culture == "en") words.TryAdd("sept", (9, culture));
    }

    private static void AddWeekdays(Dictionary<string, (int, string)> words, DateTimeFormatInfo format, string culture)
    {
        for (var day = 0; day < 7; day++)
        {
            words.TryAdd(NameKey.Of(format.DayNames[day]), (day, culture));
            if (culture == "en") words.TryAdd(NameKey.Of(format.AbbreviatedDayNames[day]), (day, culture));
        }
    }
}
