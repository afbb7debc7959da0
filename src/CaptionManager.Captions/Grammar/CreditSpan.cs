namespace CaptionManager.Captions.Grammar;

/// <summary>A fact of the credit and the characters that say it.</summary>
/// <param name="Part">Which fact.</param>
/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Length">UTF-16 code units.</param>
public readonly record struct CreditSpan(CreditPart Part, int Start, int Length);
