using System.Globalization;

namespace CaptionManager.Pairing.Matching;

/// <summary>Reads when a picture was taken from what people and programs write. Where day and month cannot be told apart, both readings count.</summary>
public static class TakenText
{
    private static readonly string[] Certain =
    [
        "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
        "yyyy:MM:dd HH:mm:ss", "yyyy/MM/dd HH:mm", "yyyy/MM/dd HH:mm:ss", "yyyyMMddHHmmss", "yyyyMMdd HHmmss", "yyyyMMddTHHmmss",
        "d MMM yyyy HH:mm", "d MMM yyyy HH:mm:ss", "d MMMM yyyy HH:mm", "d MMMM yyyy HH:mm:ss", "d.M.yyyy HH:mm", "d.M.yyyy HH:mm:ss",
    ];

    private static readonly string[] DayFirst = ["d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss", "d-M-yyyy HH:mm", "d-M-yyyy HH:mm:ss", "d/M/yy HH:mm", "d/M/yyyy h:mm tt", "d/M/yyyy h:mm:ss tt"];

    private static readonly string[] MonthFirst = ["M/d/yyyy HH:mm", "M/d/yyyy HH:mm:ss", "M-d-yyyy HH:mm", "M-d-yyyy HH:mm:ss", "M/d/yy HH:mm", "M/d/yyyy h:mm tt", "M/d/yyyy h:mm:ss tt", "MMM d, yyyy h:mm tt"];

    /// <summary>The moments it may be, by the clock it was written with; none for a day alone or for no date at all.</summary>
    /// <param name="text">As written; an offset from UTC at its end is dropped, for cameras and sheets show local time.</param>
    public static IReadOnlyList<DateTime> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 60) return [];
        var local = WithoutOffset(string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        if (TryRead(local, Certain) is { } certain) return [certain];
        return [.. new[] { TryRead(local, DayFirst), TryRead(local, MonthFirst) }.OfType<DateTime>().Distinct()];
    }

    private static string WithoutOffset(string text)
    {
        if (text.EndsWith('Z')) return text[..^1].TrimEnd();
        return text.Length > 16 && text[^6] is '+' or '-' && text[^3] == ':' && text.LastIndexOf(':', text.Length - 4) > 0 ? text[..^6].TrimEnd() : text;
    }

    private static DateTime? TryRead(string text, string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
