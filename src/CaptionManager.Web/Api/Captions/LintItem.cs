using CaptionManager.Captions.Lint;

namespace CaptionManager.Web.Api.Captions;

/// <summary>One slip that was found.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Field">The field it lies in.</param>
/// <param name="Start">UTF-16 offset into the field.</param>
/// <param name="Length">UTF-16 code units; 0 where something is missing.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="Suggestion">What to put in its place, where that is certain.</param>
public sealed record LintItem(string Rule, LintSeverity Severity, LintField Field, int Start, int Length, string Message, string? Suggestion)
{
    /// <summary>The item of a finding.</summary>
    internal static LintItem Of(LintFinding finding) =>
        new(finding.Rule, finding.Severity, finding.Field, finding.Start, finding.Length, Say(finding.Sentence), finding.Suggestion);
}
