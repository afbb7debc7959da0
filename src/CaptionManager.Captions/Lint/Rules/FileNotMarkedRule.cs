namespace CaptionManager.Captions.Lint.Rules;

/// <summary>An old picture that is not marked as one.</summary>
internal sealed class FileNotMarkedRule() : LintRule(
    "file-not-marked",
    LintSeverity.Warning,
    "File picture not marked",
    "A picture taken more than thirty days before today must say so (\"FILE -\", \"file photo\", a File note in the credit, \"archive\"), or readers take it for news. Pictures of more than twenty-five years ago are history and tell it by themselves.",
    "Protesters gather in Oslo. (AP Photo/Jane Doe), taken a year ago")
{
    private const string Mark = "FILE - ";
    private const int NewsDays = 30;
    private const int HistoryYears = 25;

    internal override void Check(LintContext context, LintReport report)
    {
        if (context.Input is not { Today: { } today, DateTaken: { } taken } || taken.AddDays(NewsDays) >= today || taken.AddYears(HistoryYears) < today) return;
        if (context.Reading.Credit.Notes.Contains("File") || context.BestCredit.Notes.Contains("File") || context.LineCredit.Notes.Contains("File")) return;
        if (context.Text.Contains("archive", StringComparison.OrdinalIgnoreCase) || context.Text.Contains("file photo", StringComparison.OrdinalIgnoreCase)) return;
        var mended = context.ReadWith(context.BodyStart, 0, Mark).Credit;
        report.Add(context.BodyStart, 0, $"The picture was taken on {taken:d MMMM yyyy} and is not marked as a file picture: begin with \"FILE -\".", mended.Notes.Contains("File") && LintContext.NamesSame(mended, context.Reading.Credit) ? Mark : null);
    }
}
