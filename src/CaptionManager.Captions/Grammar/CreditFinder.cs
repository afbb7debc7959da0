using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Grammar;

/// <summary>Finds where caption ends and credit begins.</summary>
/// <remarks>
/// From the end of the text: brackets first, then labels and sentence ends from left to right, then commas from right to left, then a name
/// before a known organisation without any mark. Then the front of the text. The window is bounded, so time is linear.
/// </remarks>
internal sealed class CreditFinder
{
    private const int Window = 220;
    private const int LongestBracket = 120;
    private const int MostPieces = 6;

    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly CreditParser _parser;

    public CreditFinder(string text, Token[] tokens, AuthorityList authorities)
    {
        _text = text;
        _tokens = tokens;
        _parser = new CreditParser(text, tokens, authorities);
    }

    /// <summary>The index of the first token of the caption.</summary>
    public int CaptionStart { get; private set; }

    /// <summary>The index after the last token of the caption.</summary>
    public int CaptionEnd { get; private set; }

    /// <summary>The pieces in text order; empty where there is no credit.</summary>
    public List<CreditPiece> Find()
    {
        CaptionEnd = _tokens.Length;
        var pieces = Tail();
        if (CaptionStart < CaptionEnd && Front(pieces.Count > 0) is { } front)
        {
            pieces.Insert(0, front);
            CaptionStart = front.End;
        }

        return pieces;
    }

    private List<CreditPiece> Tail()
    {
        var pieces = new List<CreditPiece>();
        var end = TrimEnd(_tokens.Length);
        var rights = RightsSentences.TrailingStart(_text, _tokens, end);
        end = SkipTrailing(TrimEnd(rights));
        while (pieces.Count < MostPieces && end > 0)
        {
            var piece = Bracket(end) ?? Marked(end) ?? BehindComma(end) ?? WithoutMark(end);
            if (piece is null) break;
            pieces.Insert(0, piece);
            end = BeforePiece(piece.Start);
            CaptionEnd = end;
        }

        if (pieces.Count == 0) CaptionEnd = TrimEnd(_tokens.Length);
        return pieces;
    }

    private int TrimEnd(int end)
    {
        while (end > 0 && (_tokens[end - 1].Kind is TokenKind.Space or TokenKind.NewLine or TokenKind.Slash or TokenKind.Dash || (_tokens[end - 1].Kind == TokenKind.Mark && _text[_tokens[end - 1].Start] == '*'))) end--;
        return end;
    }

    /// <summary>Before the credit the marks go that set it off, and a label that stands alone; the caption keeps its own full stop.</summary>
    private int BeforePiece(int start)
    {
        var end = start;
        while (end > 0)
        {
            if (_tokens[end - 1].Kind is TokenKind.Space or TokenKind.NewLine or TokenKind.Slash or TokenKind.Dash or TokenKind.Comma or TokenKind.Bar or TokenKind.Semicolon or TokenKind.Dot or TokenKind.Colon or TokenKind.Open) end--;
            else if (LoneLabel(end) is var label && label < end) end = label;
            else break;
        }

        var rights = RightsSentences.TrailingStart(_text, _tokens, end);
        return rights < end ? TrimEnd(rights) : PictureDate(end);
    }

    /// <summary>"Photo credit" before a bracket.</summary>
    private int LoneLabel(int end)
    {
        for (var index = end - 1; index >= 0 && index >= end - 5; index--)
        {
            if (_tokens[index].Kind is not (TokenKind.Word or TokenKind.Space)) break;
            if (!_tokens[index].Is(WordTraits.LabelWord) || !_tokens[index].Is(WordTraits.Capitalised)) continue;
            var match = CreditLabels.Instance.Match(_tokens, _text, index, end, out var label);
            if (match == end && label.Kind is NodeKind.Label && (index == 0 || EndsSentence(index - 1))) return index;
        }

        return end;
    }

