namespace CaptionManager.Captions.Comparison;

/// <summary>A normalised token of a caption with its place in the text.</summary>
/// <param name="Key">Normal form; two tokens are the same exactly when their keys are.</param>
/// <param name="Hash">64-bit hash of <paramref name="Key"/>, stable across processes and versions.</param>
/// <param name="Weight">Rarity, a function of the key and the kind: 0 for a mere ending, 1 for glue, 20 for a rare word.</param>
/// <param name="Kind">What it states.</param>
/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Sentence">The sentence it stands in, from 0.</param>
internal readonly record struct CaptionToken(
    string Key, ulong Hash, int Weight, TokenKind Kind, int Start, int Length, int Sentence)
{
    /// <summary>The offset after its last character.</summary>
    public int End => Start + Length;
}
