using System.Collections.Immutable;
using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Credits;
using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>The sign-off and the credit field name different makers or different houses.</summary>
internal sealed class CreditDisagreesRule() : LintRule(
    "credit-disagrees",
    LintSeverity.Error,
    "Sign-off and credit disagree",
    "The sign-off in the caption names one photographer or agency, the credit field another; one of them will be printed and is wrong. Case, accents, aliases of one house and a route that only one of the two prints do not count, nor does a name that only one of the two gives.",
    "A ferry leaves the harbour. (AP Photo/Jane Doe), with the credit field \"John Roe/Reuters\"")
{
    internal override void Check(LintContext context, LintReport report)
    {
        var other = context.Input.Credit ?? context.LineCredit;
        var signOff = context.Reading.Credit;
        if (Differ(signOff.Creators, other.Creators, context, static (name, _) => NameKey.Of(name)))
        {
            Report(context, report, CreditPart.Creator, string.Join(", ", signOff.Creators), string.Join(", ", other.Creators));
        }
        else if (Differ(Houses(signOff), Houses(other), context, static (name, authorities) => NameKey.Of(authorities.Resolve(name)?.Name ?? name)))
        {
            Report(context, report, signOff.Agencies.IsEmpty ? CreditPart.Via : CreditPart.Agency, string.Join(", ", Houses(signOff)), string.Join(", ", Houses(other)));
        }
    }

    private static ImmutableArray<string> Houses(Credit credit) => [.. credit.Agencies, .. credit.Via];

    private static bool Differ(ImmutableArray<string> left, ImmutableArray<string> right, LintContext context, Func<string, AuthorityList, string> key)
    {
        if (left.IsEmpty || right.IsEmpty) return false;
        var keys = left.Select(name => key(name, context.Input.Authorities)).ToHashSet();
        return !right.Any(name => keys.Contains(key(name, context.Input.Authorities)));
    }

    private static void Report(LintContext context, LintReport report, CreditPart part, string signOff, string field)
    {
        var span = context.Reading.Spans.FirstOrDefault(span => span.Part == part);
        report.Add(span.Start, span.Length, $"The sign-off says {signOff}, the credit field {field}: one of them is wrong.", field);
    }
}
