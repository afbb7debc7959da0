using System.Collections.Immutable;
using System.Globalization;
using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Lint;

/// <summary>Finds the dates of a caption in words: "Feb. 17, 2023", "17 February 2023", "17. Februar 2023", "2023-02-17", each with a weekday or without.</summary>
/// <remarks>Those in figures are found by <see cref="NumericDateFinder"/>.</remarks>
internal static class DateFinder
{
    // Between the words of one date stand a comma, a full stop, a short word.
    private const int Reach = 9;

    /// <summary>The dates of a text, in text order, none inside another.</summary>
    public static ImmutableArray<FoundDate> Find(string text, Token[] tokens)
    {
        var words = tokens.Where(token => token.Kind == TokenKind.Word).ToList();
        var found = new List<FoundDate>();
        for (var index = 0; index < words.Count; index++)
        {
            if (IsoDate(text, words[index]) is { } iso) found.Add(WithWeekday(text, words, index, index, iso));
            else if (MonthFirst(text, words, index) is { } first) found.Add(WithWeekday(text, words, index, ref index, first.Used, first.Date));
            else if (DayFirst(text, words, index) is { } second) found.Add(WithWeekday(text, words, index, ref index, second.Used, second.Date));
        }

        return Merged(found, NumericDateFinder.Find(text));
    }

    // Where both found something in one place, the figures count.
    private static ImmutableArray<FoundDate> Merged(List<FoundDate> words, ImmutableArray<FoundDate> figures)
    {
        if (figures.IsEmpty) return [.. words];
        var merged = ImmutableArray.CreateBuilder<FoundDate>(words.Count + figures.Length);
        var next = 0;
        foreach (var date in words)
        {
            while (next < figures.Length && figures[next].Start < date.End) merged.Add(figures[next++]);
            if (next == 0 || figures[next - 1].End <= date.Start) merged.Add(date);
        }

        merged.AddRange(figures.AsSpan(next..));
        return merged.ToImmutable();
    }

    // Month Day Year?: "Feb. 17, 2023", and a month with a year
    private static (FoundDate Date, int Used)? MonthFirst(string text, List<Token> words, int index)
    {
        var month = Month(text, words[index]);
        if (month == 0 || index + 1 >= words.Count || !Beside(text, words[index], words[index + 1])) return null;
        if (Number(text, words[index + 1]) is >= 1 and <= 31 and var day && words[index + 1].Length <= 4)
        {
            var year = Year(text, words, index + 2);
            return (Date(words[index], words[index + (year is null ? 1 : 2)], year, month, day) with { Culture = Culture(text, words[index]) }, year is null ? 1 : 2);
        }

        return Year(text, words, index + 1) is { } only ? (Date(words[index], words[index + 1], only, month, null), 1) : null;
    }

    // Day Month Year?: "17 February 2023", "17. Februar", "17 de febrero de 2023"
    private static (FoundDate Date, int Used)? DayFirst(string text, List<Token> words, int index)
    {
        if (Number(text, words[index]) is not (>= 1 and <= 31 and var day) || words[index].Length > 4) return null;
        var at = SkipOf(text, words, index + 1);
        if (at >= words.Count || !Near(text, words[index], words[at])) return null;
        var month = Month(text, words[at]);
        if (month == 0) return null;
        var after = SkipOf(text, words, at + 1);
        var year = Year(text, words, after);
        return (Date(words[index], words[year is null ? at : after], year, month, day) with { Culture = Culture(text, words[at]) }, (year is null ? at : after) - index);
    }