    /// <summary>"Picture date: Monday March 13, 2023. See story X.": the agency's own lines between caption and credit.</summary>
    private int PictureDate(int end)
    {
        const string opener = "Picture date:";
        const int reach = 260;
        if (end == 0) return end;
        var limit = _tokens[end - 1].End;
        var from = Math.Max(0, limit - reach);
        var at = _text.LastIndexOf(opener, limit - 1, limit - from, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return end;
        var index = end;
        while (index > 0 && _tokens[index - 1].Start >= at) index--;
        return TrimEnd(index);
    }

    /// <summary>Words behind the credit that are not part of it: page furniture, the desk's initials, a picture number.</summary>
    private int SkipTrailing(int end)
    {
        var last = end;
        while (last > 0 && _tokens[last - 1].Kind is TokenKind.Space or TokenKind.Mark) last--;
        if (last >= 3 && _tokens[last - 1].Is(WordTraits.AllCaps) && _tokens[last - 1].Length is 2 or 3 && _tokens[last - 2].Kind == TokenKind.Space && _tokens[last - 3].Kind == TokenKind.Period
            && !_parser.IsKnown(last - 1, last) && Marked(last - 2) is not null) return last - 3;
        return SubjectBracket(end);
    }

    /// <summary>"(UNITED STATES - Tags: BUSINESS)" behind the credit says where and of what the picture is.</summary>
    private int SubjectBracket(int end)
    {
        if (end == 0 || _tokens[end - 1].Kind != TokenKind.Close) return end;
        var open = Opening(end - 1);
        if (open < 1 || !RightsSentences.OpensWithCountry(_text, _tokens, open + 1, end - 1)) return end;
        var before = TrimEnd(open);
        return Marked(before) is not null || WithoutMark(before) is not null ? before : end;
    }

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
        if (evidence.KnownOutside && sentence) return true;
        return sentence && (evidence.Named || evidence.Organised) && nodes.Count <= 2 && nodes.TrueForAll(node => node.IsName && node.Kind is not (NodeKind.Single or NodeKind.Acronym));
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

    // Marked := a credit behind the start of the text, a sentence end, a line break, a dash, a label
    private CreditPiece? Marked(int end)
    {
        for (var index = Math.Max(0, end - Window); index < end; index++)
        {
            var boundary = BoundaryBefore(index);
            var label = IsLabelStart(index, end);
            if (boundary is null && !label) continue;
            var nodes = _parser.Parse(index, end);
            if (nodes is null || nodes.Count == 0) continue;
            if (!label && (LabelComesLater(nodes) || (boundary == "Start" && OpensWithText(nodes)))) continue;
            var evidence = CreditEvidence.Of(nodes);
            if (boundary == "Start" && (AreTwoNames(nodes[0], index) || HidesGluedMaker(nodes[0], index) || PersonBeforeKnown(nodes[0], index))) continue;
            if (boundary == "Picture" && !(evidence is { KnownPress: true, Chained: true } && nodes.Count > 2 && nodes[1].Kind == NodeKind.Person)) continue;
            if (!IsUnbracketedCredit(nodes, evidence, label ? "Label" : boundary!)) continue;
            if (boundary == "Dash" && !label && evidence.Names == nodes.Count && !evidence.Named && WithoutMark(end) is { } chain && chain.Start < index) return chain;
            return new CreditPiece(index, end, nodes, label ? "Label" : boundary!, label ? 0.97 : evidence.KnownPress ? 0.92 : 0.75);
        }

        return null;
    }

    /// <summary>Keywords or names before "Foto:" are caption: the credit begins at its label.</summary>
    private bool LabelComesLater(List<CreditNode> nodes)
    {
        var later = nodes.FindIndex(node => node.Kind is NodeKind.Label or NodeKind.Sender && _text.AsSpan(node.End).TrimStart(' ') is [':' or '：', ..]);
        if (later <= 0) return NamesThePersonShown(nodes);
        for (var index = 0; index < later; index++)
        {
            if (nodes[index].Authority is { IsPress: true } || !nodes[index].IsName) return false;
        }

        return true;
    }

    /// <summary>"John Green - photo by Jane Doe", "John Green - Jane Doe/Reuters": a person before "photo by" or the maker is the one shown.</summary>
    private bool NamesThePersonShown(List<CreditNode> nodes)
    {
        if (nodes.Count < 3 || nodes[0].Kind != NodeKind.Person) return false;
        if (nodes[1] is { Kind: NodeKind.Person, Before: Separator.Dash }) return nodes[2] is { Before: Separator.Slash, Authority.IsPress: true };
        return nodes[1] is { Kind: NodeKind.Label, Before: Separator.None or Separator.Dash } && _text.AsSpan(nodes[1].Start, nodes[1].End - nodes[1].Start).EndsWith(" by", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Surfers at Bondi Beach | Jane Doe/AP": words that no organisation's name has stand before the maker.</summary>
    private bool OpensWithText(List<CreditNode> nodes)
    {
        if (nodes.Count < 3 || nodes[0] is not { Kind: NodeKind.Outside, Authority: null } || nodes[1] is not { Kind: NodeKind.Person, Before: Separator.Slash or Separator.Dash }) return false;
        var hasHead = false;
        var hasConnector = false;
        for (var index = 0; index < _tokens.Length && _tokens[index].Start < nodes[0].End; index++)
        {
            hasHead |= _tokens[index].Is(WordTraits.OutsideHead | WordTraits.PressHead);
            hasConnector |= _tokens[index].Is(WordTraits.Lower) && _tokens[index].Is(WordTraits.Connector);
        }

        return hasConnector && !hasHead;
    }

    /// <summary>"Ryan Reynolds Amy Sussman/Getty Images": who or what is shown and the maker, two words each.</summary>
    private bool AreTwoNames(CreditNode node, int start)
    {
        if (node.Kind != NodeKind.Person) return false;
        Span<int> words = stackalloc int[4];
        var count = 0;
        var end = EndOf(node, start);
        for (var index = start; index < end; index++)
        {
            if (_tokens[index].Kind != TokenKind.Word) continue;
            if (count == words.Length) return false;
            words[count++] = index;
        }

        return count == words.Length && _tokens[words[0]].Is(WordTraits.Capitalised) && IsFamily(words[1]) && IsGiven(words[2]) && IsFamily(words[3]);
    }

    private bool IsGiven(int index) => _tokens[index].Is(WordTraits.GivenName) && _tokens[index].Is(WordTraits.Capitalised);

    private bool IsFamily(int index) => _tokens[index].Is(WordTraits.Capitalised) && !_tokens[index].Is(WordTraits.GivenName | WordTraits.Initial | WordTraits.Suffix | WordTraits.Particle | WordTraits.And);

    /// <summary>"Rome, October 27th 2020 Photo Jane Doe/Insidefoto": the label alone, before a name.</summary>
    private bool IsPictureWord(int index) =>
        _tokens[index].Is(WordTraits.LabelWord) && _tokens[index].Is(WordTraits.Capitalised) && index + 2 < _tokens.Length && _tokens[index + 1].Kind == TokenKind.Space && _tokens[index + 2].Is(WordTraits.Capitalised)
        && _text.AsSpan(_tokens[index].Start, _tokens[index].Length) is "Photo" or "Foto" or "PHOTO" or "FOTO";

    private string? BoundaryBefore(int index)
    {
        var token = _tokens[index];
        if (token.Kind is TokenKind.Space or TokenKind.NewLine or TokenKind.Period or TokenKind.Close or TokenKind.Comma) return null;
        if (token.Kind == TokenKind.Quote && index > 0) return null;
        var before = index - 1;
        while (before >= 0 && _tokens[before].Kind is TokenKind.Space) before--;
        if (before < 0) return "Start";
        if (before == index - 1 && token.Is(WordTraits.GivenName) && _tokens[before].Kind == TokenKind.Word && !token.Is(WordTraits.Caseless)) return "Sentence";
        if (_tokens[before].Kind is TokenKind.Word or TokenKind.Comma && !_tokens[before].Is(WordTraits.Abbreviation)) return IsPictureWord(index) ? "Picture" : null;
        if (token.Is(WordTraits.Lower) && !token.Is(WordTraits.LabelWord | WordTraits.Particle) && !_parser.IsKnown(index, index + 1)) return null;
        return _tokens[before].Kind switch
        {
            TokenKind.NewLine => "Line",
            TokenKind.Period or TokenKind.Close or TokenKind.Ellipsis => "Sentence",
            TokenKind.Quote => before > 0 && (_tokens[before - 1].Kind is TokenKind.Period or TokenKind.Comma || (before == index - 2 && !ClosesNickname(before))) ? "Sentence" : null,
            TokenKind.Dash or TokenKind.Bar or TokenKind.Dot => "Dash",
            TokenKind.Slash when before > 0 && _tokens[before - 1].Kind == TokenKind.Space => "Dash",
            TokenKind.Word when _tokens[before].Is(WordTraits.Abbreviation) && !_tokens[before].Is(WordTraits.Office | WordTraits.Rank) && before < index - 1 => "Sentence",
            _ => null,
        };
    }

    /// <summary>"Lawrence 'Larry' Kudlow": the quote closes a single word within a name.</summary>
    private bool ClosesNickname(int quote) => quote > 1 && _tokens[quote - 1].Kind == TokenKind.Word && _tokens[quote - 2].Kind == TokenKind.Quote;

    /// <summary>"CEO Michael SaylorJoe Raedle/Getty Images": a maker's name is stuck to the name that would open the credit.</summary>
    private bool HidesGluedMaker(CreditNode node, int start)
    {
        if (node.Kind is not (NodeKind.Outside or NodeKind.Person)) return false;
        var end = EndOf(node, start);
        for (var index = start + 1; index < end; index++)
        {
            if (_tokens[index].Kind == TokenKind.Word && _tokens[index - 1].Kind == TokenKind.Word && BoundaryBefore(index) is not null) return true;
        }

        return false;
    }

    /// <summary>A label counts anywhere when it begins with a capital and its colon or "by" follows.</summary>
    private bool IsLabelStart(int index, int end)
    {
        var token = _tokens[index];
        if (token.Kind == TokenKind.Copyright) return true;
        if (token.Is(WordTraits.EastAsian) && index + 1 < end && _tokens[index + 1].Is(WordTraits.EastAsian) && _tokens[index + 1].Is(WordTraits.LabelWord) && _parser.IsKnown(index, index + 1)) return true;
        if (!token.Is(WordTraits.LabelWord)) return false;
        var match = CreditLabels.Instance.Match(_tokens, _text, index, end, out var label);
        if (token.Is(WordTraits.Lower)) return label.Kind == NodeKind.Label && match - index > 2 && match < end && (_tokens[match].Kind == TokenKind.Colon || (label.Leads && FollowsName(index)));
        if (match == 0 || label.Kind == NodeKind.Boilerplate) return false;
        if (label.Leads) return match - index > 1;
        if (match < end && _tokens[match].Kind is TokenKind.Colon or TokenKind.Ellipsis or TokenKind.Equals) return true;
        return label.Kind is NodeKind.Sender || (label.Note is "Handout" && match - index == 1 && match < end) || token.Is(WordTraits.EastAsian);
    }

    /// <summary>Whether a capitalised word or a dash stands before the index.</summary>
    private bool FollowsName(int index)
    {
        var before = index - 1;
        while (before >= 0 && _tokens[before].Kind == TokenKind.Space) before--;
        return before >= 0 && (_tokens[before].Kind == TokenKind.Dash || (_tokens[before].Is(WordTraits.Capitalised) && _tokens[before].Kind == TokenKind.Word));
    }

    private static bool IsUnbracketedCredit(List<CreditNode> nodes, CreditEvidence evidence, string boundary)
    {
        if (boundary == "Label") return evidence.Marked || (evidence.Noted && (evidence.KnownPress || evidence.Names > 0 || nodes.Count == 1));
        if (boundary == "Start" && nodes is [{ Kind: NodeKind.Known }]) return true;
        if (boundary == "Start" && nodes.Count > 1 && nodes[0].Authority is { Kind: AuthorityKind.Government } && nodes.TrueForAll(node => node.IsName) && evidence.Named) return true;
        if (nodes is [{ Kind: NodeKind.Person }, { Kind: NodeKind.Press, Before: Separator.Comma }]) return true;
        if (OpensLikeText(nodes)) return false;
        if (evidence.Marked) return evidence.Names > 0 || nodes.Exists(node => node.Kind is NodeKind.Licence or NodeKind.Handle or NodeKind.Pool or NodeKind.Supplied or NodeKind.Note);
        if (evidence.KnownPress) return true;
        if (nodes.Count > 1 && nodes.TrueForAll(node => node.Authority is { IsPress: false })) return true;
        if (evidence.Noted) return boundary is "Line" or "Start" ? evidence.Names == 0 || evidence.Chained : evidence.Chained || evidence.Names == 0;
        return evidence.Chained && (evidence.Named || evidence.KnownOutside) && (evidence.Organised || evidence.Names >= 2);
    }

    /// <summary>A run of comma-separated names that reaches its first press name only late is a place or a list of people.</summary>
    private static bool OpensLikeText(List<CreditNode> nodes) =>
        nodes.Count > 2 && nodes[0].Kind is NodeKind.Single or NodeKind.Outside && nodes[1].Before == Separator.Comma && nodes[1].Kind is NodeKind.Person or NodeKind.Single or NodeKind.Outside;

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
            if (HidesKnown(nodes[0], start)) continue;
            if (!(evidence.KnownPress && (evidence.Named || nodes.Count > 1)) && !(evidence.Marked && evidence.Names > 0 && (nodes[0].IsName || IsLabelWithColon(nodes[0])))) continue;
            return new CreditPiece(start, end, nodes, "Comma", 0.8);
        }

        return null;
    }

    private bool IsLabelWithColon(CreditNode node) => node.Kind == NodeKind.Label && node.End < _text.Length && _text[node.End] == ':';

    /// <summary>"President Joe Biden AP Photo/Susan Walsh": a given name and, at the end of the same words, an agency.</summary>
    private bool PersonBeforeKnown(CreditNode node, int start)
    {
        if (node is not { Kind: NodeKind.Outside, Authority: null }) return false;
        var end = EndOf(node, start);
        var last = Array.FindLastIndex(_tokens, end - 1, end - start, token => token.Kind == TokenKind.Word);
        return last > start && _tokens[last].Is(WordTraits.AllCaps) && _parser.IsKnown(last, last + 1) && Enumerable.Range(start, end - start).Any(IsGiven);
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
                if (!evidence.KnownPress || nodes[0].Kind is NodeKind.Outside) continue;
                return new CreditPiece(start, end, nodes, "NoMark", 0.6);
            }
        }

