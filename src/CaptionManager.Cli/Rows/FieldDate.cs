using System.Globalization;

namespace CaptionManager.Cli.Rows;

/// <summary>The day in a date field, which may have a time behind it.</summary>
internal static class FieldDate
{
    /// <summary>The day, or null where the text does not begin with one.</summary>
    public static DateOnly? Of(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
