namespace CaptionManager.Captions.Grammar;

/// <content>A credit before the caption.</content>
internal sealed partial class CreditFinder
{
    // Front := rights sentences, a label or ©, a credit, then the caption
    private CreditPiece? Front(bool hasTail)
    {
        var first = 0;
        while (first < CaptionEnd && _tokens[first].Kind is TokenKind.Space or TokenKind.NewLine or TokenKind.Quote) first++;
        if (first < CaptionEnd && !hasTail && StuckToCaption(first) is { } stuck) return stuck;
        var start = first;
        first = BehindDay(first);
        if (first >= CaptionEnd || !OpensFront(first)) return null;
        if (CaptionMarker(first) is var marker and > 0) return BeforeMarker(first, marker);
        if (hasTail) return null;
        if (_tokens[first].Kind == TokenKind.Open) return InBracket(first);
        var nodes = _parser.ParsePrefix(first, Math.Min(CaptionEnd, first + Window));
        var end = _parser.Position;
        if (TextBehind(nodes) is var text and > 0)
        {
            end = Array.FindIndex(_tokens, first, token => token.Start >= nodes[text].Start);
            nodes.RemoveRange(text, nodes.Count - text);
        }

        while (end < CaptionEnd && _tokens[end].Kind is TokenKind.Space or TokenKind.NewLine or TokenKind.Dash or TokenKind.Colon or TokenKind.Comma or TokenKind.Period) end++;
        if (nodes.Count < 2 || end >= CaptionEnd) return null;
        var evidence = CreditEvidence.Of(nodes);
        return evidence.Marked && (evidence.KnownPress || IsOfSupplier(nodes)) ? new CreditPiece(start, end, nodes, "Front", 0.9) : null;
    }

    /// <summary>
    /// "© Jane Doe/Corbis. Phyllis Lyon and Del Martin", "Photo: courtesy of Netflix. The cast in Rome": a credit that has all it needs, a full stop,
    /// and names that no list holds: who or what is shown.
    /// </summary>
    /// <returns>The index of the first node behind the full stop, or 0.</returns>
    private int TextBehind(List<CreditNode> nodes)
    {
        for (var index = nodes.Count - 1; index > 0; index--)
        {
            if (nodes[index].Kind == NodeKind.Boilerplate) continue;
            if (!nodes[index].IsName || nodes[index].Authority is not null || nodes[index].Before == Separator.Slash) return 0;
            if (nodes[index - 1].End >= nodes[index].Start || _text[nodes[index - 1].End] != '.') continue;
            var before = nodes[..index];
            var evidence = CreditEvidence.Of(before);
            if ((evidence.KnownPress && evidence.Named) || IsOfSupplier(before)) return index;
        }

        return 0;
    }

    /// <summary>"courtesy of Netflix"</summary>
    private static bool IsOfSupplier(List<CreditNode> nodes) => nodes is [.., { Kind: NodeKind.Courtesy }, { IsOrganisation: true }];

    /// <summary>"Jane Doe/ReutersRaj Rajaratnam, right, leaves": a maker and an agency, and the caption stuck to the agency's name.</summary>
    private CreditPiece? StuckToCaption(int first)
    {
        const int reach = 16;
        if (!_tokens[first].Is(WordTraits.Capitalised)) return null;
        for (var index = first + 3; index < Math.Min(CaptionEnd - 1, first + reach); index++)
        {
            if (_tokens[index].Kind is not (TokenKind.Word or TokenKind.Space or TokenKind.Slash)) return null;
            if (_tokens[index].Kind != TokenKind.Word || _tokens[index - 1].Kind != TokenKind.Word || _tokens[index].Is(WordTraits.Caseless)) continue;
            return _parser.Parse(first, index) is [{ Kind: NodeKind.Person }, { Before: Separator.Slash }, ..] nodes && CreditEvidence.Of(nodes).KnownPress ? new CreditPiece(first, index, nodes, "Front", 0.8) : null;
        }

        return null;
    }

