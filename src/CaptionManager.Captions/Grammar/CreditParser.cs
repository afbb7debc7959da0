using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Grammar;

/// <summary>The grammar of a credit: recursive descent over tokens, one production a method, one pass.</summary>
/// <remarks>
/// <code>
/// Credit      := Element (Separator? Element)*
/// Element     := Subject | YearOfCopyright | Licence | Home | Via | Client | Label | Copyright | Handle | Bracket | Boilerplate | Phrase
/// Phrase      := Known | Names | Organisation | Phrase LabelWord+ ("by" Phrase)?
/// Names       := Person (("and" | "&amp;") Person)*
/// Subject     := (Place | Name) ":"
/// Separator   := "/" | "|" | "·" | "," | ";" | dash | "." | ":"
/// </code>
/// A production that does not match leaves the position where it was.
/// </remarks>
internal sealed partial class CreditParser
{
    private const int DeepestBracket = 3;

    private static readonly string[] PlacesInPicture = ["left", "right", "top", "bottom", "center", "centre", "middle", "above", "below", "from", "clockwise", "inset", "main", "background", "foreground", "upper", "lower"];

    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly AuthorityList _authorities;
    private readonly CreditLabels _labels = CreditLabels.Instance;
    private readonly List<CreditNode> _nodes = [];
    private int _position;
    private int _end;
    private int _depth;
    private bool _supplier;
    private bool _prefix;
    private bool _afterIdentifier;
    private bool _afterBracket;
    private bool _wrapped;
    private Separator _before;

    public CreditParser(string text, Token[] tokens, AuthorityList authorities)
    {
        _text = text;
        _tokens = tokens;
        _authorities = authorities;
    }

    /// <summary>Where the last parse stopped, as an index of tokens.</summary>
    public int Position => _position;

    /// <summary>Parses the tokens from <paramref name="start"/> to <paramref name="end"/>; all of them must be consumed.</summary>
    /// <returns>The nodes, or <see langword="null"/> where the tokens are no credit.</returns>
    public List<CreditNode>? Parse(int start, int end)
    {
        Begin(start, end);
        return Credit() ? [.. _nodes] : null;
    }

    /// <summary>Parses as many tokens as belong to a credit that stands before other text.</summary>
    public List<CreditNode> ParsePrefix(int start, int end)
    {
        Begin(start, end);
        _prefix = true;
        Credit();
        return [.. _nodes];
    }

    /// <summary>Whether the tokens are a name of the authority list.</summary>
    public bool IsKnown(int start, int end)
    {
        _end = end;
        return Lookup(start, TrimEnd(start, end)) is not null;
    }

    /// <summary>Whether the tokens are the name of an agency or a supplier of the authority list, of two words or more.</summary>
    public bool IsKnownAgency(int start, int end)
    {
        _end = end;
        return end > start + 2 && Lookup(start, TrimEnd(start, end)) is { Kind: AuthorityKind.Agency or AuthorityKind.Supplier };
    }

    /// <summary>Whether a year stands at an index.</summary>
    public bool IsYearAt(int index) => index < _tokens.Length && IsYear(_tokens[index]);

    /// <summary>Whether the tokens begin with a press organisation of the authority list.</summary>
    public bool IsKnownPress(int start, int end)
    {
        _end = end;
        for (var to = Math.Min(end, start + (2 * LongestAlias)); to > start; to--)
        {
            if (_tokens[to - 1].Kind == TokenKind.Word && Lookup(start, to) is { IsPress: true }) return true;
        }

        return false;
    }

    private void Begin(int start, int end)
    {
        _nodes.Clear();
        _position = start;
        _end = end;
        _depth = 0;
        _wrapped = start > 0 && _tokens[start - 1].Kind == TokenKind.Open;
        _prefix = false;
        _supplier = false;
        _afterIdentifier = false;
        _afterBracket = false;
        _before = Separator.None;
    }

    // Credit := Element (Separator? Element)*
    private bool Credit()
    {
        while (true)
        {
            if (!Separators()) return false;
            if (_position >= _end) return true;
            var from = _position;
            if (!Element() || _position == from) return false;
        }
    }

