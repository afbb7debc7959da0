namespace CaptionManager.Captions.Comparison;

/// <summary>A word as the lexer cut it: folded, not yet interpreted.</summary>
/// <param name="Key">Folded form: lower case, without accents, apostrophes and full stops.</param>
/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Kind"><see cref="TokenKind.Word"/>, or what the script or the digits already tell.</param>
/// <param name="Case">How it was written.</param>
internal record struct RawToken(string Key, int Start, int Length, TokenKind Kind, LetterCase Case)
{
    /// <summary>The last mark between the token before and this one; '-' where they are joined, '—' for a dash that parts; '\0' for none.</summary>
    public char Before { get; set; }

    /// <summary>The first mark after the token; '\0' for none.</summary>
    public char After { get; set; }

    /// <summary>The sentence it stands in, from 0.</summary>
    public int Sentence { get; set; }

    /// <summary>Whether it was written with full stops inside, such as "N.Y.".</summary>
    public bool Dotted { get; set; }
}
