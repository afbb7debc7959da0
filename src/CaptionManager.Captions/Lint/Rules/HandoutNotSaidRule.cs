using CaptionManager.Captions.Credits;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>A picture from outside the press that does not say so.</summary>
internal sealed class HandoutNotSaidRule() : LintRule(
    "handout-not-said",
    LintSeverity.Warning,
    "Handout not said",
    "A picture given out by a party to the story must be told from one made by the press. It is enough that the caption or the credit says handout, provided, supplied, courtesy or released, or that the supplier is named in the sign-off.",
    "The minister at work. (Reuters), with the structured credit \"Ministry of Defence/Handout via Reuters\"")
{
    private static readonly string[] Words = ["handout", "provided", "supplied", "courtesy", "released by", "issued by", "submitted", "contributed"];

    internal override void Check(LintContext context, LintReport report)
    {
        var field = context.Input.Credit ?? context.LineCredit;
        var isHandout = field.Role == CreditRole.Handout || field.Notes.Contains("Handout") || Speaks(context.Input.Instructions);
        if (!isHandout || context.Reading.Credit.Role == CreditRole.Handout || context.Reading.Credit.Provider is not null || Array.Exists(Words, word => context.Text.Contains(word, StringComparison.OrdinalIgnoreCase))) return;
        if (!LintContext.Names(context.Reading.Credit) && Array.Exists(Words, word => context.Input.CreditLine?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)) return;
        var addition = context.Addition("Handout", credit => credit.Notes.Contains("Handout"));
        report.Add(addition?.At ?? context.BodyEnd, 0, $"The picture was handed out and neither caption nor sign-off says so: name the supplier or write Handout.", addition?.Words);
    }

    private static bool Speaks(string? instructions) =>
        instructions is not null && (instructions.Contains("supplied by a third party", StringComparison.OrdinalIgnoreCase) || instructions.Contains("handout", StringComparison.OrdinalIgnoreCase));
}
