using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Grammar;

/// <summary>Finds where caption ends and credit begins.</summary>
/// <remarks>
/// From the end of the text: brackets first, then labels and sentence ends from left to right, then commas from right to left, then a name
/// before a known organisation without any mark. Then the front of the text. The window is bounded, so time is linear.
/// </remarks>
internal sealed partial class CreditFinder
{
    private const int Window = 220;
    private const int LongestBracket = 120;
    private const int MostPieces = 6;

    private static readonly HashSet<string> Trades = new(StringComparer.OrdinalIgnoreCase)
    {
        "styling", "stylist", "food styling", "food stylist", "prop styling", "prop stylist", "styled by", "set design", "set designer", "hair", "hair and make-up", "hair and makeup", "make-up", "makeup",
        "grooming", "fashion", "fashion stylist", "fashion editor", "model", "models", "assistant", "photography assistant", "drinks styling",
    };

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
        else if (pieces.Count > 0)
        {
            CaptionStart = BehindButton();
        }

        return pieces;
    }

    private List<CreditPiece> Tail()
    {
        var pieces = new List<CreditPiece>();
        var end = TrimEnd(_tokens.Length);
        if (IsStrayBracket(end - 1)) end = TrimEnd(end - 1);
        var rights = RightsSentences.TrailingStart(_text, _tokens, end);
        end = SkipTrailing(RightsInSmallLetters(TrimEnd(rights)));
        while (pieces.Count < MostPieces && end > 0)
        {
            var piece = Piece(end) ?? (LacksMaker(pieces) ? MakerOfLicence(end) : null);
            if (piece is null || (pieces.Count > 0 && (IsTitleOfPicture(piece) || IsListOfNames(piece)))) break;
            pieces.Insert(0, piece);
            end = BeforePiece(piece.Start);
            CaptionEnd = end;
        }

        if (pieces.Count == 0) CaptionEnd = TrimEnd(_tokens.Length);
        return pieces;
    }

    /// <summary>"(CC BY-SA 3.0), via Wikimedia Commons": a licence that says nobody's name.</summary>
    private static bool LacksMaker(List<CreditPiece> pieces) =>
        pieces.Exists(piece => piece.Nodes.Exists(node => node.Kind == NodeKind.Licence)) && pieces.TrueForAll(piece => piece.Nodes.TrueForAll(node => node.Kind != NodeKind.Handle && (!node.IsName || node.Authority is { Kind: AuthorityKind.Platform })));

    // MakerOfLicence := Person | "photograph by" Person, before a licence that names no maker: "Jane A. Doe (CC BY-SA 3.0)"
    private CreditPiece? MakerOfLicence(int end)
    {
        const int reach = 16;
        for (var index = Math.Max(0, end - reach); index < end; index++)
        {
            if (_tokens[index].Kind != TokenKind.Word) continue;
            var isLabel = _tokens[index].Is(WordTraits.LabelWord);
            if (!isLabel && !(EndsSentence(index - 1) && (IsGiven(index) || (index + 2 < end && _tokens[index + 2].Is(WordTraits.Initial))))) continue;
            if (_parser.Parse(index, end) is [{ Kind: NodeKind.Person }]) return new CreditPiece(index, end, _parser.Parse(index, end)!, "Sentence", 0.8);
            if (isLabel && SaysBy(index, end) && _parser.Parse(index, end) is [{ Kind: NodeKind.Label }, { Kind: NodeKind.Person or NodeKind.Single }] labelled) return new CreditPiece(index, end, labelled, "Label", 0.9);
        }

        return null;
    }

    private bool SaysBy(int index, int end) => CreditLabels.Instance.Match(_tokens, _text, index, end, out var label) > 0 && label.Leads;

    private CreditPiece? Piece(int end) => Bracket(end) ?? ((Marked(end) ?? BehindComma(end) ?? WithoutMark(end)) is { } piece && TextBehind(piece.Nodes) == 0 ? piece : null);

    /// <summary>"The Sun [photo courtesy of NASA]": a word of the language before a credit says what is shown.</summary>
    private static bool IsTitleOfPicture(CreditPiece piece) => piece.Nodes is [{ Kind: NodeKind.Known } only] && CreditEvidence.IsCommonWord(only.Authority!);

    /// <summary>"Jane Doe/Mary Roe (AP Photo)": before a credit, names side by side that no list holds say who is shown.</summary>
    private static bool IsListOfNames(CreditPiece piece) => piece.Rule == "Start" && CreditEvidence.Of(piece.Nodes) is { KnownPress: false, KnownOutside: false, Marked: false, Noted: false };

    private int TrimEnd(int end)
    {
        while (end > 0 && (_tokens[end - 1].Kind is TokenKind.Space or TokenKind.NewLine or TokenKind.Slash or TokenKind.Dash || (_tokens[end - 1].Kind == TokenKind.Mark && _text[_tokens[end - 1].Start] == '*'))) end--;
        return end;
    }

    /// <summary>"Photo by Jane Doe/AP)": a bracket that nothing opened, left behind where a page took the credit from.</summary>
    private bool IsStrayBracket(int index)
    {
        if (index < 0 || _tokens[index].Kind != TokenKind.Close) return false;
        var open = 1;
        for (var i = index - 1; i >= Math.Max(0, index - Window) && open > 0; i--) open += _tokens[i].Kind switch { TokenKind.Close => 1, TokenKind.Open => -1, _ => 0 };
        return open > 0;
    }

    /// <summary>
    /// "(AP Photo/Jane Doe) Editorial use only", "Jane Doe/AP. Copyright 2023 The Associated Press. All rights reserved.": what is said of rights in
    /// small letters, where a credit stands before it.
    /// </summary>
    private int RightsInSmallLetters(int end)
    {
        var cut = end;
        for (var start = RightsPhrase(cut); start < cut; start = RightsPhrase(cut)) cut = TrimEnd(start);
        if (cut == end) return end;
        foreach (var candidate in (ReadOnlySpan<int>)[CopyrightNotice(cut), cut])
        {
            var before = TrimEnd(RightsSentences.TrailingStart(_text, _tokens, candidate));
            if (before > 0 && Piece(before) is not null) return before;
        }

        return end;
    }

    /// <summary>Where the phrase about rights begins that ends the text, or its end.</summary>
    private int RightsPhrase(int end)
    {
        const int longest = 12;
        var last = end;
        while (last > 0 && _tokens[last - 1].Kind is TokenKind.Space or TokenKind.Period or TokenKind.Comma) last--;
        for (var index = last - 1; index > 0 && index > last - longest; index--)
        {
            if (_tokens[index].Kind == TokenKind.Word && _tokens[index].Is(WordTraits.LabelWord)
                && CreditLabels.Instance.Match(_tokens, _text, index, last, out var label) == last && label.Kind == NodeKind.Boilerplate && last - index > 2) return index;
        }

        return end;
    }

    /// <summary>Where "Copyright 2023 The Associated Press." begins that stands before the end as a sentence of its own, or the end.</summary>
    private int CopyrightNotice(int end)
    {
        const int longest = 24;
        for (var index = end - 1; index > 0 && index > end - longest && _tokens[index].Kind != TokenKind.Close; index--)
        {
            if (_tokens[index].Kind != TokenKind.Copyright && !(_tokens[index].Kind == TokenKind.Word && Is(index, "copyright"))) continue;
            var before = index - 1;
            while (before > 0 && _tokens[before].Kind == TokenKind.Space) before--;
            var year = index + 1;
            while (year < end && _tokens[year].Kind is TokenKind.Space or TokenKind.Copyright) year++;
            if (_tokens[before].Kind is TokenKind.Period or TokenKind.Close or TokenKind.NewLine || EndsSentence(before) || _parser.IsYearAt(year)) return TrimEnd(index);
        }

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
            else if (Button(end) is var button && button < end) end = button;
            else if (FoldMark(end) is var fold && fold < end) end = fold;
            else break;
        }

        var rights = RightsSentences.TrailingStart(_text, _tokens, end);
        return rights < end ? TrimEnd(rights) : PictureDate(end);
    }

    /// <summary>"... More" and "... [+]": where a page folds a long caption away.</summary>
    private int FoldMark(int end)
    {
        var before = end - 1;
        if (_tokens[before].Kind == TokenKind.Close && before > 1 && _tokens[before - 1].Kind is TokenKind.Mark or TokenKind.Ampersand && _tokens[before - 2].Kind == TokenKind.Open) before -= 3;
        else if (_tokens[before].Kind == TokenKind.Word && Is(before, "More")) before--;
        else return end;
        while (before >= 0 && _tokens[before].Kind == TokenKind.Space) before--;
        return before >= 0 && _tokens[before].Kind == TokenKind.Ellipsis ? before : end;
    }

    /// <summary>"toggle caption", which a page prints between caption and credit.</summary>
    private int Button(int end) =>
        end > 3 && _tokens[end - 1].Kind == TokenKind.Word && _tokens[end - 2].Kind == TokenKind.Space && Is(end - 1, "caption") && (Is(end - 3, "toggle") || Is(end - 3, "hide")) ? end - 3 : end;

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

    /// <summary>"Picture date: Monday March 13, 2023. See story X.", "See PA story X.": the agency's own lines between caption and credit.</summary>
    private int PictureDate(int end)
    {
        const int reach = 80;
        var first = end;
        for (var index = Math.Max(0, end - reach); index < end && first == end; index++)
        {
            if (_tokens[index].Kind == TokenKind.Word && (OpensPictureDate(index, end) || OpensStory(index, end))) first = index;
        }

        return TrimEnd(first);
    }

    private bool OpensPictureDate(int index, int end) => index + 3 < end && Is(index, "picture") && Is(index + 2, "date") && _tokens[index + 3].Kind == TokenKind.Colon;

    private bool OpensStory(int index, int end) => index + 6 < end && _tokens[index].Is(WordTraits.Capitalised) && Is(index, "see") && Is(index + 2, "PA") && Is(index + 4, "story");

    /// <summary>Words behind the credit that are not part of it: page furniture, the desk's initials, a picture number.</summary>
    private int SkipTrailing(int end)
    {
        var last = end;
        while (last > 0 && _tokens[last - 1].Kind is TokenKind.Space or TokenKind.Mark or TokenKind.Period) last--;
        if (last >= 3 && _tokens[last - 1].Is(WordTraits.AllCaps) && _tokens[last - 1].Length is 2 or 3 && _tokens[last - 2].Kind == TokenKind.Space && _tokens[last - 3].Kind == TokenKind.Period
            && !_parser.IsKnown(last - 1, last) && Marked(last - 2) is not null) return last - 3;
        return TakenOn(OtherTrades(SubjectBracket(end)));
    }

    /// <summary>"Food styling: Jane Doe. Prop styling: Mary Roe": who else worked on the picture, behind its maker.</summary>
    private int OtherTrades(int end)
    {
        const int longestTrade = 7;
        for (var index = Math.Max(1, end - Window); index < end; index++)
        {
            if (_tokens[index].Kind != TokenKind.Word || !_tokens[index].Is(WordTraits.Capitalised) || !EndsSentence(index - 1)) continue;
            var colon = index + 1;
            while (colon < end && colon < index + longestTrade && _tokens[colon].Kind is TokenKind.Word or TokenKind.Space) colon++;
            if (colon < end && _tokens[colon].Kind == TokenKind.Colon && Trades.Contains(_text[_tokens[index].Start.._tokens[colon].Start]) && Marked(TrimEnd(index)) is not null) return TrimEnd(index);
        }

        return end;
    }

    /// <summary>"U.S. Navy photo by Jane Doe, Dec. 29, 2020.", "Jane Doe/Getty Images. 1916": the day or the year the picture was taken, behind its credit.</summary>
    private int TakenOn(int end)
    {
        const int longest = 12;
        var (hasDay, hasNumber) = (false, false);
        var cut = end;
        for (var index = end - 1; index > 0 && index > end - longest; index--)
        {
            var token = _tokens[index];
            if (token.Is(WordTraits.Calendar)) hasDay = true;
            else if (token.Is(WordTraits.Digit)) (hasDay, hasNumber) = (hasDay || _parser.IsYearAt(index) || IsDayInDigits(token), true);
            else if (token.Kind is TokenKind.Comma or TokenKind.Period && hasDay && hasNumber && StandsBehindCredit(index)) cut = index;
            else if (token.Kind is not (TokenKind.Space or TokenKind.Comma or TokenKind.Period)) break;
        }

        return cut;
    }

    private bool StandsBehindCredit(int date) =>
        Marked(date) is { } credit && CreditEvidence.Of(credit.Nodes) is var evidence && ((evidence is { Marked: true, Named: true } && credit.Rule is "Label" or "Start") || evidence is { KnownPress: true, Chained: true });

    /// <summary>"2019-10-03"</summary>
    private bool IsDayInDigits(Token token) => DateOnly.TryParseExact(_text.AsSpan(token.Start, token.Length), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);

    /// <summary>"(UNITED STATES - Tags: BUSINESS)" behind the credit says where and of what the picture is.</summary>
    private int SubjectBracket(int end)
    {
        if (end == 0 || _tokens[end - 1].Kind != TokenKind.Close) return end;
        var open = Opening(end - 1);
        if (open < 1 || !RightsSentences.OpensWithCountry(_text, _tokens, open + 1, end - 1)) return end;
        var before = TrimEnd(open);
        return Marked(before) is not null || WithoutMark(before) is not null ? before : end;
    }

    private bool Is(int index, string word) => _text.AsSpan(_tokens[index].Start, _tokens[index].Length).Equals(word, StringComparison.OrdinalIgnoreCase);
}
