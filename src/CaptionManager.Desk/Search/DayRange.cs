using System.Globalization;

namespace CaptionManager.Desk.Search;

/// <summary>Days from and to, both included; open where there is none.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
internal readonly record struct DayRange(DateOnly? From, DateOnly? Until)
{
    private const int MostDays = 36_600;

    /// <summary>The first moment, in UTC.</summary>
    public DateTimeOffset? Begins => From is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null;

    /// <summary>The first moment behind it, in UTC.</summary>
    public DateTimeOffset? Ends => Until is { } day && day < DateOnly.MaxValue ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) : null;

    /// <summary>Reads <c>2023</c>, <c>2023-02</c>, <c>2023-02-17</c>, <c>A..B</c>, <c>A..</c>, <c>..B</c>, <c>&gt;A</c>, <c>&lt;A</c>, <c>today</c>, <c>yesterday</c>, <c>7d</c>.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="today">The day that words and counts start from.</param>
    /// <returns><see langword="null"/> where it is none of these, or ends before it begins.</returns>
    public static DayRange? Parse(string text, DateOnly today)
    {
        if (text.IndexOf("..", StringComparison.Ordinal) is >= 0 and var dots) return Between(text[..dots], text[(dots + 2)..], today);
        if (text.StartsWith(">=", StringComparison.Ordinal)) return Between(text[2..], "", today);
        if (text.StartsWith("<=", StringComparison.Ordinal)) return Between("", text[2..], today);
        if (text.StartsWith('>')) return One(text[1..], today) is { Until: { } last } && last < DateOnly.MaxValue ? new DayRange(last.AddDays(1), null) : null;
        if (text.StartsWith('<')) return One(text[1..], today) is { From: { } first } && first > DateOnly.MinValue ? new DayRange(null, first.AddDays(-1)) : null;
        return One(text, today);
    }

    private static DayRange? Between(string from, string until, DateOnly today)
    {
        if (from.Length == 0 && until.Length == 0) return null;
        var first = from.Length == 0 ? default(DayRange) : One(from, today);
        var last = until.Length == 0 ? default(DayRange) : One(until, today);
        if (first is null || last is null || first.Value.From > last.Value.Until) return null;
        return new DayRange(first.Value.From, last.Value.Until);
    }

    private static DayRange? One(string text, DateOnly today)
    {
        switch (text.ToLowerInvariant())
        {
            case "today": return new DayRange(today, today);
            case "yesterday": return new DayRange(today.AddDays(-1), today.AddDays(-1));
        }

        if (text.EndsWith('d') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays)
            return new DayRange(today.AddDays(1 - days), today);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new DayRange(day, day);
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return new DayRange(month, month.AddMonths(1).AddDays(-1));
        return DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? new DayRange(year, new DateOnly(year.Year, 12, 31)) : null;
    }
}
