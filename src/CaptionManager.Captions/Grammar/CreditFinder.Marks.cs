using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Grammar;

/// <content>A credit behind the start of the text, the end of a sentence, a line break, a dash or a label.</content>
internal sealed partial class CreditFinder
{
    // Marked := a credit behind the start of the text, a sentence end, a line break, a dash, a label
    private CreditPiece? Marked(int end)
    {
        for (var index = Math.Max(0, end - Window); index < end; index++)
        {
            var boundary = BoundaryBefore(index);
            var label = IsLabelStart(index, end);
            if (boundary is null && !label) continue;
            var start = label ? WithNameBefore(index) : index;
            var nodes = _parser.Parse(start, end);
            if (nodes is null || nodes.Count == 0) continue;
            if (TextBehind(nodes) > 0) continue;
            if (!label && (LabelComesLater(nodes) || (boundary == "Start" && (OpensWithText(nodes) || TitleBeforeBar(nodes) || HoldsMaker(nodes, index) || CreditComesLater(nodes))))) continue;
            var evidence = CreditEvidence.Of(nodes);
            if (boundary == "Start" && (AreTwoNames(nodes[0], index) || HidesGluedMaker(nodes[0], index) || PersonBeforeKnown(nodes[0], index) || HidesAgency(nodes[0], index) || HidesMakerBehindOffice(nodes[0], index))) continue;
            if (boundary == "Picture" && !(evidence is { KnownPress: true, Chained: true } && nodes.Count > 2 && nodes[1].Kind == NodeKind.Person)) continue;
            if (!IsUnbracketedCredit(nodes, evidence, label ? "Label" : boundary!) && !IsSignedByMail(nodes) && !IsBodyAlone(nodes)) continue;
            if (boundary == "Dash" && !label && evidence.Names == nodes.Count && !evidence.Named && WithoutMark(end) is { } chain && chain.Start < index) return chain;
            if (boundary == "Dash" && !label && !evidence.Named && MakerBeforeDash(index, end) is { } maker) return maker;
            return new CreditPiece(start, end, nodes, label ? "Label" : boundary!, label ? 0.97 : evidence.KnownPress ? 0.92 : 0.75);
        }

        return null;
    }

    /// <summary>"war on women, Jane Doe — The Washington Post via Getty Images": a given name and a family name, and only then the dash before the agency.</summary>
    private CreditPiece? MakerBeforeDash(int index, int end)
    {
        if (!_parser.IsKnownPress(index, end)) return null;
        var dash = index - 1;
        while (dash > 0 && _tokens[dash].Kind == TokenKind.Space) dash--;
        foreach (var start in NameStarts(dash))
        {
            if (!IsGiven(start) || dash - start < 3 || _parser.Parse(start, end) is not [{ Kind: NodeKind.Person }, _, ..] nodes) continue;
            return new CreditPiece(start, end, nodes, "NoMark", 0.6);
        }

        return null;
    }

    /// <summary>Keywords or names before "Foto:" are caption: the credit begins at its label.</summary>
    private bool LabelComesLater(List<CreditNode> nodes)
    {
        var later = nodes.FindIndex(node => node.Kind is NodeKind.Label or NodeKind.Sender && _text.AsSpan(node.End).TrimStart(' ') is [':' or '：' or '…', ..] or ['.', '.', ..]);
        if (later <= 0) return NamesThePersonShown(nodes);
        for (var index = 0; index < later; index++)
        {
            if (!(nodes[index].IsName || nodes[index].Kind == NodeKind.Boilerplate) || (nodes[index].Authority is { IsPress: true } press && !CreditEvidence.IsCommonWord(press))) return false;
        }

        return true;
    }

