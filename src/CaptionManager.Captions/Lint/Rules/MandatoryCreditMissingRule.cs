using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>A house whose words must be printed is named, and its words are not.</summary>
internal sealed class MandatoryCreditMissingRule() : LintRule(
    "mandatory-credit",
    LintSeverity.Error,
    "Mandatory credit missing",
    "The authority list says that pictures of this house must carry certain words, or the instructions say \"Mandatory credit: …\", and neither the caption nor the credit line has them. Case and accents do not count.",
    "Instructions \"MANDATORY CREDIT: Jane Doe/Rex\" and the credit line \"Rex\"")
{
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("\r\n;.\"”");
    private const string Marker = "mandatory credit";

    internal override void Check(LintContext context, LintReport report)
    {
        foreach (var words in Demanded(context).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (Says(context.Text, words) || Says(context.Input.CreditLine, words)) continue;

            // A caption without a sign-off takes one; which words of another sign-off would go, only a person can tell.
            var end = context.Text.TrimEnd().Length;
            var closing = context.HasBody && context.Reading.CreditText.Length == 0 && LintContext.Names(context.ReadWith(end, 0, $" ({words})").Credit) ? $" ({words})" : null;
            report.Add(closing is null ? context.BodyEnd : end, 0, $"The words \"{words}\" must be printed with this picture: add them to the credit.", closing);
        }
    }

    private static IEnumerable<string> Demanded(LintContext context)
    {
        var credit = context.BestCredit;
        foreach (var name in credit.Agencies.Concat(credit.Via).Concat(credit.Creators))
        {
            if (context.Input.Authorities.Resolve(name)?.MandatoryCredit is { Length: > 0 } words) yield return words;
        }

        if (FromInstructions(context.Input.Instructions) is { } demanded) yield return demanded;
    }

    /// <summary>"MANDATORY CREDIT: …", up to the end of the sentence or the line.</summary>
    private static string? FromInstructions(string? instructions)
    {
        var at = instructions?.IndexOf(Marker, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0) return null;
        var rest = instructions.AsSpan(at + Marker.Length).TrimStart(" :\"“-");
        var end = rest.IndexOfAny(Ends);
        var words = (end < 0 ? rest : rest[..end]).Trim();
        return words.IsEmpty ? null : words.ToString();
    }

    private static bool Says(string? text, string words) => text is not null && NameKey.Of(text).Contains(NameKey.Of(words), StringComparison.Ordinal);
}
