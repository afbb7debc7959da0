namespace CaptionManager.Captions.Lint.Rules;

/// <summary>The caption's date is not the day the camera recorded.</summary>
internal sealed class DateTakenDiffersRule() : LintRule(
    "date-taken",
    LintSeverity.Error,
    "Date disagrees with the date taken",
    "No date of the caption lies within a day of the date taken: a camera clock in another time zone is forgiven, a wrong month is not. Where the caption gives several dates one of them must fit. A caption that speaks of a file picture is still held to the day it was taken. A date behind \"of\", \"since\", \"before\" and their like tells of another event and is not held against the camera.",
    "Protesters gather on Feb. 17, 2023, with the date taken 2023-03-17")
{
    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    internal override void Check(LintContext context, LintReport report)
    {
        if (context.Input.DateTaken is not { } taken) return;
        var full = context.Dates.Where(date => date.Date is not null).ToList();
        if (full.Exists(date => IsNear(date.Date!.Value, taken) || (date.Other is { } other && IsNear(other, taken)))) return;
        var first = full.Find(date => SaysWhenTaken(context, date));
        if (first.Date is null) return;
        report.Add(first.Start, first.End - first.Start, $"The caption says {first.Date:d MMMM yyyy}, the camera {taken:d MMMM yyyy}: correct the one that is wrong.");
    }

    private static bool IsNear(DateOnly day, DateOnly taken) => Math.Abs(day.DayNumber - taken.DayNumber) <= 1;

    /// <summary>"gather on Feb. 17", "in Oslo, Feb. 17", "Feb. 17: Protesters"; not "the attacks of Sept. 11".</summary>
    private static bool SaysWhenTaken(LintContext context, FoundDate date)
    {
        var start = date.Weekday is not null ? Math.Min(date.Start, date.WeekdayStart) : date.Start;
        var before = context.Text.AsSpan(0, start).TrimEnd(' ');
        if (before.IsEmpty || !char.IsLetter(before[^1])) return true;
        var word = before[(before.LastIndexOfAnyExcept(Letters) + 1)..];
        return char.IsUpper(word[0]) || word is "on" or "am" or "le" or "el" or "em" or "il" or "op" or "den" or "dated" or "taken" or "date" or "from";
    }
}
