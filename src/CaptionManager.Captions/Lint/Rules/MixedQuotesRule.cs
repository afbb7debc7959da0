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
        Check(context, report, '\'', "’‘");
        Check(context, report, '"', "“”");
    }

    private static void Check(LintContext context, LintReport report, char straight, string curly)
    {
        var text = context.Text;
        if (text.AsSpan().IndexOfAny(curly) < 0) return;
        var (first, last) = (-1, -1);
        for (var index = text.IndexOf(straight, StringComparison.Ordinal); index >= 0; index = text.IndexOf(straight, index + 1))
        {
            if (IsMeasure(text, index)) continue;
            if (first < 0) first = index;
            last = index;
        }

        if (first >= 0) report.Add(first, last + 1 - first, $"A straight {straight} stands beside curly marks: use one kind.", Curled(text, first, last, straight));
    }

    /// <summary>From the first straight mark to the last, all of them curly; null where the language pairs its marks otherwise („ “).</summary>
    private static string? Curled(string text, int first, int last, char straight)
    {
        if (text.Contains('„', StringComparison.Ordinal)) return null;
        return string.Create(last + 1 - first, (text, first, straight), static (output, from) =>
        {
            for (var index = 0; index < output.Length; index++)
            {
                var at = from.first + index;
                output[index] = from.text[at] != from.straight || IsMeasure(from.text, at) ? from.text[at] : (from.straight, IsOpening(from.text, at)) switch
                {
                    ('"', true) => '“',
                    ('"', false) => '”',
                    (_, true) => '‘',
                    _ => '’',
                };
            }
        });
    }

    // Inches and minutes.
    private static bool IsMeasure(string text, int index) => index > 0 && char.IsDigit(text[index - 1]);

    private static bool IsOpening(string text, int index) => (index == 0 || char.IsWhiteSpace(text[index - 1]) || text[index - 1] is '(' or '[' or '“') && index + 1 < text.Length && !char.IsDigit(text[index + 1]);
}
