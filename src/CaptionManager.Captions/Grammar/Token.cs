namespace CaptionManager.Captions.Grammar;

/// <summary>A lexical unit; the tokens of a text lie side by side and cover it.</summary>
/// <param name="Kind">Its class.</param>
/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Traits">What the lexicon and the spelling say of a word; none for other classes.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, WordTraits Traits)
{
    public int End => Start + Length;

    public bool Is(WordTraits trait) => (Traits & trait) != 0;
}
