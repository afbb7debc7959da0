namespace CaptionManager.Captions.Lint.Rules;

/// <summary>Straight and curly marks in one caption.</summary>
internal sealed class MixedQuotesRule() : LintRule(
    "mixed-quotes",
    LintSeverity.Info,
    "Straight and curly marks mixed",
    "Straight (' \") and curly (’ “ ”) marks of the same kind in one caption come from pasting two texts together. Apostrophes are held against apostrophes and quotation marks against quotation marks; inch and minute marks behind numbers do not count.",
    "Doe's team meets Roe’s team.")
{
    internal override void Check(LintContext context, LintReport report)
    {
        Check(context, report, '\'', "’‘", '’');
        Check(context, report, '"', "“”", null);
    }

    private static void Check(LintContext context, LintReport report, char straight, string curly, char? replacement)
    {
        if (context.Text.AsSpan().IndexOfAny(curly) < 0) return;
        for (var index = 0; index < context.Text.Length; index++)
        {
            if (context.Text[index] != straight || (index > 0 && char.IsDigit(context.Text[index - 1]))) continue;
            report.Add(index, 1, $"A straight {straight} stands beside curly marks: use one kind.", replacement?.ToString());
            return;
        }
    }
}
