using System.Text.RegularExpressions;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>A placeholder was left in.</summary>
internal sealed partial class PlaceholderRule() : LintRule(
    "placeholder",
    LintSeverity.Error,
    "Placeholder left in",
    "XXX, TK, TKTK, ???, [name], \"name to come\", \"lorem ipsum\", a template's {variable} or a code replacement that was not resolved (=mci9=) must not go out. Film titles (xXx), XXX as a Roman numeral behind a name (Super Bowl XXX) and words that merely hold the letters are left alone.",
    "Prime Minister XXX speaks in Oslo.")
{
    internal override void Check(LintContext context, LintReport report)
    {
        foreach (var match in Marks().EnumerateMatches(context.Text))
        {
            var text = context.Text.AsSpan(match.Index, match.Length);
            if (text is "XXX" && IsNumeral(context.Text, match.Index)) continue;
            report.Add(match.Index, match.Length, $"The placeholder \"{text.ToString()}\" was left in: fill in what it stands for.");
        }
    }

    /// <summary>"Super Bowl XXX", "WrestleMania XXX", "the XXX Olympiad".</summary>
    private static bool IsNumeral(string text, int index)
    {
        var before = text.AsSpan(0, index).TrimEnd();
        foreach (var event_ in (ReadOnlySpan<string>)["Bowl", "WrestleMania", "Games", "Olympiad", "Louis", "Vol.", "Volume", "Chapter", "Part"])
        {
            if (before.EndsWith(event_, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return text.AsSpan(index + 3).TrimStart() is var after && (after.StartsWith("Olympi", StringComparison.Ordinal) || after.StartsWith("Winter", StringComparison.Ordinal) || after.StartsWith("Summer", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(?:X{3,}|TK(?:TK)*|TBC|TBD|TBA)\b|\?{3,}|_{3,}|\b(?:name|names|age|date|place|location|caption|credit|score|id)s? (?:to come|tk|here|tbc)\b|\bto come\)|\blorem ipsum\b|[\[<{](?:first |last |full )?(?:name|date|place|city|photographer|insert[^\]>}]{0,40}|caption[^\]>}]{0,20})[\]>}]|\{[a-z][A-Za-z0-9_.:]{1,40}\}|=[A-Za-z]{1,6}[0-9]{1,3}=", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