    /// <summary>"John Green - photo by Jane Doe", "John Green - Jane Doe/Reuters", "John Green, courtesy photo", and a name with "Photo courtesy of" on the next line: a person before "photo by" or the maker is the one shown.</summary>
    private bool NamesThePersonShown(List<CreditNode> nodes)
    {
        if (nodes is [{ Kind: NodeKind.Person }, { Kind: NodeKind.Courtesy, Before: Separator.Comma }] or [{ IsName: true, Authority: null }, { Kind: NodeKind.Courtesy, Before: Separator.Group }, ..]) return true;
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

    /// <summary>"Lake Bled, Slovenia - Jane Doe/Reuters", "Ducks on the Serpentine", a line break and "AP Photo/Jane Doe": names no list holds, and behind a dash or on the next line a whole credit.</summary>
    private bool CreditComesLater(List<CreditNode> nodes)
    {
        for (var index = 0; index + 2 < nodes.Count && nodes[index] is { IsName: true, Authority: null } or { Kind: NodeKind.Boilerplate }; index++)
        {
            var next = nodes[index + 1];
            if (!(next.Before == Separator.Dash || _text.AsSpan(nodes[index].End, next.Start - nodes[index].End).Contains('\n'))) continue;
            var last = nodes[index + 2];
            if (next.Kind is NodeKind.Label) return true;
            return (next.Kind == NodeKind.Person && (last is { Before: Separator.Slash, Authority.IsPress: true } or { Kind: NodeKind.Client or NodeKind.Pool })) || (next.Authority is { IsPress: true } && last is { Kind: NodeKind.Person, Before: Separator.Slash });
        }

        return false;
    }

    /// <summary>"Newsroom | picture alliance/dpa": nobody's name stands before a bar there, so it is what the picture shows.</summary>
    private bool TitleBeforeBar(List<CreditNode> nodes) =>
        nodes.Count > 1 && nodes[0].Authority is null && nodes[0].IsName && nodes[1] is { Before: Separator.Slash, Authority.Name: "picture alliance" } && _text.AsSpan(nodes[0].End, nodes[1].Start - nodes[0].End).Contains('|');

    /// <summary>"Senator Jeff Flake, Republican of Arizona Jane A. Doe/The New York Times": words of text, and the maker at their end.</summary>
    private bool HoldsMaker(List<CreditNode> nodes, int start)
    {
        var last = nodes.FindIndex(node => node.Before == Separator.Slash) - 1;
        if (last < 0 || nodes[last] is not { Kind: NodeKind.Outside or NodeKind.Press, Authority: null } holder) return false;
        var from = Array.FindIndex(_tokens, start, token => token.Start >= holder.Start);
        var end = EndOf(holder, from);
        var hasConnector = false;
        for (var index = from; index < end - 2; index++)
        {
            hasConnector |= _tokens[index].Is(WordTraits.Lower) && _tokens[index].Is(WordTraits.Connector);
            if (hasConnector && (IsGiven(index) || (_tokens[index].Is(WordTraits.Capitalised) && _tokens[index + 2].Is(WordTraits.Initial))) && !IsGiven(index - 2) && _tokens[index - 2].Is(WordTraits.Capitalised) && EndsName(index + 2, end)) return true;
        }

        return false;
    }

    private bool EndsName(int index, int end)
    {
        while (index + 2 < end && _tokens[index].Is(WordTraits.Initial)) index += 2;
        return index == end - 1 && IsFamily(index) && !_tokens[index].Is(WordTraits.PressHead | WordTraits.OutsideHead);
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
        if (before == index - 1 && token.Is(WordTraits.Capitalised) && _tokens[before].Kind == TokenKind.Word && !_tokens[before].Is(WordTraits.Caseless)) return "Sentence";
        if (_tokens[before].Kind is TokenKind.Word or TokenKind.Comma && !_tokens[before].Is(WordTraits.Abbreviation)) return IsPictureWord(index) ? "Picture" : null;
        if (token.Is(WordTraits.Lower) && !token.Is(WordTraits.LabelWord | WordTraits.Particle) && !_parser.IsKnown(index, index + 1)) return null;
        return _tokens[before].Kind switch
        {
            TokenKind.NewLine => "Line",
            TokenKind.Period or TokenKind.Close or TokenKind.Ellipsis or TokenKind.Semicolon => "Sentence",
            TokenKind.Quote => before > 0 && (_tokens[before - 1].Kind is TokenKind.Period or TokenKind.Comma || (before == index - 2 && !ClosesNickname(before))) ? "Sentence" : null,
            TokenKind.Dash or TokenKind.Bar or TokenKind.Dot => "Dash",
            TokenKind.Slash when before > 0 && _tokens[before - 1].Kind == TokenKind.Space => "Dash",
            TokenKind.Word when _tokens[before].Is(WordTraits.Abbreviation) && !RunsThroughName(before) && !_tokens[before].Is(WordTraits.Office | WordTraits.Rank) && before < index - 1 && !IsMiddleInitial(before) => "Sentence",
            _ => null,
        };
    }

    /// <summary>"the western Pacific U.S. Navy photo by": the abbreviation begins a known name.</summary>
    private bool RunsThroughName(int abbreviation)
    {
        const int mostTokens = 7;
        if (_tokens[abbreviation].Length < 4) return false;
        for (var to = abbreviation + 3; to <= Math.Min(_tokens.Length, abbreviation + mostTokens) && _tokens[to - 1].Kind == TokenKind.Word; to += 2)
        {
            if (_parser.IsKnown(abbreviation, to)) return true;
        }

        return false;
    }

    /// <summary>Where the known name begins that a label in small letters follows, or the label: "U.S. Navy photo by Jane Doe".</summary>
    private int WithNameBefore(int label)
    {
        const int mostWords = 6;
        if (!_tokens[label].Is(WordTraits.Lower)) return label;
        for (var words = mostWords; words > 0; words--)
        {
            var start = label - (2 * words);
            if (start >= 0 && _tokens[start].Kind == TokenKind.Word && _tokens[label - 1].Kind == TokenKind.Space && _parser.IsKnown(start, label - 1)) return start;
        }

        return label;
    }

    /// <summary>"Zohran Mamdani William H. Prescott III/Anadolu": an initial behind a given name ends no sentence.</summary>
    private bool IsMiddleInitial(int index) => _tokens[index].Is(WordTraits.Initial) && index > 1 && _tokens[index - 1].Kind == TokenKind.Space && (IsGiven(index - 2) || IsBeforeFamilyName(index));

    /// <summary>"Jeffery A. Salter/": a capitalised word, the initial, one more word and the slash.</summary>
    private bool IsBeforeFamilyName(int initial) =>
        _tokens[initial - 2].Is(WordTraits.Capitalised) && initial + 3 < _tokens.Length && _tokens[initial + 2].Is(WordTraits.Capitalised) && _tokens[initial + 3].Kind == TokenKind.Slash;

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
        if (!token.Is(WordTraits.LabelWord) || ContinuesLabel(index, end) || IsDayOfTaking(index)) return false;
        var match = CreditLabels.Instance.Match(_tokens, _text, index, end, out var label);
        if (token.Is(WordTraits.Lower)) return match - index > 2 && (match < end ? IsLabelInSmallLetters(label, index, match, end) : label.Kind == NodeKind.Courtesy && FollowsComma(index));
        if (match == 0 || label.Kind == NodeKind.Boilerplate) return false;
        if (label.Leads) return match - index > 1;
        if (match < end && _tokens[match].Kind is TokenKind.Colon or TokenKind.Ellipsis or TokenKind.Equals) return true;
        return label.Kind is NodeKind.Sender || (label.Note is "Handout" && match - index == 1 && match < end) || (token.Is(WordTraits.EastAsian) && !(match < end && _tokens[match].Kind == TokenKind.Comma));
    }

