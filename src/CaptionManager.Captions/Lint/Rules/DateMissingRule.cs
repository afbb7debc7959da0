using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>The caption does not say when.</summary>
internal sealed class DateMissingRule() : LintRule(
    "date-missing",
    LintSeverity.Warning,
    "Date missing",
    "A news caption says when the picture was taken. A weekday, a month with a year, a year by itself or \"undated\" is enough.",
    "Protesters gather outside parliament in Oslo. (Jane Doe/AP)")
{
    private static readonly string[] Open = ["undated", "date unknown", "not dated", "circa", "today", "yesterday", "last night", "this week", "last week", "last month", "this month", "last year", "earlier this"];

    internal override void Check(LintContext context, LintReport report)
    {
        if (!context.HasBody || !context.Dates.IsEmpty) return;
        foreach (var token in context.Tokens)
        {
            if (token.Kind == TokenKind.Word && context.InBody(token) && SaysWhen(context.TextOf(token))) return;
        }

        foreach (var word in Open)
        {
            if (context.Body.Contains(word, StringComparison.OrdinalIgnoreCase)) return;
        }

        report.Add(context.BodyEnd, 0, $"The caption does not say when the picture was taken: add the date.");
    }

    private static bool SaysWhen(ReadOnlySpan<char> word) =>
        (word.Length > 3 && char.IsUpper(word[0]) && CalendarWords.Weekday(word) is not null) || CalendarWords.Weekday(word) is not null && word.Length > 4
        || (word.Length > 3 && char.IsUpper(word[0]) && word is not ("March" or "Mars" or "August") && CalendarWords.Month(word) > 0)
        || (word.Length is 4 or 5 && int.TryParse(word[..4], out var year) && year is >= 1800 and <= 2199 && (word.Length == 4 || word[4] == 's'));
}