        return null;
    }

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

        var length = 2;
        while (length < words.Count && _tokens[words[length - 1]].Is(WordTraits.Initial | WordTraits.Particle | WordTraits.Suffix)) length++;
        if (words.Count > 0 && _tokens[words[0]].Is(WordTraits.Suffix)) length++;
        if (length <= words.Count) starts.Add(words[length - 1]);
        if (words.Count > 0) starts.Add(words[0]);
        return starts;
    }

    // Front := rights sentences, a label or ©, a credit, then the caption
    private CreditPiece? Front(bool hasTail)
    {
        var first = 0;
        while (first < CaptionEnd && _tokens[first].Kind is TokenKind.Space or TokenKind.NewLine or TokenKind.Quote) first++;
        if (first >= CaptionEnd || !OpensFront(first)) return null;
        if (CaptionMarker(first) is var marker and > 0) return BeforeMarker(first, marker);
        if (hasTail) return null;
        var nodes = _parser.ParsePrefix(first, Math.Min(CaptionEnd, first + Window));
        var end = _parser.Position;
        while (end < CaptionEnd && _tokens[end].Kind is TokenKind.Space or TokenKind.NewLine or TokenKind.Dash or TokenKind.Colon or TokenKind.Comma or TokenKind.Period) end++;
        if (nodes.Count < 2 || end >= CaptionEnd) return null;
        var evidence = CreditEvidence.Of(nodes);
        return evidence.KnownPress && evidence.Marked ? new CreditPiece(first, end, nodes, "Front", 0.9) : null;
    }

    private bool OpensFront(int first)
    {
        var token = _tokens[first];
        if (token.Kind is TokenKind.Copyright or TokenKind.Open) return true;
        if (RightsSentences.Begins(_text, _tokens, first, CaptionEnd)) return true;
        var match = CreditLabels.Instance.Match(_tokens, _text, first, CaptionEnd, out var label);
        return match > 0 && (label.Leads || label.Kind is NodeKind.Sender or NodeKind.Boilerplate || _tokens[Math.Min(match, _tokens.Length - 1)].Kind is TokenKind.Colon or TokenKind.Ellipsis);
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

    private bool Is(int index, string word) => _text.AsSpan(_tokens[index].Start, _tokens[index].Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private CreditPiece? BeforeMarker(int first, int marker)
    {
        var nodes = _parser.Parse(first, marker);
        if (nodes is null) return null;
        var end = marker + 3;
        while (end < CaptionEnd && _tokens[end].Kind is TokenKind.Space or TokenKind.NewLine or TokenKind.Comma or TokenKind.Colon) end++;
        return new CreditPiece(first, end, nodes, "ImageCaption", 0.97);
    }
}
