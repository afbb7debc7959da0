using System.Collections.Frozen;

namespace CaptionManager.Captions.Comparison;

/// <summary>Abbreviations of states and provinces in the wires' and the post's forms, and those after which a sentence goes on.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> WithinSentence = FrozenSet.ToFrozenSet(
        [
            "mr", "mrs", "ms", "dr", "st", "jr", "sr", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "capt", "prof", "maj", "rev", "hon", "pvt", "cpl",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun",
            "no", "vs", "v", "ft", "mt", "dept", "approx", "op", "cit",
        ], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Dotted = WordData.Lines("states.txt")
        .Where(fields => fields[0] != "-")
        .ToFrozenDictionary(fields => fields[0].Replace(".", "", StringComparison.Ordinal).ToLowerInvariant(), fields => fields[2..], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Postal = WordData.Lines("states.txt")
        .Where(fields => fields[1] != "-")
        .ToFrozenDictionary(fields => fields[1].ToLowerInvariant(), fields => fields[2..], StringComparer.Ordinal);

    /// <summary>Whether a full stop after this token is its own, not the sentence's.</summary>
    public static bool KeepsSentenceOpen(in RawToken token) =>
        token.Case != LetterCase.Lower
        && (token.Dotted || token.Key.Length == 1 || WithinSentence.Contains(token.Key) || Dotted.ContainsKey(token.Key));

    /// <summary>The words of the state a token abbreviates where it stands, or <see langword="null"/>.</summary>
    public static string[]? State(in RawToken token)
    {
        if (token.Case == LetterCase.Lower) return null;
        if ((token.Dotted || (token.After == '·' && token.Before is ',' or '(')) && Dotted.TryGetValue(token.Key, out var state)) return state;
        return token is { Case: LetterCase.Upper, Key.Length: 2, Before: ',' } && Postal.TryGetValue(token.Key, out state) ? state : null;
    }
}