    /// <summary>Skips what separates; a colon must follow a label, a full stop something that is a credit already.</summary>
    private bool Separators()
    {
        for (; _position < _end; _position++)
        {
            var token = _tokens[_position];
            var separator = SeparatorOf(token);
            if (separator is null) return true;
            if (_prefix && token.Kind == TokenKind.NewLine && (_afterIdentifier || _nodes is [.., { Authority.IsPress: true }])) return false;
            if (token.Kind is TokenKind.Colon or TokenKind.Ellipsis && !(_nodes.Count > 0 && IsLabel(_nodes[^1]))) return false;
            if (token.Kind == TokenKind.Period && !(_nodes.Count > 0 && ((SkipBlanks(_position + 1) >= _end && _nodes.Exists(node => node.IsName)) || CreditEvidence.Of(_nodes).IsCredit || LicenceFollows(_position + 1) || (_prefix && _nodes.TrueForAll(node => node.Kind == NodeKind.Boilerplate))))) return false;
            if (_wrapped && token.Kind == TokenKind.NewLine) separator = Separator.None;
            if (separator.Value > _before) _before = separator.Value;
        }

        return true;
    }

    private static bool IsLabel(CreditNode node) => node.Kind is NodeKind.Label or NodeKind.Sender or NodeKind.Note or NodeKind.Courtesy
        or NodeKind.Supplied or NodeKind.Copyright or NodeKind.Pool or NodeKind.Boilerplate or NodeKind.Known;

    private static Separator? SeparatorOf(Token token) => token.Kind switch
    {
        TokenKind.Space or TokenKind.Quote or TokenKind.Equals => Separator.None,
        TokenKind.Slash or TokenKind.Bar or TokenKind.Dot => Separator.Slash,
        TokenKind.Dash => Separator.Dash,
        TokenKind.Comma or TokenKind.Colon or TokenKind.Ellipsis or TokenKind.Period => Separator.Comma,
        TokenKind.Semicolon or TokenKind.NewLine => Separator.Group,
        TokenKind.Ampersand => Separator.And,
        _ => null,
    };

    // Element := YearOfCopyright | Licence | Home | Via | Client | Label | Copyright | Handle | Bracket | Boilerplate | Phrase
    private bool Element()
    {
        var token = _tokens[_position];
        return token.Kind switch
        {
            TokenKind.Word => YearOfCopyright() || YearBehindName() || Number() || Conjunction() || Licence() || Materials() || Home() || Reworked() || Via() || Client() || Shouted() || Subject() || Label() || Phrase() || Service() || LongSupplier(),
            TokenKind.Copyright => Copyright(),
            TokenKind.Handle => Handle(),
            TokenKind.Address => One(NodeKind.Boilerplate),
            TokenKind.Open => Bracket(),
            TokenKind.Mark => Marks(),
            _ => false,
        };
    }

    private void Add(NodeKind kind, int from, int to, Authority? authority = null, string? note = null) =>
        AddAt(kind, _tokens[from].Start, EndWithQuote(from, to), authority, note);

    /// <summary>"МТРК «Мир»": the quotation mark behind the last word belongs to the name that holds its partner.</summary>
    private int EndWithQuote(int from, int to)
    {
        var open = false;
        for (var index = from; index < to; index++) open ^= _tokens[index].Kind == TokenKind.Quote;
        return open && to < _end && _tokens[to].Kind == TokenKind.Quote ? _tokens[to].End : _tokens[to - 1].End;
    }

    private void AddAt(NodeKind kind, int start, int end, Authority? authority, string? note = null)
    {
        _nodes.Add(new CreditNode(kind, _nodes.Count == 0 ? Separator.None : _before, start, end, authority, note) { StartsPiece = _afterBracket && _before == Separator.None });
        _afterBracket = false;
        _before = Separator.None;
        _afterIdentifier = false;
        _supplier = kind is NodeKind.Courtesy or NodeKind.Supplied;
    }

    private bool One(NodeKind kind)
    {
        Add(kind, _position, _position + 1);
        _position++;
        return true;
    }

