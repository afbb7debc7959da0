namespace CaptionManager.Captions.Comparison;

/// <summary>Tells names and places from other words by form, table and neighbours.</summary>
internal static class TokenClassifier
{
    /// <summary>The tokens of normal words, with kind, weight and hash.</summary>
    public static CaptionToken[] Classify(List<NormalWord> words)
    {
        var keys = new string[words.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = words[i].Key;
        var kinds = new TokenKind[keys.Length];
        var caseTells = CaseTells(words);
        MarkPlaces(words, keys, kinds);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == TokenKind.Word) kinds[i] = KindOf(words, kinds, i, caseTells);
        }
        var tokens = new CaptionToken[keys.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = words[i];
            tokens[i] = new CaptionToken(
                word.Key, StableHash.Of(word.Key), WordRarity.WeightOf(word.Key, word.Kind), kinds[i], word.Start, word.Length, word.Sentence);
        }
        return tokens;
    }

    private static void MarkPlaces(List<NormalWord> words, string[] keys, TokenKind[] kinds)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (kinds[i] != TokenKind.Word) continue;
            kinds[i] = words[i].Kind;
            if (words[i].Kind != TokenKind.Word) continue;
            var length = words[i].Case == LetterCase.Lower && keys[i].Length < 5 ? 0 : Gazetteer.Match(keys, i);
            for (var k = 0; k < length; k++) kinds[i + k] = TokenKind.Place;
        }
    }

    private static TokenKind KindOf(List<NormalWord> words, TokenKind[] kinds, int i, bool caseTells)
    {
        var word = words[i];
        if (word.Key == "'s") return TokenKind.Word;
        if (IsOfOneSex(word.Key)) return TokenKind.Name;
        if (IsDirection(word.Key)) return TokenKind.Place;
        if (!IsName(words, kinds, i, caseTells)) return TokenKind.Word;
        if (WordRarity.IsGivenName(word.Key)) return TokenKind.Name;
        return FollowsPlaceWord(words, kinds, i) ? TokenKind.Place : TokenKind.Name;
    }

    private static bool IsName(List<NormalWord> words, TokenKind[] kinds, int i, bool caseTells)
    {
        var word = words[i];
        if (word.Key.Length == 1 && word.Case != LetterCase.Upper) return false;
        if (!caseTells) return !WordRarity.IsCommon(word.Key) || WordRarity.IsGivenName(word.Key) && !WordRarity.IsFrequent(word.Key);
        if (word.Case is not (LetterCase.Title or LetterCase.Upper)) return false;
        var startsSentence = i == 0 || words[i - 1].Sentence != word.Sentence;
        if (WordRarity.IsGivenName(word.Key)) return true;
        if (!WordRarity.IsCommon(word.Key)) return true;
        // "Gordon Brown", "Manchester City": a common word as the second part of a name.
        return !startsSentence && !WordRarity.IsFrequent(word.Key) && word.Before is '\0' or '-'
            && i > 0 && kinds[i - 1] is TokenKind.Name or TokenKind.Place
            && words[i - 1].Case is LetterCase.Title or LetterCase.Upper && Gazetteer.PlaceOf(words[i - 1].Key) is null or "manchester";
    }

    // In capitals throughout, or without any, the case of a word tells nothing.
    private static bool CaseTells(List<NormalWord> words)
    {
        var upper = 0;
        var lower = 0;
        var title = 0;
        foreach (var word in words)
        {
            if (word.Key.Length < 2 || word.Kind != TokenKind.Word) continue;
            if (word.Case == LetterCase.Upper) upper++;
            else if (word.Case == LetterCase.Lower) lower++;
            else if (word.Case == LetterCase.Title) title++;
        }
        return upper * 2 < upper + lower + title && (title > 0 || upper > 0);
    }

    private static bool FollowsPlaceWord(List<NormalWord> words, TokenKind[] kinds, int i)
    {
        if (i == 0) return false;
        var previous = words[i - 1];
        if (previous.Sentence != words[i].Sentence) return false;
        if (kinds[i - 1] == TokenKind.Place) return words[i].Before is '\0' or '-' or ',' && Gazetteer.PlaceOf(previous.Key) is null;
        if (previous.Key == "the" && i > 1) previous = words[i - 2];
        return previous.Key is "in" or "at" or "near" or "outside" or "off" or "inside" or "across" or "around" && words[i].Before == '\0';
    }

    private static bool IsOfOneSex(string key) => key is
        "man" or "woman" or "men" or "women" or "boy" or "girl" or "boys" or "girls" or "male" or "female" or "king" or "queen" or "prince" or "princess"
        or "father" or "mother" or "husband" or "wife" or "son" or "daughter" or "brother" or "sister";

    private static bool IsDirection(string key) => key is
        "north" or "south" or "east" or "west" or "northern" or "southern" or "eastern" or "western"
        or "northeast" or "northwest" or "southeast" or "southwest" or "northeastern" or "northwestern" or "southeastern" or "southwestern";
}
