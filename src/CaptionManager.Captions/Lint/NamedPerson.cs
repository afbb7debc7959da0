using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Lint;

/// <summary>A person's name in the caption.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct NamedPerson(int Start, int End)
{
    private const int LongestName = 4;

    /// <summary>The people a caption names: a known given name and the capitalised words behind it, particles included.</summary>
    public static List<NamedPerson> Find(LintContext context)
    {
        var found = new List<NamedPerson>();
        var tokens = context.Tokens;
        for (var index = 0; index < tokens.Length; index++)
        {
            if (!context.InBody(tokens[index]) || !IsGivenName(tokens[index]) || IsOfShip(context, index)) continue;
            var last = Last(context, index);
            if (last > index) found.Add(new NamedPerson(tokens[index].Start, tokens[last].End));
            index = last;
        }

        return found;
    }

    // "the USS George Washington" carries people and is none.
    private static bool IsOfShip(LintContext context, int index) =>
        index > 1 && context.TextOf(context.Tokens[index - 2]) is "USS" or "HMS" or "USNS" or "USCGC" or "HMCS" or "HMAS" or "INS" or "MV" or "MS" or "RMS" or "SS";

    private static bool IsGivenName(Token token) =>
        token.Kind == TokenKind.Word && token.Is(WordTraits.GivenName) && token.Is(WordTraits.Capitalised) && !token.Is(WordTraits.AllCaps | WordTraits.Calendar | WordTraits.Initial);

    private static int Last(LintContext context, int first)
    {
        var tokens = context.Tokens;
        var (last, words) = (first, 1);
        for (var index = first + 1; index + 1 < tokens.Length && words < LongestName && tokens[index].Kind == TokenKind.Space && context.InBody(tokens[index + 1]); index += 2)
        {
            var next = tokens[index + 1];
            if (next.Kind != TokenKind.Word || next.Is(WordTraits.Digit | WordTraits.And)) break;
            if (!next.Is(WordTraits.Capitalised | WordTraits.Particle)) break;
            words++;

            // "Friedrich Merz and", "Jane Doe's": a genitive ends the name.
            if (next.Is(WordTraits.Possessive)) return index + 1;
            if (next.Is(WordTraits.Capitalised) && !(next.Is(WordTraits.PressHead | WordTraits.OutsideHead) && !next.Is(WordTraits.AmbiguousHead))) last = index + 1;
        }

        return last;
    }
}
