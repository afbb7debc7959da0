namespace CaptionManager.Captions.Lint;

/// <summary>Collects the findings of one rule.</summary>
internal sealed class LintReport(LintRule rule, LintSeverity severity, List<LintFinding> findings)
{
    public void Add(int start, int length, FormattableString sentence, string? suggestion = null, LintField field = LintField.Caption) =>
        findings.Add(new LintFinding(rule.Id, severity, start, length, sentence, suggestion) { Field = field });
}
