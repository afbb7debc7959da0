using System.Globalization;
using System.Text;

namespace CaptionManager.Captions.Lint;

/// <summary>Writes the page that explains the rules.</summary>
public static class RulePage
{
    /// <summary>The page, in Markdown.</summary>
    public static string Write()
    {
        var page = new StringBuilder("# What is checked in a caption\n\nThis page is made from the rules themselves. `captions lint` and the caption desk run them; a profile may weigh a rule otherwise or switch it off.\n\n");
        page.Append("| rule | weighs | finds |").Append(Profiles(profile => $" {profile.Name} |")).Append("\n| --- | --- | --- |").Append(Profiles(_ => " --- |")).Append('\n');
        foreach (var rule in CaptionLinter.Rules)
        {
            page.Append(CultureInfo.InvariantCulture, $"| [`{rule.Id}`](#{rule.Id}) | {Word(rule.Severity)} | {rule.Title} |").Append(Profiles(profile => $" {Word(profile.WeightOf(rule))} |")).Append('\n');
        }

        foreach (var rule in CaptionLinter.Rules)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {rule.Id}\n\n**{rule.Title}.** {rule.Explanation}\n\nFires on: {rule.Example}\n");
        }

        return page.ToString();
    }

    private static string Profiles(Func<LintProfile, string> cell) => string.Concat(LintProfile.All.Where(profile => profile.Id != LintProfile.Standard.Id).Select(cell));

    private static string Word(LintSeverity? severity) => severity?.ToString().ToLowerInvariant() ?? "off";
}
