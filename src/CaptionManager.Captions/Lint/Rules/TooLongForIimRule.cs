using System.Text;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>The text does not fit the IIM dataset that many systems still read.</summary>
internal sealed class TooLongForIimRule() : LintRule(
    "too-long-iim",
    LintSeverity.Warning,
    "Too long for IIM",
    "IIM 4.2 holds 2,000 octets of caption (2:120), 256 of headline (2:105) and 32 of credit (2:110), counted in UTF-8: one ä is two. A receiver that reads IIM sees the text cut there; the rest is only in XMP.",
    "A credit line of 33 letters or more")
{
    private const int CaptionOctets = 2000;
    private const int HeadlineOctets = 256;
    private const int CreditOctets = 32;

    internal override void Check(LintContext context, LintReport report)
    {
        Check(report, context.Text, CaptionOctets, LintField.Caption, $"caption");
        Check(report, context.Input.Headline, HeadlineOctets, LintField.Headline, $"headline");
        Check(report, context.Input.CreditLine, CreditOctets, LintField.CreditLine, $"credit line");
    }

    private static void Check(LintReport report, string? text, int limit, LintField field, FormattableString name)
    {
        if (text is null) return;
        var octets = Encoding.UTF8.GetByteCount(text);
        if (octets <= limit) return;
        var fits = Fits(text, limit);
        report.Add(fits, text.Length - fits, $"The {name} has {octets} octets and IIM holds {limit}: {octets - limit} must go, or receivers of IIM see it cut.", null, field);
    }

    /// <summary>How many UTF-16 units fit, whole characters only.</summary>
    private static int Fits(string text, int limit)
    {
        var (octets, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            octets += rune.Utf8SequenceLength;
            if (octets > limit) break;
            length += rune.Utf16SequenceLength;
        }

        return Math.Min(length, text.Length);
    }
}
