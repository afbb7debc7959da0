namespace CaptionManager.Captions.Lint.Rules;

/// <summary>No alt text.</summary>
internal sealed class AltTextMissingRule() : LintRule(
    "alt-text-missing",
    LintSeverity.Warning,
    "Alt text missing",
    "A reader who cannot see the picture needs its alt text (IPTC \"Alt Text (Accessibility)\"): what is seen, in a sentence. A caller that does not know the field (it is not given at all) is not told.",
    "The alt text is empty")
{
    internal override void Check(LintContext context, LintReport report)
    {
        if (context.Input.AltText is { } text && text.AsSpan().IsWhiteSpace()) report.Add(0, 0, $"The alt text is missing: say in a sentence what is seen.", null, LintField.AltText);
    }
}
