using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Grammar;

/// <content>A credit in brackets.</content>
internal sealed partial class CreditFinder
{
    // Bracket := "(" Credit ")" at the end
    private CreditPiece? Bracket(int end)
    {
        var close = end - 1;
        while (close > 0 && _tokens[close].Kind is TokenKind.Space or TokenKind.Period or TokenKind.Mark or TokenKind.Quote) close--;
        if (close < 0 || _tokens[close].Kind != TokenKind.Close) return null;
        var open = Opening(close);
        if (open < 0 || !HasText(open + 1, close) || ClosesKnown(open, close)) return null;
        var nodes = _parser.Parse(open + 1, close);
        if (nodes is null || nodes.Count == 0) return null;
        var evidence = CreditEvidence.Of(nodes);
        if (!IsBracketCredit(nodes, evidence, open)) return null;
        return new CreditPiece(open, end, nodes, "Bracket", evidence.KnownPress || evidence.Marked ? 0.99 : 0.8);
    }

    /// <summary>"WANA (West Asia News Agency)": the bracket is a part of a known name.</summary>
    private bool ClosesKnown(int open, int close)
    {
        const int mostWords = 6;
        for (var index = open - 1; index >= 0 && index >= open - mostWords && _tokens[index].Kind is TokenKind.Word or TokenKind.Space; index--)
        {
            if (_tokens[index].Kind == TokenKind.Word && _parser.IsKnown(index, close + 1)) return true;
        }

        return false;
    }

    private bool HasText(int from, int to) => to > from && !(to == from + 1 && _tokens[from].Kind == TokenKind.Space);

    private int Opening(int close)
    {
        var depth = 0;
        for (var index = close; index >= 0 && index > close - LongestBracket; index--)
        {
            if (_tokens[index].Kind == TokenKind.Close) depth++;
            else if (_tokens[index].Kind == TokenKind.Open && --depth == 0) return index;
        }

        return -1;
    }

    private bool IsBracketCredit(List<CreditNode> nodes, CreditEvidence evidence, int open)
    {
        if (open == 0 && evidence.IsCredit) return true;
        if (nodes.Count == 1 && nodes[0].IsOrganisation && IsAbbreviationOfWordsBefore(nodes[0], open)) return false;
        if (evidence.IsCredit) return true;
        if (evidence.Noted) return nodes.TrueForAll(node => node.Kind is NodeKind.Note or NodeKind.Pool or NodeKind.Boilerplate || node.IsName) && evidence.Names <= 2 && !IsSentenceNote(nodes, open);
        if (evidence.Chained && evidence.Names >= 2 && (evidence.Named || evidence.KnownOutside)) return true;
        var sentence = EndsSentence(open - 1);
        if (evidence.KnownOutside && (sentence || IsBodyAtEnd(nodes, open))) return true;
        return sentence && (evidence.Named || evidence.Organised) && nodes.Count <= 2 && nodes.TrueForAll(node => node.IsName && node.Kind is not (NodeKind.Single or NodeKind.Acronym));
    }

    /// <summary>"Gila River Detention Camp (National Archives)": words that are no sentence, and at the end of the text a public body by its full name.</summary>
    private bool IsBodyAtEnd(List<CreditNode> nodes, int open)
    {
        if (nodes is not [{ Authority.Kind: AuthorityKind.Government or AuthorityKind.Institution } body] || !_text.AsSpan(body.Start, body.End - body.Start).Contains(' ')) return false;
        return _text.AsSpan(body.End).TrimEnd() is { Length: 1 } && open > 1 && _tokens[open - 1].Kind == TokenKind.Space;
    }

    /// <summary>"(file)" and "(illustration)" in small letters in the middle of a caption speak of the thing shown.</summary>
    private bool IsSentenceNote(List<CreditNode> nodes, int open) => nodes.Count == 1 && open > 0 && !EndsSentence(open - 1) && char.IsLower(_text[nodes[0].Start]) && nodes[0].Note != "File";

    /// <summary>"the Ministry of Defence (MoD)"</summary>
    private bool IsAbbreviationOfWordsBefore(CreditNode node, int open)
    {
        var name = _text.AsSpan(node.Start, node.End - node.Start);
        if (name.Length > 8 || name.Contains(' ')) return false;
        var letter = name.Length - 1;
        for (var index = open - 1; index >= 0 && letter >= 0; index--)
        {
            var token = _tokens[index];
            if (token.Kind == TokenKind.Space) continue;
            if (token.Kind != TokenKind.Word) return false;
            if (char.ToUpperInvariant(_text[token.Start]) == char.ToUpperInvariant(name[letter])) letter--;
            else if (!token.Is(WordTraits.Lower)) return false;
        }

        return letter < 0;
    }

    private bool EndsSentence(int index)
    {
        while (index >= 0 && _tokens[index].Kind is TokenKind.Space or TokenKind.NewLine or TokenKind.Quote or TokenKind.Dash or TokenKind.Slash or TokenKind.Bar) index--;
        return index < 0 || _tokens[index].Kind is TokenKind.Period or TokenKind.Ellipsis or TokenKind.Close || _tokens[index].Is(WordTraits.Abbreviation);
    }
}
