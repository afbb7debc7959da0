using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Grammar;

/// <content>A credit behind a comma or behind no mark at all.</content>
internal sealed partial class CreditFinder
{
    // BehindComma := a credit behind the last comma that fits
    private CreditPiece? BehindComma(int end)
    {
        for (var index = end - 1; index > 0 && index > end - Window; index--)
        {
            if (_tokens[index].Kind is TokenKind.Period or TokenKind.NewLine or TokenKind.Close) return null;
            if (_tokens[index].Kind is not (TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon)) continue;
            if (_tokens[index].Kind == TokenKind.Colon && _tokens[index - 1].Is(WordTraits.LabelWord)) continue;
            var start = index + 1;
            while (start < end && _tokens[start].Kind == TokenKind.Space) start++;
            if (start >= end || start == index + 1) continue;
            var nodes = _parser.Parse(start, end);
            if (nodes is null || nodes.Count == 0) continue;
            var evidence = CreditEvidence.Of(nodes);
            if (HidesKnown(nodes[0], start) || HoldsMaker(nodes, start) || OpensWithPlace(nodes[0], start)) return null;
            if (!(evidence.KnownPress && (evidence.Named || nodes.Count > 1)) && !(evidence.Marked && evidence.Names > 0 && (nodes[0].IsName || IsLabelWithColon(nodes[0])))) continue;
            return new CreditPiece(start, end, nodes, "Comma", 0.8);
        }

        return null;
    }

    private bool IsLabelWithColon(CreditNode node) => node.Kind == NodeKind.Label && node.End < _text.Length && _text[node.End] == ':';

    /// <summary>"President Joe Biden AP Photo/Susan Walsh": a given name and, at the end of the same words, an agency.</summary>
    private bool PersonBeforeKnown(CreditNode node, int start)
    {
        if (node is not { Kind: NodeKind.Outside or NodeKind.Press, Authority: null }) return false;
        var end = EndOf(node, start);
        var last = Array.FindLastIndex(_tokens, end - 1, end - start, token => token.Kind == TokenKind.Word);
        return last > start && _tokens[last].Is(WordTraits.AllCaps) && _parser.IsKnown(last, last + 1) && Enumerable.Range(start, end - start).Any(index => IsGiven(index) || _tokens[index].Is(WordTraits.Office));
    }

    /// <summary>"Syracuse, Italy Jane Doe/Getty Images": the place that ends the caption, and the maker.</summary>
    private bool OpensWithPlace(CreditNode node, int start) =>
        node is { Authority: null, Kind: NodeKind.Person or NodeKind.Outside } && !_tokens[start].Is(WordTraits.GivenName) && Place(start, EndOf(node, start)) is var name and > 0
            && (_parser.Parse(name, EndOf(node, start)) is [{ Kind: NodeKind.Person }] || _parser.IsKnownPress(name, EndOf(node, start)));

    /// <summary>The index behind the place that opens the words, where other words follow, or 0.</summary>
    private int Place(int start, int end)
    {
        const int mostWords = 7;
        var keys = new List<string>(mostWords);
        for (var index = start; index < end && keys.Count < mostWords; index++)
        {
            if (_tokens[index].Kind == TokenKind.Word) keys.Add(NameKey.Of(_text.AsSpan(_tokens[index].Start, _tokens[index].Length)));
            else if (_tokens[index].Kind != TokenKind.Space) return 0;
        }

        var place = keys.Count < 2 ? 0 : Comparison.Gazetteer.Match(keys, 0);
        return place > 0 && keys.Count > place ? start + (2 * place) : 0;
    }

    /// <summary>"Governor Jane Doe Action Images": words of text, and a known agency at their end.</summary>
    private bool HidesAgency(CreditNode node, int start)
    {
        if (node is not { Kind: NodeKind.Press or NodeKind.Outside, Authority: null }) return false;
        var end = EndOf(node, start);
        for (var index = start + 2; index < end; index++)
        {
            if (_tokens[index].Kind == TokenKind.Word && _parser.IsKnownAgency(index, end)) return true;
        }

        return false;
    }

