namespace CaptionManager.Captions.Lint.Rules;

/// <summary>Two blanks in a row, or a blank before a comma or a full stop.</summary>
internal sealed class DoubledBlankRule() : LintRule(
    "doubled-blank",
    LintSeverity.Info,
    "Blank too many",
    "Two blanks within a line, or a blank before a comma, a full stop or a closing bracket. Line breaks, the ends of the text, the French blank before \": ; ! ?\" and points of suspension are left alone.",
    "Fans wait  for the gates to open .")
{
    internal override void Check(LintContext context, LintReport report)
    {
        var text = context.Text;
        for (var index = 1; index < text.Length; index++)
        {
            if (text[index - 1] != ' ' || char.IsWhiteSpace(text[index - 1]) && index == 1) continue;
            if (text[index] == ' ')
            {
                var end = index;
                while (end < text.Length && text[end] == ' ') end++;
                if (end < text.Length && text[end] is not ('\n' or '\r') && text[index - 2] is not ('\n' or '\r')) report.Add(index - 1, end - index + 1, $"{end - index + 1} blanks in a row: one is enough.", " ");
                index = end;
            }
            else if (text[index] is ',' or ')' || (text[index] == '.' && (index + 1 == text.Length || text[index + 1] is not '.' && !char.IsLetterOrDigit(text[index + 1]))))
            {
                report.Add(index - 1, 1, $"A blank before '{text[index]}': take it away.", "");
            }
        }
    }
}
