namespace CaptionManager.Captions.Lint.Rules;

/// <summary>The caption is longer than the destination takes.</summary>
internal sealed class TooLongForDestinationRule() : LintRule(
    "too-long-destination",
    LintSeverity.Error,
    "Too long for the destination",
    "The destination the picture is meant for takes only so many characters, and cuts the rest or refuses the picture. Counted as people see characters: an accent or an emoji is one with its letter.",
    "A caption of 281 characters for a destination that takes 280")
{
    internal override void Check(LintContext context, LintReport report)
    {
        if (context.Input.LongestCaption is not { } longest) return;
        var elements = System.Globalization.StringInfo.ParseCombiningCharacters(context.Text);
        if (elements.Length <= longest) return;
        var start = elements[Math.Max(longest, 0)];
        report.Add(start, context.Text.Length - start, $"The caption has {elements.Length} characters and the destination takes {longest}: {elements.Length - longest} must go.");
    }
}