    /// <summary>"Governor John Roe Jane Doe": an office within, so the last two words are the maker's.</summary>
    private bool HidesMakerBehindOffice(CreditNode node, int start)
    {
        if (node is not { Kind: NodeKind.Person or NodeKind.Outside, Authority: null }) return false;
        var end = EndOf(node, start);
        if (end - start < 9 || !IsFamily(end - 1) || !IsGiven(end - 3) || !_tokens[end - 5].Is(WordTraits.Capitalised)) return false;
        for (var index = start; index < end - 5; index++)
        {
            if (_tokens[index].Is(WordTraits.Office)) return true;
        }

        return false;
    }

    /// <summary>"Normandy, France Action Images": a known name begins within the words, so the words before it are caption.</summary>
    private bool HidesKnown(CreditNode node, int start)
    {
        if (node.Kind != NodeKind.Press) return false;
        var end = EndOf(node, start);
        for (var index = start + 1; index < end; index++)
        {
            if (_tokens[index].Kind == TokenKind.Word && _parser.IsKnown(index, end)) return true;
        }

        return false;
    }

    /// <summary>The index behind the last token of a node that begins at a token.</summary>
    private int EndOf(CreditNode node, int start)
    {
        var end = start;
        while (end < _tokens.Length && _tokens[end].Start < node.End) end++;
        return end;
    }

    // WithoutMark := the name before the first slash or "via" of a chain that runs to the end
    private CreditPiece? WithoutMark(int end)
    {
        for (var index = Math.Max(1, end - (Window / 3)); index < end; index++)
        {
            var token = _tokens[index];
            if (token.Kind != TokenKind.Slash && !token.Is(WordTraits.Via | WordTraits.For)) continue;
            foreach (var start in NameStarts(index))
            {
                var nodes = _parser.Parse(start, end);
                if (nodes is null || nodes.Count < 2) continue;
                var evidence = CreditEvidence.Of(nodes);
                if (!evidence.KnownPress || (nodes[0].Kind is NodeKind.Outside && !FollowsText(start))) continue;
                return new CreditPiece(start, end, nodes, "NoMark", 0.6);
            }
        }

        return null;
    }

    /// <summary>"Britain’s coastline BAE Systems/Press Association": a noun in small letters before the supplier's name ends the caption.</summary>
    private bool FollowsText(int start) =>
        start > 1 && _tokens[start - 1].Kind == TokenKind.Space && _tokens[start - 2].Is(WordTraits.Lower) && !_tokens[start - 2].Is(WordTraits.Connector | WordTraits.Determiner | WordTraits.Particle | WordTraits.LabelWord | WordTraits.And);

    /// <summary>Where the name before an index may begin: a known organisation of up to four words, then two words, more with initials, then one.</summary>
    private List<int> NameStarts(int index)
    {
        var words = new List<int>(5);
        for (var at = index - 1; at >= 0 && words.Count < 5; at--)
        {
            var token = _tokens[at];
            if (token.Kind == TokenKind.Space) continue;
            if (token.Kind != TokenKind.Word || (token.Is(WordTraits.Lower) && !token.Is(WordTraits.Particle))) break;
            words.Add(at);
        }

        var starts = new List<int>(6);
        for (var count = Math.Min(4, words.Count); count >= 1; count--)
        {
            if (_parser.IsKnown(words[count - 1], index)) starts.Add(words[count - 1]);
        }

        if (words.Count == 3 && (IsGiven(words[2]) || _tokens[words[2]].Is(WordTraits.Initial))) starts.Add(words[2]);
        var length = words.Count > 0 && _tokens[words[0]].Is(WordTraits.Suffix) ? 3 : 2;
        while (length < words.Count && _tokens[words[length - 1]].Is(WordTraits.Initial | WordTraits.Particle | WordTraits.Suffix)) length++;
        if (length <= words.Count) starts.Add(words[length - 1]);
        if (words.Count > 0) starts.Add(words[0]);
        return starts;
    }
}
