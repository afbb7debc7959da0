using System.Collections.Frozen;
using System.Globalization;
using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Lint;

/// <summary>Names of months and weekdays in the languages of the desk's captions, as the platform's cultures give them.</summary>
internal static class CalendarWords
{
    private static readonly string[] Cultures =
    [
        "en", "de", "fr", "es", "it", "pt", "nl", "sv", "nb", "da", "pl", "id", "tr", "ru", "uk", "el", "cs", "fi", "hu", "ro", "zh", "ja", "ko",
    ];

    private static readonly FrozenDictionary<string, (int Month, string Culture)> Months = Build(AddMonths);

    private static readonly FrozenDictionary<string, (int Day, string Culture)> Weekdays = Build(AddWeekdays);

    /// <summary>Short names by language and key: "so", "mar" and "do" are words as well, so they count beside a date of their own language only.</summary>
    private static readonly FrozenDictionary<(string Culture, string Key), int> ShortWeekdays = BuildShort();

    /// <summary>The number of the month a word names, or 0.</summary>
    public static int Month(ReadOnlySpan<char> word) => Months.TryGetValue(NameKey.Of(word), out var found) ? found.Month : 0;

    /// <summary>The weekday a word names, or <see langword="null"/>.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word) => Weekdays.TryGetValue(NameKey.Of(word), out var found) ? (DayOfWeek)found.Day : null;

    /// <summary>The weekday that a word names in full, or in short beside a date whose month is in a language.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word, string? culture) =>
        Weekday(word) ?? (culture is not null && ShortWeekdays.TryGetValue((culture, NameKey.Of(word)), out var day) ? (DayOfWeek)day : null);

    /// <summary>The language of a month's name, or <see langword="null"/> where the word names none.</summary>
    public static string? CultureOfMonth(ReadOnlySpan<char> word) => Months.TryGetValue(NameKey.Of(word), out var found) ? found.Culture : null;

    /// <summary>The name of a weekday in the language and the case of the word it replaces, in short where that was short.</summary>
    /// <param name="day">Which.</param>
    /// <param name="word">The word it replaces.</param>
    /// <param name="dateCulture">The language of the date beside it, where that is known.</param>
    public static string NameLike(DayOfWeek day, ReadOnlySpan<char> word, string? dateCulture)
    {
        var isFull = Weekdays.TryGetValue(NameKey.Of(word), out var found);
        var culture = CultureInfo.GetCultureInfo(isFull ? found.Culture : dateCulture ?? "en");
        var isShort = !isFull || word.TrimEnd('.').Length < culture.DateTimeFormat.GetDayName((DayOfWeek)found.Day).Length;
        var name = isShort ? culture.DateTimeFormat.GetAbbreviatedDayName(day).TrimEnd('.') + (word.EndsWith('.') ? "." : "") : culture.DateTimeFormat.GetDayName(day);
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
            if (culture is "en" or "zh") words.TryAdd(NameKey.Of(format.AbbreviatedDayNames[day]), (day, culture));
        }

        // What no culture of the platform lists, and desks write.
        if (culture != "en") return;
        foreach (var (word, day) in new[] { ("tues", 2), ("weds", 3), ("thur", 4), ("thurs", 4) }) words.TryAdd(word, (day, culture));
    }

    private static FrozenDictionary<(string Culture, string Key), int> BuildShort()
    {
        var words = new Dictionary<(string, string), int>();
        foreach (var culture in Cultures)
        {
            var names = CultureInfo.GetCultureInfo(culture).DateTimeFormat.AbbreviatedDayNames;
            for (var day = 0; day < names.Length; day++) words.TryAdd((culture, NameKey.Of(names[day])), day);
        }

        return words.ToFrozenDictionary();
    }
}