    private static FoundDate? IsoDate(string text, Token word) =>
        word.Length == 10 && DateOnly.TryParseExact(text.AsSpan(word.Start, word.Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new FoundDate(word.Start, word.End, date.Year, date.Month, date.Day, null, 0, 0)
            : null;

    private static FoundDate Date(Token first, Token last, int? year, int month, int? day) => new(first.Start, last.End, year, month, day, null, 0, 0);

    private static FoundDate WithWeekday(string text, List<Token> words, int index, ref int last, int used, FoundDate date)
    {
        last = index + used;
        return WithWeekday(text, words, index, last, date);
    }

    /// <summary>A weekday counts directly before the date, or directly behind it; one of several ("Thursday and Friday, Feb. 16 and 17") does not.</summary>
    private static FoundDate WithWeekday(string text, List<Token> words, int first, int last, FoundDate date)
    {
        var before = first - 1;
        if (before >= 0 && IsWord(text, words[before], "the", "den", "der", "le", "el")) before--;
        if (before >= 0 && Near(text, words[before], words[first]) && Weekday(text, words[before], date.Culture) is { } day)
            return IsOneOfSeveral(text, words, before) ? date : date with { Weekday = day, WeekdayStart = words[before].Start, WeekdayEnd = words[before].End };
        var after = last + 1;
        if (after < words.Count && IsWord(text, words[after], "года", "г", "року", "р")) after++;
        return after < words.Count && IsBehind(text, words[after - 1], words[after]) && Weekday(text, words[after], date.Culture) is { } next
            ? date with { Weekday = next, WeekdayStart = words[after].Start, WeekdayEnd = words[after].End }
            : date;
    }

    // "(Friday)", or ", Friday." where nothing goes on: "On Feb. 17, Thursday's guests leave" speaks of two days.
    private static bool IsBehind(string text, Token date, Token word)
    {
        if (OnlyBetween(text, date, word, "(")) return true;
        return OnlyBetween(text, date, word, ",") && (word.End == text.Length || ".,;)\r\n".Contains(text[word.End], StringComparison.Ordinal));
    }

    private static bool IsOneOfSeveral(string text, List<Token> words, int index)
    {
        var before = index - 1;
        if (before >= 0 && (words[before].Is(WordTraits.And) || IsWord(text, words[before], "to", "through", "or", "until", "bis", "oder", "à", "au", "al", "a"))) before--;
        return before >= 0 && words[index].Start - words[before].End <= Reach && CalendarWords.Weekday(text.AsSpan(words[before].Start, words[before].Length)) is not null;
    }

    private static DayOfWeek? Weekday(string text, Token word, string? culture) => word.Is(WordTraits.Digit) ? null : CalendarWords.Weekday(text.AsSpan(word.Start, word.Length), culture);

    private static string? Culture(string text, Token month) => CalendarWords.CultureOfMonth(text.AsSpan(month.Start, month.Length));

    private static int Month(string text, Token word)
    {
        if (word.Is(WordTraits.Digit)) return 0;
        var span = text.AsSpan(word.Start, word.Length);
        return span is "may" or "march" or "mar" or "set" or "out" or "mar." ? 0 : CalendarWords.Month(span);
    }

    private static int? Number(string text, Token word)
    {
        var digits = text.AsSpan(word.Start, word.Length);
        foreach (var ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th", "er", "."])
        {
            if (digits.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) digits = digits[..^ending.Length];
        }

        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static int? Year(string text, List<Token> words, int index)
    {
        if (index >= words.Count || index == 0 || words[index].Length != 4 || !Near(text, words[index - 1], words[index])) return null;
        return Number(text, words[index]) is >= 1800 and <= 2199 and var year ? year : null;
    }

    private static int SkipOf(string text, List<Token> words, int index) => index < words.Count && IsWord(text, words[index], "of", "de", "del") ? index + 1 : index;

    private static bool IsWord(string text, Token word, params ReadOnlySpan<string> expected)
    {
        foreach (var one in expected)
        {
            if (text.AsSpan(word.Start, word.Length).Equals(one, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool Beside(string text, Token left, Token right) => OnlyBetween(text, left, right, ".");

    private static bool Near(string text, Token left, Token right)
    {
        return right.Start - left.End <= Reach && OnlyBetween(text, left, right, ".,ofdelthn");
    }

    private static bool OnlyBetween(string text, Token left, Token right, string allowed)
    {
        foreach (var character in text.AsSpan(left.End, right.Start - left.End))
        {
            if (!char.IsWhiteSpace(character) && !allowed.Contains(character, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}
