using CaptionManager.Captions.Grammar;

namespace CaptionManager.Web.Api.Captions;

/// <summary>What was read out of a text.</summary>
/// <param name="Caption">The caption without its credit.</param>
/// <param name="Credit">The facts of the credit.</param>
/// <param name="CreditText">The credit as it stands in the text, brackets included; empty where there is none.</param>
/// <param name="Spans">Where each fact stands in the text.</param>
/// <param name="Confidence">From 0 (a guess) to 1 (certain).</param>
public sealed record ParseAnswer(string? Caption, CreditView Credit, string CreditText, IReadOnlyList<ParseSpan> Spans, double Confidence)
{
    /// <summary>The answer of a reading.</summary>
    internal static ParseAnswer Of(CaptionReading reading) => new(
        reading.Caption,
        CreditView.Of(reading.Credit),
        reading.CreditText,
        [.. reading.Spans.Select(span => new ParseSpan(span.Part, span.Start, span.Length))],
        reading.Confidence);
}
