using CaptionManager.Captions.Grammar;

namespace CaptionManager.Web.Api.Captions;

/// <summary>A fact of the credit and the characters that say it.</summary>
/// <param name="Part">Which fact.</param>
/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Length">UTF-16 code units.</param>
public sealed record ParseSpan(CreditPart Part, int Start, int Length);
