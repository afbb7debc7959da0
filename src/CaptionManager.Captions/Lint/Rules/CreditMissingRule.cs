namespace CaptionManager.Captions.Lint.Rules;

/// <summary>Nobody is credited.</summary>
internal sealed class CreditMissingRule() : LintRule(
    "credit-missing",
    LintSeverity.Error,
    "Credit missing",
    "Neither the sign-off nor the credit line nor the structured credit names a maker, an agency, a supplier or a route. \"Handout\" or \"Courtesy photo\" without a name is no credit: it says how the picture came, not from whom.",
    "A ferry leaves the harbour at dawn.")
{
    internal override void Check(LintContext context, LintReport report)
    {
        if (context.Text.AsSpan().IsWhiteSpace()) return;
        if (LintContext.Names(context.Reading.Credit) || LintContext.Names(context.LineCredit) || (context.Input.Credit is { } credit && LintContext.Names(credit))) return;
        report.Add(context.BodyEnd, 0, $"Nobody is credited: name the maker and the agency, or the supplier.");
    }
}
