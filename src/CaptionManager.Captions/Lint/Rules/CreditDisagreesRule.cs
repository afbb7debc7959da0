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
            Report(context, report, part => part == CreditPart.Creator, credit => credit.Creators, other, string.Join(" and ", other.Creators));
        }

        if (Differ(Houses(signOff), Houses(other), context, static (name, authorities) => NameKey.Of(authorities.Resolve(name)?.Name ?? name)))
        {
            var houses = string.Join("/", other.Agencies) + (other.Agencies.IsEmpty || other.Via.IsEmpty ? "" : " via ") + string.Join("/", other.Via);
            Report(context, report, part => part is CreditPart.Agency or CreditPart.Via, Houses, other, houses);
        }
    }

    private static ImmutableArray<string> Houses(Credit credit) => [.. credit.Agencies, .. credit.Via];

    private static bool Differ(ImmutableArray<string> left, ImmutableArray<string> right, LintContext context, Func<string, AuthorityList, string> key)
    {
        if (left.IsEmpty || right.IsEmpty) return false;
        var keys = left.Select(name => key(name, context.Input.Authorities)).ToHashSet();
        return !right.Any(name => keys.Contains(key(name, context.Input.Authorities)));
    }

    /// <summary>All that names the one goes for all that names the other; nothing is proposed where something else stands between, or would be read otherwise.</summary>
    private static void Report(LintContext context, LintReport report, Func<CreditPart, bool> isPart, Func<Credit, ImmutableArray<string>> names, Credit field, string written)
    {
        FormattableString sentence = $"The sign-off says {string.Join(", ", names(context.Reading.Credit))}, the credit field {string.Join(", ", names(field))}: one of them is wrong.";
        var spans = context.Reading.Spans.Where(span => isPart(span.Part)).ToList();
        if (spans.Count == 0)
        {
            report.Add(context.BodyEnd, 0, sentence);
            return;
        }

        var (start, end) = (spans.Min(span => span.Start), spans.Max(span => span.Start + span.Length));
        var isWhole = !context.Reading.Spans.Any(span => !isPart(span.Part) && span.Start < end && span.Start + span.Length > start);
        var isRead = isWhole && context.ReadWith(start, end - start, written) is var read && read.Caption == context.Reading.Caption && names(read.Credit).SequenceEqual(names(field), StringComparer.OrdinalIgnoreCase);
        report.Add(start, end - start, sentence, isRead ? written : null);
    }
}