    // "and" between two names that the phrase could not join by itself
    private bool Conjunction()
    {
        if (!_tokens[_position].Is(WordTraits.And) || _nodes.Count == 0 || !_nodes[^1].IsName) return false;
        if (_position + 1 >= _end || _tokens[_position + 1].Kind != TokenKind.Space || _labels.Match(_tokens, _text, _position, _end, out _) > 0) return false;
        _before = Separator.And;
        _position++;
        return true;
    }

    // Via := "via" | "/via" | "on" Platform
    private bool Via()
    {
        var token = _tokens[_position];
        if (token.Is(WordTraits.Via)) return One(NodeKind.Via);
        if (_nodes.Count == 0 || !(_nodes[^1].IsName || _nodes[^1].Kind == NodeKind.Handle) || !IsPublishedOn(_position)) return false;
        if (IsSite(SkipBlanks(_position + 1))) return One(NodeKind.Via);
        _before = Separator.Slash;
        _position = SkipBlanks(_position + 1);
        return Phrase();
    }

    // Service := words behind "via" of which some go in small letters: "via ESPNcricinfo match gallery"
    private bool Service()
    {
        const int mostWords = 5;
        if (_nodes is not [.., { Kind: NodeKind.Via }] || _nodes.Count < 2 || !_tokens[_position].Is(WordTraits.Capitalised) || !CreditEvidence.Of(_nodes).KnownPress) return false;
        var to = PhraseEnd(_position);
        var words = 0;
        for (var index = _position; index < to; index++)
        {
            if (_tokens[index].Kind == TokenKind.Word) words++;
            else if (_tokens[index].Kind != TokenKind.Space) return false;
        }

        if (words > mostWords) return false;
        Add(NodeKind.Outside, _position, to);
        _position = to;
        return true;
    }

    // LongSupplier := words in brackets before "via" or a slash and a known agency: "(Governor Jane Doe telegram channel via AP)"
    private bool LongSupplier()
    {
        const int fewestWords = 3;
        const int mostWords = 14;
        var token = _tokens[_position];
        if (!_wrapped || _prefix || !(_nodes.Count == 0 || _before == Separator.Slash) || token.Is(WordTraits.Determiner) || !token.Is(WordTraits.Capitalised | WordTraits.Digit)) return false;
        var to = PhraseEnd(_position);
        var via = SkipBlanks(to);
        if (via >= _end || !(_tokens[via].Is(WordTraits.Via) || _tokens[via].Kind == TokenKind.Slash) || !IsKnownPressAt(SkipBlanks(via + 1))) return false;
        var words = 0;
        for (var index = _position; index < to; index++) words += _tokens[index].Kind == TokenKind.Word ? 1 : 0;
        if (words is < fewestWords or > mostWords) return false;
        Add(NodeKind.Outside, _position, to);
        _position = to;
        return true;
    }

    // Subject := Words ":" | Place ",", at the start of one of several pictures' credits: "Left: Jane Doe/EPA. Right: Mary Roe/AP."
    private bool Subject()
    {
        if (_prefix || (_nodes.Count > 0 && (_before is not (Separator.Comma or Separator.Group) || !(_nodes[^1].IsName || _nodes[^1].Kind is NodeKind.Label)))) return false;
        var colon = PlaceBeforeComma() is var comma and > 0 ? comma : SubjectEnd(_position);
        if (colon == 0 || !(IsPlaceInPicture(_position) || (_nodes.Count > 0 ? _nodes[0].Kind == NodeKind.Boilerplate : SubjectFollows(colon)))) return false;
        Add(NodeKind.Boilerplate, _position, colon);
        if (_nodes.Count > 1) _before = Separator.Group;
        _position = colon + 1;
        return true;
    }

    /// <summary>"Left, Jane Doe/The New York Times; right, Mary Roe/AP": the index of the comma behind the place, or 0.</summary>
    private int PlaceBeforeComma()
    {
        var comma = _position + 1;
        return comma + 2 < _end && _tokens[comma].Kind == TokenKind.Comma && IsPlaceInPicture(_position) && SlashFollows(comma) ? comma : 0;
    }

    private bool SlashFollows(int from)
    {
        const int reach = 10;
        for (var index = from + 1; index < Math.Min(_end, from + reach); index++)
        {
            if (_tokens[index].Kind == TokenKind.Slash || _tokens[index].Is(WordTraits.For)) return true;
        }

        return false;
    }

