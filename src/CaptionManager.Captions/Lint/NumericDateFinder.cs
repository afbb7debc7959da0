using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CaptionManager.Captions.Lint;

/// <summary>Finds the dates of a caption in figures: 17.02.2023, 17/02/2023, 02-17-2023, 2023年2月17日, each with a weekday or without.</summary>
internal static partial class NumericDateFinder
{
    private const int MonthsOfYear = 12;

    /// <summary>The dates, in text order.</summary>
    public static ImmutableArray<FoundDate> Find(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0) return [];
        var found = ImmutableArray.CreateBuilder<FoundDate>();
        foreach (Match match in Dates().Matches(text))
        {
            if (Read(match) is { } date) found.Add(WithWeekday(text, date));
        }

        return found.ToImmutable();
    }

    private static FoundDate? Read(Match match)
    {
        if (match.Groups["year"] is { Success: true } year) return Date(match, Number(year), Number(match.Groups["month"]), Number(match.Groups["day"]), EastAsian(match.ValueSpan));
        var (first, second) = (Number(match.Groups["first"]), Number(match.Groups["second"]));
        var last = Number(match.Groups["last"]);
        if (match.ValueSpan.Contains('.')) return Date(match, last, second, first, "de");

        // Day and month change places over the Atlantic; where both fit, both are right.
        if (first > MonthsOfYear) return Date(match, last, second, first, null);
        if (second > MonthsOfYear) return Date(match, last, first, second, null);
        return Date(match, last, second, first, null) is { } date ? date with { Other = first == second ? null : new DateOnly(last, first, second) } : null;
    }

    private static FoundDate? Date(Match match, int year, int month, int day, string? culture) =>
        month is >= 1 and <= MonthsOfYear && day is >= 1 and <= 31 && year is >= 1800 and <= 2199
            ? new FoundDate(match.Index, match.Index + match.Length, year, month, day, null, 0, 0) { Culture = culture }
            : null;

    private static string? EastAsian(ReadOnlySpan<char> written) => written.Contains('日') ? "ja" : written.Contains('일') ? "ko" : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static FoundDate WithWeekday(string text, FoundDate date)
    {
        if (Before(text, date.Start) is { Length: > 0 } before && CalendarWords.Weekday(text.AsSpan(before.Start, before.Length), date.Culture) is { } day)
            return date with { Weekday = day, WeekdayStart = before.Start, WeekdayEnd = before.End };
        return Behind(text, date.End, date.Culture) is var (after, next) ? date with { Weekday = next, WeekdayStart = after.Start, WeekdayEnd = after.End } : date;
    }

    // "Thursday, 17.02.2023", "Donnerstag, den 17.02.2023", "Do., 17.2.2023"
    private static Word Before(string text, int end)
    {
        var word = WordBefore(text, end);
        return text.AsSpan(word.Start, word.Length) is "den" or "dem" or "der" or "the" or "le" or "el" ? WordBefore(text, word.Start) : word;
    }

    private static Word WordBefore(string text, int end)
    {
        while (end > 0 && (text[end - 1] is ',' or '.' or '(' || char.IsWhiteSpace(text[end - 1]))) end--;
        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || (text[start - 1] == '-' && start < end))) start--;
        return new Word(start, end);
    }

    // "17.02.2023 (Thursday)", "2023年2月17日（木）", "2023年2月17日星期四"
    private static (Word Word, DayOfWeek Day)? Behind(string text, int start, string? culture)
    {
        const int longestInHan = 3;
        while (start < text.Length && (text[start] is ',' or '(' or '（' or '，' || text[start] == ' ')) start++;
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '-')) end++;
        if (culture is not ("ja" or "ko")) return CalendarWords.Weekday(text.AsSpan(start, end - start), culture) is { } day ? (new Word(start, end), day) : null;

        // No blanks part the words of these scripts: the longest name counts, a short one in brackets alone.
        for (var length = Math.Min(longestInHan, end - start); length > 0; length--)
        {
            if (length == 1 && !(start > 0 && text[start - 1] is '(' or '（')) return null;
            if (CalendarWords.Weekday(text.AsSpan(start, length), culture) is { } found) return (new Word(start, start + length), found);
        }

        return null;
    }

    [GeneratedRegex(@"\b(?<first>[0-9]{1,2})(?:\.[ ]?(?<second>[0-9]{1,2})\.[ ]?|/(?<second>[0-9]{1,2})/|-(?<second>[0-9]{1,2})-)(?<last>[0-9]{4})\b|(?<year>[12][0-9]{3})(?:年[ ]?(?<month>[0-9]{1,2})月[ ]?(?<day>[0-9]{1,2})日|년[ ]?(?<month>[0-9]{1,2})월[ ]?(?<day>[0-9]{1,2})일)|\b(?<year>[12][0-9]{3})[/.](?<month>[0-9]{1,2})[/.](?<day>[0-9]{1,2})\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dates();

    private readonly record struct Word(int Start, int End)
    {
        public int Length => End - Start;
    }
}
