namespace CaptionManager.Captions.Grammar;

/// <summary>The sentences about rights that agencies print around a credit, mostly in capitals.</summary>
internal static class RightsSentences
{
    /// <summary>What PA prints before its terms, which go on in small letters.</summary>
    private const string Restrictions = "RESTRICTIONS";

    private static readonly string[] Openers =
    [
        "RESTRICTED TO", "ATTENTION EDITORS", "MANDATORY CREDIT", "EDITORIAL USE", "FOR EDITORIAL", "THIS IMAGE", "THIS PICTURE", "THIS PHOTO", "THIS HANDOUT", "NO RESALE",
        "NO ARCHIV", "NO SALES", "NO COMMERCIAL", "NO MARKETING", "NO THIRD", "NO LICENSING", "NO ADVERTISING", "NO USE", "NO NEW", "NO BOOK", "NO MAG", "NO ONLINE",
        "NO MODEL", "NO INTERNET", "NO TV", "NO PRINT", "NO LA", "NO SYNDICATION", "MUST CREDIT", "MUST ON SCREEN", "NOT FOR SALE", "NOT FOR USE", "DO NOT", "STRICTLY", "REFILE",
        "TEMPLATE OUT", "QUALITY FROM", "BEST QUALITY", "TPX IMAGES", "ONE TIME USE", "USE BY", "NO USERS", "ARCHIVES OUT", "TO GO WITH", "MARKETING OUT", "DISTRIBUTED AS", "AFP IS NOT", "CREDIT MUST",
        "- NO ", "XGTY", "ALTERNATIVE CROP", "IMAGE SUPPLIED", "PLEASE NOTE", "EXCLUSIVE TO", "HANDOUT EDITORIAL", "GERMANY OUT", "NO MERCHANDISING", "ALL RIGHTS", "RIGHTS MANAGED", Restrictions,
    ];

    /// <summary>Whether a rights sentence begins at a token.</summary>
    public static bool Begins(string text, Token[] tokens, int start, int end)
    {
        var token = tokens[start];
        if (token.Kind != TokenKind.Word || !token.Is(WordTraits.AllCaps)) return false;
        foreach (var opener in Openers)
        {
            if (StartsWith(text, token.Start, opener)) return true;
        }

        return EndsWithOut(text, tokens, start, end);
    }

    /// <summary>Whether a phrase stands there, its blanks of any kind and width.</summary>
    internal static bool StartsWith(string text, int start, string phrase)
    {
        var at = start;
        foreach (var character in phrase)
        {
            if (at >= text.Length) return false;
            if (character != ' ')
            {
                if (text[at++] != character) return false;
                continue;
            }

            if (!char.IsWhiteSpace(text[at])) return false;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        }

        return true;
    }

    /// <summary>"CHINA AND TAIWAN OUT": words in capitals that end in OUT.</summary>
    private static bool EndsWithOut(string text, Token[] tokens, int start, int end)
    {
        const int longest = 16;
        for (var index = start; index < Math.Min(end, start + longest); index++)
        {
            var token = tokens[index];
            if (token.Kind is TokenKind.Space or TokenKind.Comma or TokenKind.Slash) continue;
            if (!token.Is(WordTraits.AllCaps)) return false;
            if (index > start && token.Length == 3 && text.AsSpan(token.Start, 3) is "OUT") return true;
            if (!IsCountryWord(text, token)) return false;
        }

        return false;
    }

    /// <summary>Where the rights sentences at the end begin, as an index of tokens; <paramref name="end"/> where there are none.</summary>
    public static int TrailingStart(string text, Token[] tokens, int end)
    {
        const int window = 240;
        for (var index = Math.Max(0, end - window); index < end; index++)
        {
            if (tokens[index].Kind != TokenKind.Word || !tokens[index].Is(WordTraits.AllCaps)) continue;
            if (Begins(text, tokens, index, end) && (IsShouting(tokens, index, end) || StartsWith(text, tokens[index].Start, Restrictions))) return CountryOut(text, tokens, index);
        }

        return CountryOut(text, tokens, end);
    }

    private static bool IsCountryWord(string text, Token token) =>
        token.Is(WordTraits.Capitalised) && (text.AsSpan(token.Start, token.Length) is "AND" or "OF" or "THE" or "REPUBLIC" or "MAINLAND" or "SAR" or "UNITED" or "STATES" or "KINGDOM" or "Republic" or "UK" or "USA"
            || Comparison.Gazetteer.Knows(Authorities.NameKey.Of(text.AsSpan(token.Start, token.Length))));

    /// <summary>Whether the tokens open with a country in capitals, alone or before a dash.</summary>
    public static bool OpensWithCountry(string text, Token[] tokens, int start, int end)
    {
        const int shortest = 4;
        var letters = 0;
        for (var index = start; index < end; index++)
        {
            var token = tokens[index];
            if (token.Kind == TokenKind.Dash) break;
            if (token.Kind == TokenKind.Space) continue;
            if (token.Kind != TokenKind.Word || !token.Is(WordTraits.AllCaps) || !IsCountryWord(text, token)) return false;
            letters += token.Length;
        }

        return letters >= shortest;
    }

    private static bool IsSeparator(TokenKind kind) => kind is TokenKind.Space or TokenKind.Period or TokenKind.Slash or TokenKind.Dash or TokenKind.Comma;

    /// <summary>"/ Germany OUT"</summary>
    private static int CountryOut(string text, Token[] tokens, int end)
    {
        var start = end;
        while (true)
        {
            var last = start - 1;
            while (last >= 0 && IsSeparator(tokens[last].Kind)) last--;
            if (last < 2 || tokens[last].Kind != TokenKind.Word || text.AsSpan(tokens[last].Start, tokens[last].Length) is not "OUT") return start;
            var first = last;
            while (first > 1 && tokens[first - 1].Kind == TokenKind.Space && tokens[first - 2].Kind == TokenKind.Word && IsCountryWord(text, tokens[first - 2])) first -= 2;
            if (first == last) return start;
            start = first;
        }
    }

    private static bool IsShouting(Token[] tokens, int start, int end)
    {
        var shouted = 0;
        var words = 0;
        for (var index = start; index < end; index++)
        {
            if (tokens[index].Kind == TokenKind.Open) return false;
            if (tokens[index].Kind != TokenKind.Word) continue;
            words++;
            if (tokens[index].Is(WordTraits.AllCaps | WordTraits.Initial)) shouted++;
        }

        return shouted * 10 >= words * 6;
    }
}