    /// <summary>The last character of a label of an Asian script, which may be a label by itself.</summary>
    private bool ContinuesLabel(int index, int end) =>
        index > 0 && _tokens[index].Is(WordTraits.EastAsian) && _tokens[index - 1].Is(WordTraits.EastAsian) && CreditLabels.Instance.Match(_tokens, _text, index - 1, end, out _) > index;

    /// <summary>"ロンドンで１０日撮影": "taken on the 10th", the end of a caption's sentence.</summary>
    private bool IsDayOfTaking(int index) => _tokens[index].Start > 1 && _tokens[index].Is(WordTraits.EastAsian) && Is(index, "撮影") && _text[_tokens[index].Start - 1] == '日' && char.IsDigit(_text[_tokens[index].Start - 2]);

    /// <summary>"photo by:", "John Green photo by Jane Doe", "a galaxy photo courtesy of NASA".</summary>
    private bool IsLabelInSmallLetters(CreditLabel label, int index, int match, int end)
    {
        if (label.Kind == NodeKind.Label) return _tokens[match].Kind == TokenKind.Colon || (label.Leads && FollowsName(index));
        if (label.Kind != NodeKind.Courtesy || _tokens[match].Kind != TokenKind.Space) return false;
        const int mostWords = 4;
        for (var last = match + 2; last <= end && last <= match + (2 * mostWords); last += 2)
        {
            if (_parser.IsKnown(match + 1, last)) return true;
        }

        return false;
    }