    /// <summary>"Enlarge / A model of the lander", "Enlarge (credit: NASA)": the words of a page's button before the caption.</summary>
    private int BehindButton()
    {
        if (CaptionEnd == 0 || !(Is(0, "enlarge") || Is(0, "view") || Is(0, "toggle") || Is(0, "hide"))) return 0;
        var end = CreditLabels.Instance.Match(_tokens, _text, 0, CaptionEnd, out var label);
        if (end == 0 || label.Kind != NodeKind.Boilerplate) return 0;
        var next = end;
        while (next < CaptionEnd && _tokens[next].Kind == TokenKind.Space) next++;
        return next == CaptionEnd || _tokens[next].Kind is TokenKind.Slash or TokenKind.NewLine or TokenKind.Bar ? Math.Min(next + 1, CaptionEnd) : 0;
    }

    /// <summary>"6/27/03 Staff Photo by Jane Doe/CHRONICLE": the day the picture was taken, in digits before the label.</summary>
    private int BehindDay(int first)
    {
        const int parts = 3;
        var at = first;
        for (var part = 0; part < parts; part++, at += 2)
        {
            if (at + 1 >= CaptionEnd || !_tokens[at].Is(WordTraits.Digit) || _tokens[at].Length is 3 or > 4 || _tokens[at + 1].Kind != (part + 1 < parts ? TokenKind.Slash : TokenKind.Space)) return first;
        }

        return at < CaptionEnd && _tokens[at].Is(WordTraits.LabelWord) ? at : first;
    }

    private bool OpensFront(int first)
    {
        var token = _tokens[first];
        if (token.Kind is TokenKind.Copyright or TokenKind.Open) return true;
        if (RightsSentences.Begins(_text, _tokens, first, CaptionEnd)) return true;
        var match = CreditLabels.Instance.Match(_tokens, _text, first, CaptionEnd, out var label);
        return match > 0 && (label.Leads || label.Kind is NodeKind.Sender or NodeKind.Boilerplate || _tokens[Math.Min(match, _tokens.Length - 1)].Kind is TokenKind.Colon or TokenKind.Ellipsis);
    }

    /// <summary>"(Photo: Jane Doe/Getty Images) LONDON - Rain falls on the bridge": a maker and an agency in a bracket before the caption.</summary>
    private CreditPiece? InBracket(int open)
    {
        var depth = 0;
        for (var close = open; close < CaptionEnd && close < open + LongestBracket; close++)
        {
            if (_tokens[close].Kind == TokenKind.Open) depth++;
            if (_tokens[close].Kind != TokenKind.Close || --depth > 0) continue;
            if (_parser.Parse(open + 1, close) is not { } nodes || CreditEvidence.Of(nodes) is not { KnownPress: true, Named: true }) return null;
            while (close + 1 < CaptionEnd && _tokens[close + 1].Kind is TokenKind.Space or TokenKind.NewLine or TokenKind.Dash) close++;
            return close + 1 < CaptionEnd ? new CreditPiece(open, close + 1, nodes, "Front", 0.9) : null;
        }

        return null;
    }

    /// <summary>The index of "Image caption", with which a page sets off the caption behind its credit, or 0.</summary>
    private int CaptionMarker(int first)
    {
        for (var index = first + 1; index < CaptionEnd - 2 && index < first + Window; index++)
        {
            var token = _tokens[index];
            if (token.Kind != TokenKind.Word || token.Length != 5 || _tokens[index + 1].Kind != TokenKind.Space) continue;
            if (Is(index, "image") && Is(index + 2, "caption")) return index;
        }

        return 0;
    }

    private CreditPiece? BeforeMarker(int first, int marker)
    {
        var nodes = _parser.Parse(first, marker);
        if (nodes is null) return null;
        var end = marker + 3;
        while (end < CaptionEnd && _tokens[end].Kind is TokenKind.Space or TokenKind.NewLine or TokenKind.Comma or TokenKind.Colon) end++;
        return new CreditPiece(first, end, nodes, "ImageCaption", 0.97);
    }
}
