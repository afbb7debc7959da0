namespace CaptionManager.Captions.Lint;

/// <summary>One slip that a rule found.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Severity">As the profile weighs the rule.</param>
/// <param name="Start">UTF-16 offset into the field.</param>
/// <param name="Length">UTF-16 code units; 0 where something is missing at that place.</param>
/// <param name="Sentence">A sentence that names the value and the remedy: its English text with places, by which a translation finds its own, and the values.</param>
/// <param name="Suggestion">The text to put in the place of the span, or <see langword="null"/> where a person must decide.</param>
public sealed record LintFinding(string Rule, LintSeverity Severity, int Start, int Length, FormattableString Sentence, string? Suggestion)
{
    /// <summary>The sentence in English.</summary>
    public string Message => FormattableString.Invariant(Sentence);

    /// <summary>The field the span lies in.</summary>
    public LintField Field { get; init; }
}