    private int SubjectEnd(int from)
    {
        const int longest = 9;
        if (!_tokens[from].Is(WordTraits.Capitalised) || _labels.Match(_tokens, _text, from, _end, out _) > 0) return 0;
        var index = from;
        while (index < _end && index < from + longest && _tokens[index].Kind is TokenKind.Word or TokenKind.Space) index++;
        return index + 2 < _end && _tokens[index].Kind == TokenKind.Colon && _tokens[index - 1].Kind == TokenKind.Word && _tokens[index + 1].Kind == TokenKind.Space ? index : 0;
    }

    private bool IsPlaceInPicture(int index)
    {
        foreach (var place in PlacesInPicture)
        {
            if (IsWord(index, place)) return true;
        }

        return false;
    }

    /// <summary>Whether another subject follows behind the credit of the first picture.</summary>
    private bool SubjectFollows(int colon)
    {
        for (var index = colon + 1; index < _end; index++)
        {
            if (_tokens[index].Kind is TokenKind.Period or TokenKind.Semicolon or TokenKind.Comma && SkipBlanks(index + 1) is var next && next < _end && next > index + 1 && _tokens[next].Kind == TokenKind.Word && SubjectEnd(next) > 0) return true;
        }

        return false;
    }

    // Client := ("for" | "Special to" | "on assignment for" | "on behalf of") Name
    private bool Client()
    {
        if (_tokens[_position].Is(WordTraits.For) && _nodes.Count > 0 && (_nodes[^1].IsName || _nodes[^1].Kind is NodeKind.Handle or NodeKind.Label or NodeKind.Note or NodeKind.Pool)) return One(NodeKind.Client);
        var end = _labels.Match(_tokens, _text, _position, _end, out var label);
        if (end == 0 || label.Kind != NodeKind.Client) return false;
        Add(NodeKind.Client, _position, end);
        _position = end;
        return true;
    }

    // Label := a phrase of the label list, with its colon
    private bool Label()
    {
        var end = _labels.Match(_tokens, _text, _position, _end, out var label);
        if (end > 0 && CopyrightWord(end)) return true;
        if (end > 0 && IsHouseInChain(end)) return false;
        if (end == 0 || !LabelStands(label, end) || (!label.Leads && end < _end && _tokens[end].Kind == TokenKind.Space && IsKnownBeyond(end))) return false;
        Add(NamesSupplier(label, end) ? NodeKind.Supplied : label.Kind, _position, end, null, label.Note);
        _position = end;
        if (label.Kind is NodeKind.Label or NodeKind.Sender) _before = Separator.None;
        return true;
    }

    /// <summary>"Jane Doe/Bild", "Image Source/Alamy": a label word that is the name of a house, beside a slash.</summary>
    private bool IsHouseInChain(int end) =>
        (_before == Separator.Slash || (SkipBlanks(end) is var next && next < _end && _tokens[next].Kind == TokenKind.Slash)) && Lookup(_position, end) is { IsPress: true };

    /// <summary>"Supplied: Jane Doe": the colon says that whoever follows handed the picture out.</summary>
    private bool NamesSupplier(CreditLabel label, int end) =>
        label is { Kind: NodeKind.Note, Note: "Handout" } && end < _end && _tokens[end].Kind == TokenKind.Colon && !IsWord(_position, "handout") && !IsWord(_position, "ho");

    /// <summary>"picture alliance": a known name that begins with a label word and is longer than the label.</summary>
    private bool IsKnownBeyond(int labelEnd)
    {
        const int longest = 10;
        for (var end = Math.Min(_end, _position + longest); end > labelEnd; end--)
        {
            if (_tokens[end - 1].Kind == TokenKind.Word && Lookup(_position, end) is not null) return true;
        }

        return false;
    }

    /// <summary>A label in small letters counts before a name only where it says "by" or stands behind an organisation.</summary>
    private bool LabelStands(CreditLabel label, int end)
    {
        if (label.Kind is NodeKind.Boilerplate or NodeKind.Note && _tokens[_position].Is(WordTraits.Capitalised | WordTraits.Caseless)) return true;
        if (label.Kind == NodeKind.Boilerplate && _position == 0 && end > 2) return true;
        return _nodes.Count > 0 || !_tokens[_position].Is(WordTraits.Lower) || label.Leads || (SkipBlanks(end) is var sign && sign < _tokens.Length && _tokens[sign].Kind is TokenKind.Colon or TokenKind.Equals);
    }

