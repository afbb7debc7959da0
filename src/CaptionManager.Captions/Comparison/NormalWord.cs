namespace CaptionManager.Captions.Comparison;

/// <summary>A word in its normal form, before it is told whether it names somebody.</summary>
/// <param name="Key">Normal form.</param>
/// <param name="Kind">What its form tells.</param>
/// <param name="Case">How it was written.</param>
/// <param name="Before">The mark before it.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Length">UTF-16 code units.</param>
internal readonly record struct NormalWord(string Key, TokenKind Kind, LetterCase Case, char Before, int Sentence, int Start, int Length);
