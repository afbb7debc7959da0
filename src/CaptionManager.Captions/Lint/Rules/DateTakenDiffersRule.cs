namespace CaptionManager.Captions.Lint.Rules;

/// <summary>The caption's date is not the day the camera recorded.</summary>
internal sealed class DateTakenDiffersRule() : LintRule(
    "date-taken",
    LintSeverity.Error,
    "Date disagrees with the date taken",
    "No date of the caption lies within a day of the date taken: a camera clock in another time zone is forgiven, a wrong month is not. Where the caption gives several dates one of them must fit. A caption that speaks of a file picture is still held to the day it was taken.",
    "Protesters gather on Feb. 17, 2023, with the date taken 2023-03-17")
{
    internal override void Check(LintContext context, LintReport report)
    {
        if (context.Input.DateTaken is not { } taken) return;
        var full = context.Dates.Where(date => date.Date is not null).ToList();
        if (full.Count == 0 || full.Exists(date => Math.Abs(date.Date!.Value.DayNumber - taken.DayNumber) <= 1)) return;
        var first = full[0];
        report.Add(first.Start, first.End - first.Start, $"The caption says {first.Date:d MMMM yyyy}, the camera {taken:d MMMM yyyy}: correct the one that is wrong.");
    }
}