    // YearOfCopyright := Year ("©" | "(c)") | EastAsianYear
    private bool YearOfCopyright()
    {
        if (!IsYear(_tokens[_position])) return EastAsianYear();
        if (EastAsianYear()) return true;
        var sign = SkipBlanks(_position + 1);
        if (sign >= _end || _tokens[sign].Kind != TokenKind.Copyright) return false;
        _position = sign;
        return Copyright();
    }

    // EastAsianYear := Digits "年", before the credit: "2024年 ロイター/Jane Doe"
    private bool EastAsianYear()
    {
        if (_nodes.Count > 0 || _tokens[_position] is not { Length: 4 } year || !year.Is(WordTraits.Digit) || year.Is(WordTraits.Capitalised | WordTraits.Lower) || !IsWord(_position + 1, "年")) return false;
        Add(NodeKind.Boilerplate, _position, _position + 2);
        _position += 2;
        return true;
    }

    // "© Jane Doe/Magnum Photos 2022"
    private bool YearBehindName() => (ClosesCopyright(_position) || ClosesLabelled()) && One(NodeKind.Boilerplate);

    /// <summary>"(Photo: Xinhua, 2023)": the year at the end of a credit under a label.</summary>
    private bool ClosesLabelled() =>
        _before == Separator.Comma && _nodes is [{ Kind: NodeKind.Label }, .., { IsName: true }] && IsYear(_tokens[_position]) && (_position + 1 >= _end || (_position + 2 >= _end && _tokens[_position + 1].Kind == TokenKind.Period));

    // Number := the number of the picture, behind its label: "U.S. Air Force photo 342-C-KE-62474"
    private bool Number() => _nodes.Count > 1 && _nodes[^1].Kind == NodeKind.Label && _before == Separator.None && _tokens[_position].Is(WordTraits.Digit) && IsIdentifier(_position, _position + 1) && One(NodeKind.Boilerplate);

    private bool ClosesCopyright(int index) =>
        _nodes.Count > 0 && IsYear(_tokens[index]) && _nodes.Exists(node => node.Kind == NodeKind.Copyright) && (index + 1 >= _end || _tokens[index + 1].Kind is TokenKind.Period or TokenKind.Comma or TokenKind.Close or TokenKind.Slash);

    // Copyright := ("©" | "(c)") Year?
    private bool Copyright()
    {
        var from = _position++;
        var next = SkipBlanks(_position);
        if (next < _end && IsYear(_tokens[next])) _position = next + 1;
        Add(NodeKind.Copyright, from, _position);
        return true;
    }

    // "Copyright 2018 Jane Doe", "Copyright Jane Doe 2018": the word stands for the sign
    private bool CopyrightWord(int end)
    {
        if (end != _position + 1 || !IsWord(_position, "copyright") || !_tokens[_position].Is(WordTraits.Capitalised)) return false;
        var next = SkipBlanks(end);
        if (next >= _end || _tokens[next].Kind is not (TokenKind.Word or TokenKind.Copyright)) return false;
        if (_tokens[next].Kind == TokenKind.Copyright) _position = next;
        return Copyright();
    }

    private bool Handle()
    {
        if (_nodes.Count > 0 && _nodes[^1].Kind == NodeKind.Person && _before == Separator.None) return One(NodeKind.Boilerplate);
        return One(NodeKind.Handle);
    }

    // Marks := "*" | "-" | other characters that say nothing
    private bool Marks()
    {
        _position++;
        return true;
    }