    /// <summary>"Jane Doe, courtesy photo"</summary>
    private bool FollowsComma(int index) => index > 1 && _tokens[index - 1].Kind == TokenKind.Space && _tokens[index - 2].Kind == TokenKind.Comma;

    /// <summary>Whether a capitalised word or a dash stands before the index.</summary>
    private bool FollowsName(int index)
    {
        var before = index - 1;
        while (before >= 0 && _tokens[before].Kind == TokenKind.Space) before--;
        return before >= 0 && (_tokens[before].Kind == TokenKind.Dash || (_tokens[before].Is(WordTraits.Capitalised) && _tokens[before].Kind == TokenKind.Word && !_tokens[before].Is(WordTraits.Determiner)));
    }

    private bool IsUnbracketedCredit(List<CreditNode> nodes, CreditEvidence evidence, string boundary)
    {
        if (boundary == "Label") return evidence.Marked || (evidence.Noted && (evidence.KnownPress || evidence.Names > 0 || nodes.Count == 1));
        if (boundary == "Start" && nodes is [{ Kind: NodeKind.Known }]) return true;
        if (boundary is "Sentence" or "Line" && nodes is [{ Kind: NodeKind.Acronym } station] && CreditInterpreter.IsCallSign(_text.AsSpan(station.Start, station.End - station.Start))) return true;
        if (boundary == "Start" && nodes.Count > 1 && nodes[0].Authority is { Kind: AuthorityKind.Government } && nodes.TrueForAll(node => node.IsName) && evidence.Named) return true;
        if (nodes is [{ Kind: NodeKind.Person }, { Kind: NodeKind.Press, Before: Separator.Comma }]) return true;
        if (OpensLikeText(nodes)) return false;
        if (evidence.Marked) return evidence.Names > 0 || nodes.Exists(node => node.Kind is NodeKind.Licence or NodeKind.Handle or NodeKind.Pool or NodeKind.Supplied or NodeKind.Note);
        if (evidence.KnownPress) return true;
        if (nodes.Count > 1 && nodes.TrueForAll(node => node.Authority is { IsPress: false })) return true;
        if (evidence.Noted) return boundary is "Line" or "Start" ? evidence.Names == 0 || evidence.Chained : evidence.Chained || evidence.Names == 0;
        return evidence.Chained && (evidence.Named || evidence.KnownOutside) && (evidence.Organised || evidence.Names >= 2);
    }

    /// <summary>"A view of Saturn. NASA": a sentence that is nothing but the name of a body, and without a full stop.</summary>
    private bool IsBodyAlone(List<CreditNode> nodes) =>
        nodes is [{ Authority.Kind: AuthorityKind.Government or AuthorityKind.Institution or AuthorityKind.Company } body] && !_text.AsSpan(body.End).Contains('.');

    /// <summary>"Jane Doe jdoe@example.com": a maker and the maker's address, as local papers print them.</summary>
    private bool IsSignedByMail(List<CreditNode> nodes) =>
        nodes is [{ Kind: NodeKind.Person }, { Kind: NodeKind.Boilerplate } address] && _text.AsSpan(address.Start, address.End - address.Start) is var mail && mail.Contains('@') && !mail.Contains(' ');

    /// <summary>A run of comma-separated names that reaches its first press name only late is a place or a list of people.</summary>
    private static bool OpensLikeText(List<CreditNode> nodes) =>
        nodes.Count > 2 && nodes[0].Kind is NodeKind.Single or NodeKind.Outside && nodes[1].Before == Separator.Comma && nodes[1].Kind is NodeKind.Person or NodeKind.Single or NodeKind.Outside;
}
