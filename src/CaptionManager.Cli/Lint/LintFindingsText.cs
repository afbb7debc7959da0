using System.Globalization;
using System.Text;
using CaptionManager.Captions.Lint;
using CaptionManager.Cli.Rows;

namespace CaptionManager.Cli.Lint;

/// <summary>What <c>lint</c> writes for people: a line a finding, nothing for a clean caption.</summary>
internal static class LintFindingsText
{
    /// <summary>The lines.</summary>
    public static string Of(string id, IReadOnlyList<LintFinding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{JsonId.Plain(id)}:{finding.Start + 1}: {LintFindingsJson.NameOf(finding.Severity)}: {finding.Message} ({finding.Rule})");
            if (!string.IsNullOrEmpty(finding.Suggestion))
                text.Append(" → ").Append(finding.Suggestion);
            text.Append('\n');
        }

        return text.ToString();
    }
}
