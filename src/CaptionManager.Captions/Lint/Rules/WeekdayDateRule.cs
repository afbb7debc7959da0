namespace CaptionManager.Captions.Lint.Rules;

/// <summary>The weekday does not fit the date.</summary>
internal sealed class WeekdayDateRule() : LintRule(
    "weekday-date",
    LintSeverity.Error,
    "Weekday does not fit the date",
    "A caption that says \"Thursday, Feb. 17, 2023\" is wrong in one of the two, and readers notice. Weekdays are known in some twenty languages, in full and short; dates in words and in figures. A date without a year is held against the day the picture was taken, where that is known and close. A day that no calendar has (31 April) is found as well.",
    "Protesters gather in Paris on Thursday, Feb. 17, 2023.")
{
    private const int Close = 200;

    internal override void Check(LintContext context, LintReport report)
    {
        foreach (var date in context.Dates)
        {
            if (date.IsImpossible)
            {
                report.Add(date.Start, date.End - date.Start, $"There is no such day as {context.Text[date.Start..date.End]}: correct the date.");
                continue;
            }

            if (date.Weekday is not { } weekday || (date.Date ?? Completed(date, context.Input.DateTaken)) is not { } day || day.DayOfWeek == weekday || date.Other?.DayOfWeek == weekday) continue;
            var written = context.Text[date.WeekdayStart..date.WeekdayEnd];
            report.Add(date.WeekdayStart, written.Length, $"{day:d MMMM yyyy} is a {day.DayOfWeek}, not a {weekday}: correct the weekday or the date.", CalendarWords.NameLike(day.DayOfWeek, written, date.Culture));
        }
    }

    /// <summary>The day nearest to the one the picture was taken: "Dec. 31" of a picture of January is in the year before.</summary>
    private static DateOnly? Completed(FoundDate date, DateOnly? taken)
    {
        if (date.Year is not null || taken is not { } reference) return null;
        return Enumerable.Range(reference.Year - 1, 3).Select(year => (date with { Year = year }).Date).OfType<DateOnly>()
            .Where(day => Math.Abs(day.DayNumber - reference.DayNumber) < Close).OrderBy(day => Math.Abs(day.DayNumber - reference.DayNumber)).Select(day => (DateOnly?)day).FirstOrDefault();
    }
}
