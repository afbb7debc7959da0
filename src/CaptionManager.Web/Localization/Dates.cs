using System.Globalization;

namespace CaptionManager.Web.Localization;

/// <summary>Dates with the month as a word, in the order and the words of the reader's country. The clock has 24 hours, as the desk's times are in UTC.</summary>
internal static class Dates
{
    private const string DayFirst = "d MMM yyyy";
    private const string MonthFirst = "MMM d, yyyy";

    /// <summary>A date, or date and time, as text.</summary>
    /// <param name="moment">A date or a time.</param>
    /// <param name="pattern">How it is written where the day stands first: <c>d MMM yyyy, HH:mm</c>, <c>d MMM</c>.</param>
    public static string Written(this IFormattable moment, string pattern)
    {
        var culture = CultureInfo.CurrentCulture;
        return moment.ToString(IsMonthFirst(culture) ? Turned(pattern) : pattern, culture);
    }

    // English of no country is the desk's own, which puts the day first.
    private static bool IsMonthFirst(CultureInfo culture) => !culture.IsNeutralCulture && culture.DateTimeFormat.MonthDayPattern.StartsWith('M');

    private static string Turned(string pattern) => pattern switch
    {
        "d MMM" => "MMM d",
        "d MMMM" => "MMMM d",
        _ => pattern.Replace(DayFirst, MonthFirst, StringComparison.Ordinal),
    };
}