    // Bracket := "(" (Credit | Identifier) ")"
    private bool Bracket()
    {
        var close = Closing(_position, _end);
        if (close < 0 || _depth >= DeepestBracket) return false;
        if (IsIdentifier(_position + 1, close) || (_nodes.Count > 0 && close == _position + 2 && IsYear(_tokens[_position + 1])))
        {
            Add(NodeKind.Boilerplate, _position, close + 1);
            _position = close + 1;
            _afterIdentifier = true;
            return true;
        }

        if (ShortForm(close) || UserName(close)) return true;
        var (start, end, count, supplier) = (_position, _end, _nodes.Count, _supplier);
        _position = start + 1;
        _end = close;
        _depth++;
        var matched = !_prefix && Credit() && _nodes.Count > count;
        _depth--;
        _end = end;
        _position = close + 1;
        if (matched)
        {
            if (count > 0 && _depth == 0) _nodes[count] = _nodes[count] with { StartsPiece = true };
            _afterBracket = _depth == 0;
            return true;
        }

        _nodes.RemoveRange(count, _nodes.Count - count);
        _position = start;
        _supplier = supplier;
        return false;
    }

    /// <summary>"Philippine National Police (PNP)": the first letters of an organisation's name, which are printed as a part of it.</summary>
    private bool ShortForm(int close)
    {
        if (_nodes.Count == 0 || _before != Separator.None || close != _position + 2 || _tokens[_position + 1] is not { Kind: TokenKind.Word } word || !word.Is(WordTraits.AllCaps)) return false;
        var name = _nodes[^1];
        if (!(name.Kind is NodeKind.Outside or NodeKind.Press || name.Authority is { Kind: not AuthorityKind.Platform }) || !IsInitialsOf(name, word)) return false;
        _nodes[^1] = name with { End = _tokens[close].End };
        _position = close + 1;
        return true;
    }

    private bool IsInitialsOf(CreditNode name, Token word)
    {
        var letter = 0;
        for (var at = name.Start; at < name.End && letter < word.Length; at++)
        {
            if (char.IsUpper(_text[at]) && (at == name.Start || !char.IsLetter(_text[at - 1])) && _text[at] == _text[word.Start + letter]) letter++;
        }

        return letter == word.Length;
    }

    /// <summary>"Jane Doe (Specious)": one word in brackets behind a maker is the name the maker goes by elsewhere.</summary>
    private bool UserName(int close)
    {
        if (_nodes.Count == 0 || _before != Separator.None || _nodes[^1].Kind != NodeKind.Person || _depth > 0) return false;
        var first = SkipBlanks(_position + 1);
        if (first >= close || _tokens[first].Kind != TokenKind.Word || SkipBlanks(first + 1) != close) return false;
        if (_tokens[first].Is(WordTraits.LabelWord | WordTraits.AllCaps | WordTraits.Caseless) || Lookup(first, first + 1) is not null || Shape(first, first + 1) != NodeKind.Single) return false;
        Add(NodeKind.Boilerplate, _position, close + 1);
        _position = close + 1;
        return true;
    }

    /// <summary>The index of the bracket that closes the one at <paramref name="open"/>, or -1.</summary>
    private int Closing(int open, int end)
    {
        var depth = 0;
        for (var index = open; index < end; index++)
        {
            if (_tokens[index].Kind == TokenKind.Open) depth++;
            else if (_tokens[index].Kind == TokenKind.Close && --depth == 0) return index;
        }

        return -1;
    }

    private int SkipBlanks(int index)
    {
        while (index < _end && _tokens[index].Kind == TokenKind.Space) index++;
        return index;
    }

    private bool IsYear(Token token) =>
        token.Kind == TokenKind.Word && token.Length == 4 && int.TryParse(_text.AsSpan(token.Start, 4), out var year) && year is > 1800 and < 2200;

    /// <summary>A picture number: digits, perhaps with capitals and hyphens, and one small letter at most in a row.</summary>
    private bool IsIdentifier(int from, int to)
    {
        if (to <= from) return false;
        if (to > from + 2 && _tokens[to - 2].Kind == TokenKind.Space && _tokens[to - 3].Kind == TokenKind.Comma && IsYear(_tokens[to - 1])) to -= 3;
        var span = _text.AsSpan(_tokens[from].Start, _tokens[to - 1].End - _tokens[from].Start);
        var digits = 0;
        foreach (var character in span)
        {
            if (char.IsDigit(character)) digits++;
            else if (char.IsWhiteSpace(character)) return false;
        }

        return digits >= 5 && digits * 2 >= span.Length;
    }
}
