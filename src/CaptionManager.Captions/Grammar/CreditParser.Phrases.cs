using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Grammar;

/// <content>Phrases: the names between two separators.</content>
internal sealed partial class CreditParser
{
    private const int LongestAlias = 8;

    private readonly List<Token> _words = new(16);

    // Phrase := Known | Names | Organisation | Phrase LabelWord+ ("by" Phrase)?
    private bool Phrase()
    {
        if (_afterIdentifier && _before == Separator.None) return false;
        if (_prefix && _before == Separator.None && _nodes is [.., { Authority.IsPress: true }]) return false;
        var from = _position;
        var to = PhraseEnd(from);
        if (_prefix) to = PrefixEnd(from, to);
        if (to <= from) return false;
        if (KnownWithBracket(from, to) || KnownWithSlash(from, to)) return true;
        if (IsPlaceOfSupplier(from, to))
        {
            Add(NodeKind.Boilerplate, from, to);
            _position = to;
            return true;
        }

        return Name(from, to);
    }

    /// <summary>"Musée d'Orsay, Paris, France / Bridgeman Images": the place of a supplier behind its name.</summary>
    private bool IsPlaceOfSupplier(int from, int to)
    {
        if (_before != Separator.Comma) return false;
        var last = _nodes.FindLastIndex(node => node.Kind != NodeKind.Boilerplate);
        if (last < 0 || _nodes[last] is not ({ Kind: NodeKind.Outside } or { Kind: NodeKind.Known, Authority.IsPress: false }) || _labels.Match(_tokens, _text, from, to, out _) > 0) return false;
        var keys = new List<string>(4);
        for (var index = from; index < to; index++)
        {
            if (_tokens[index].Kind == TokenKind.Word) keys.Add(NameKey.Of(Text(index)));
        }

        return keys is ["usa" or "u s a"] || (keys.Count is > 0 and <= 3 && Comparison.Gazetteer.Match(keys, 0) == keys.Count);
    }

    private bool Name(int from, int to)
    {
        if (Known(from, to)) return true;
        if (HyphenedName(from, to)) return true;
        if (DeskOfKnown(from, to)) return true;
        if (Station(from, to)) return true;
        if (LabelledTail(from, to)) return true;
        if (NameThenKnown(from, to)) return true;
        if (NameThenBody(from, to)) return true;
        if (Names(from, to)) return true;
        if (KnownThenRest(from, to)) return true;
        return Classified(from, to);
    }

    // "Kirby Lee-USA TODAY Sports": a hyphen between a name and a known organisation
    private bool HyphenedName(int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            var token = _tokens[index];
            if (token.Kind != TokenKind.Word || index == from) continue;
            for (var hyphen = Text(index).IndexOf('-'); hyphen > 0 && hyphen + 1 < token.Length; hyphen = NextHyphen(index, hyphen))
            {
                var right = token.Start + hyphen + 1;
                var authority = LookupText(right, _tokens[to - 1].End);
                if (authority is null or { IsPress: false, Kind: not Authorities.AuthorityKind.Pool }) continue;
                if (Shape(from, index + 1) is null || (LastWord(from, to) == index && !_tokens[index].Is(WordTraits.AllCaps) && !IsShouted(right, _tokens[to - 1].End))) continue;
                AddAt(NodeKind.Person, _tokens[from].Start, token.Start + hyphen, null);
                _before = Separator.Slash;
                AddAt(NodeKind.Known, right, _tokens[to - 1].End, authority);
                _position = to;
                return true;
            }
        }

        return false;
    }

    private int NextHyphen(int index, int hyphen) => Text(index)[(hyphen + 1)..].IndexOf('-') is var next and >= 0 ? hyphen + 1 + next : -1;

    // "Jane Doe Action Images": a given name and a family name, then an agency without a mark
    private bool NameThenKnown(int from, int to)
    {
        if (_prefix || !_tokens[from].Is(WordTraits.GivenName)) return false;
        for (var index = from + 3; index < to; index++)
        {
            if (_tokens[index].Kind != TokenKind.Word || _tokens[index].Is(WordTraits.Suffix) || Lookup(index, to) is not { Kind: Authorities.AuthorityKind.Agency or Authorities.AuthorityKind.Supplier } agency) continue;
            var nameEnd = TrimEnd(from, index);
            if (Shape(from, nameEnd) != NodeKind.Person) continue;
            Add(NodeKind.Person, from, nameEnd);
            _before = Separator.Slash;
            return AddKnown(agency, index, to, to);
        }

        return false;
    }

    // "Dave Holland COC/The Canadian Press": a given name and a family name, then the letters of an organisation, before the agency
    private bool NameThenBody(int from, int to)
    {
        const int mostLetters = 5;
        var last = LastWord(from, to);
        if (_prefix || !_tokens[from].Is(WordTraits.GivenName) || _tokens[from].Is(WordTraits.AllCaps) || last < from + 4) return false;
        if (!_tokens[last].Is(WordTraits.AllCaps) || _tokens[last].Is(WordTraits.Suffix | WordTraits.Initial | WordTraits.Digit) || _tokens[last].Length > mostLetters || _tokens[last - 2].Is(WordTraits.AllCaps)) return false;
        var slash = SkipBlanks(to);
        if (slash >= _end || _tokens[slash].Kind != TokenKind.Slash || !IsKnownPressAt(SkipBlanks(slash + 1)) || IsByAfp(to)) return false;
        var nameEnd = TrimEnd(from, last);
        if (Shape(from, nameEnd) != NodeKind.Person) return false;
        Add(NodeKind.Person, from, nameEnd);
        Add(NodeKind.Outside, last, to);
        _position = to;
        return true;
    }

    private bool IsKnownPressAt(int index) => index < _end && Lookup(index, PhraseEnd(index)) is { IsPress: true };

    // "Reuters Press Bureau": the desk of a known agency
    private bool DeskOfKnown(int from, int to)
    {
        var last = LastWord(from, to);
        if (_prefix || !(IsWord(last, "bureau") || IsWord(last, "desk"))) return false;
        for (var index = last; index > from; index--)
        {
            if (_tokens[index].Kind != TokenKind.Word) continue;
            if (Lookup(from, TrimEnd(from, index)) is { IsPress: true } press) return AddKnown(press, from, to, to);
            if (index < last && !(IsWord(index, "press") || IsWord(index, "photo") || IsWord(index, "picture") || IsWord(index, "news") || IsWord(index, "graphics"))) return false;
        }

        return false;
    }

    // "NBC Bay Area", "FOX 13": a known broadcaster, and the place or the number of one of its stations, behind a maker or before "via"
    private bool Station(int from, int to)
    {
        const int mostTokens = 7;
        if (_prefix || to - from is < 3 or > mostTokens || !(_before == Separator.Slash || (SkipBlanks(to) is var next && next < _end && _tokens[next].Is(WordTraits.Via)))) return false;
        if (Lookup(from, from + 1) is not { Kind: AuthorityKind.Broadcaster }) return false;
        for (var index = from + 1; index < to; index++)
        {
            if (_tokens[index].Kind is not (TokenKind.Word or TokenKind.Space) || (_tokens[index].Kind == TokenKind.Word && !_tokens[index].Is(WordTraits.Capitalised | WordTraits.Digit)) || _tokens[index].Is(WordTraits.OutsideHead | WordTraits.LabelWord)) return false;
        }

        Add(NodeKind.Press, from, to);
        _position = to;
        return true;
    }

    /// <summary>"Jane Doe-EPA-EFE": three capitals or more behind the hyphen are no part of a family name.</summary>
    private bool IsShouted(int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (!char.IsAsciiLetterUpper(_text[index]) && _text[index] != '-') return false;
        }

        return end - start >= 3;
    }

    /// <summary>Where the phrase that begins at <paramref name="from"/> ends: at a separator, a bracket, or a word that begins another element.</summary>
    private int PhraseEnd(int from)
    {
        var index = from;
        for (; index < _end; index++)
        {
            var token = _tokens[index];
            if (token.Kind is TokenKind.Space or TokenKind.Mark || (token.Kind == TokenKind.NewLine && (_wrapped || RunsOn(from, index)))) continue;
            if (token.Kind == TokenKind.Quote) continue;
            if (token.Kind == TokenKind.Ampersand && !_prefix) continue;
            if (token.Kind != TokenKind.Word) break;
            if (index > from && (BeginsElement(from, index) || ClosesCopyright(index))) break;
        }

        return TrimEnd(from, index);
    }

    private int TrimEnd(int from, int to)
    {
        while (to > from && _tokens[to - 1].Kind is not TokenKind.Word) to--;
        return to;
    }

    /// <summary>"via Getty", and "Images" on the next line: the line was broken within a known name.</summary>
    private bool RunsOn(int from, int newLine)
    {
        var last = TrimEnd(from, newLine) - 1;
        var next = newLine + 1;
        while (next < _end && _tokens[next].Kind is TokenKind.Space or TokenKind.NewLine) next++;
        return !_prefix && last >= from && next < _end && IsWord(next, "images") && Lookup(last, next + 1) is { IsPress: true };
    }

    private bool BeginsElement(int from, int index)
    {
        var token = _tokens[index];
        if (token.Is(WordTraits.Via) || IsPublishedOn(index) || HomeEnd(index) > 0) return true;
        if (token.Is(WordTraits.For) && index > from + 1 && (token.Is(WordTraits.Lower) || (token.Is(WordTraits.AllCaps) && _tokens[from].Is(WordTraits.AllCaps | WordTraits.Initial)))) return IsClientBefore(from, index);
        if (token.Is(WordTraits.LabelWord) && !ClosesKnown(from, index) && !RunsThroughKnown(from, index))
        {
            var end = _labels.Match(_tokens, _text, index, _end, out var label);
            return end > 0 && (label.Leads || label.Kind is NodeKind.Courtesy or NodeKind.Client) && label.Kind is not NodeKind.Note;
        }

        return false;
    }

    /// <summary>"Jane Doe on Unsplash", "Jane Doe from Pexels": the place of publication follows.</summary>
    private bool IsPublishedOn(int index)
    {
        if (!_tokens[index].Is(WordTraits.Lower) || !(IsWord(index, "on") || IsWord(index, "from"))) return false;
        var next = SkipBlanks(index + 1);
        if (IsSite(next)) return true;
        var to = next;
        while (to < _end && _tokens[to].Kind is TokenKind.Word or TokenKind.Space) to++;
        return Lookup(next, TrimEnd(next, to)) is { IsPress: true } or { Kind: AuthorityKind.Platform };
    }

    private bool IsSite(int index) => index < _end && _tokens[index].Kind == TokenKind.Word && Text(index).StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Magnum Photos Courtesy of": the word closes a known name, and what follows is a label by itself.</summary>
    private bool ClosesKnown(int from, int index) => !_tokens[index].Is(WordTraits.Lower) && Lookup(from, index + 1) is not null && IsBrandWord(index, index + 1);

    /// <summary>"Offset by Shutterstock": a known name that begins with the phrase and goes on behind the word.</summary>
    private bool RunsThroughKnown(int from, int index)
    {
        for (var end = Math.Min(_end, from + (2 * LongestAlias)); end > index + 1; end--)
        {
            if (_tokens[end - 1].Kind == TokenKind.Word && Lookup(from, end) is not null) return true;
        }

        return false;
    }

    /// <summary>"for" names a client behind a person or a known organisation, and joins a name elsewhere ("Institute for War").</summary>
    private bool IsClientBefore(int from, int index)
    {
        var to = TrimEnd(from, index);
        if (Lookup(from, to) is not null) return true;
        for (var at = to - 1; at > from; at--)
        {
            if (_tokens[at].Kind == TokenKind.Ampersand || _tokens[at].Is(WordTraits.And)) return Shape(SkipBlanks(at + 1), to) == NodeKind.Person && (ContainsAnd(from, TrimEnd(from, at)) || Shape(from, TrimEnd(from, at)) == NodeKind.Person);
        }

        return Shape(from, to) is NodeKind.Person or NodeKind.Single or NodeKind.Press;
    }

    private Authority? Lookup(int from, int to)
    {
        if (to <= from || to - from > 2 * LongestAlias) return null;
        return LookupText(_tokens[from].Start, _tokens[to - 1].End);
    }

    private Authority? LookupText(int start, int end)
    {
        const int longestKey = 96;
        if (end - start > longestKey) return null;
        Span<char> key = stackalloc char[longestKey];
        var written = NameKey.Write(_text.AsSpan(start, end - start), key);
        return written == 0 ? null : _authorities.ResolveKey(key[..written]) ?? SiteOf(start, end);
    }

    /// <summary>"guardian.co.uk", "Shutterstock.com": the site of a known name.</summary>
    private Authority? SiteOf(int start, int end)
    {
        var name = _text.AsSpan(start, end - start);
        var stop = name.IndexOf('.');
        if (stop < 3 || name[(stop + 1)..] is not ("com" or "co.uk" or "org" or "net" or "de" or "fr" or "it" or "es" or "ru" or "jp" or "com.au" or "com.br") || name.Contains(' ')) return null;
        Span<char> key = stackalloc char[stop];
        return _authorities.ResolveKey(key[..NameKey.Write(name[..stop], key)]);
    }

    // Known := an entry of the authority list, its label word left out
    private bool Known(int from, int to)
    {
        var last = LastWord(from, to);
        var authority = Lookup(from, to) ?? (last > from && ClosesBusiness(_tokens[last]) ? Lookup(from, TrimEnd(from, last)) : null);
        authority ??= CutOff(from, to);
        if (authority is null) return false;
        if (last > from && IsPictureWord(_tokens[last]) && SameEntry(authority, from, TrimEnd(from, last))) return AddKnown(authority, from, TrimEnd(from, last), to);
        return AddKnown(authority, from, to, to);
    }

    /// <summary>"PA Archive/Press Association Ima": a credit field holds 32 octets, and a known name was cut at its end.</summary>
    private Authority? CutOff(int from, int to)
    {
        const int field = 32;
        const int shortest = 8;
        if (_text.Length > field || to != _tokens.Length || from == 0 || _tokens[to - 1].End - _tokens[from].Start < shortest || System.Text.Encoding.UTF8.GetByteCount(_text) != field) return null;
        return _authorities.ResolveBeginning(NameKey.Of(_text.AsSpan(_tokens[from].Start)));
    }

    /// <summary>"Everett Collection Inc", "Sipa US": the form of a business or the country of a branch, which belong to its name.</summary>
    private bool ClosesBusiness(Token token) => token.Is(WordTraits.LegalForm) || _text.AsSpan(token.Start, token.Length) is "US" or "USA" or "UK";

    private bool SameEntry(Authority authority, int from, int to) => ReferenceEquals(Lookup(from, to), authority);

    private bool AddKnown(Authority authority, int from, int nameEnd, int to)
    {
        if (authority.Kind == AuthorityKind.Pool && authority.Name == "Pool") Add(NodeKind.Pool, from, nameEnd);
        else Add(NodeKind.Known, from, nameEnd, authority);
        _position = to;
        return true;
    }

    // "WANA (West Asia News Agency)"
    private bool KnownWithBracket(int from, int to)
    {
        var open = SkipBlanks(to);
        if (open >= _end || _tokens[open].Kind != TokenKind.Open) return false;
        var close = Closing(open, _end);
        if (close < 0 || close - from > 2 * LongestAlias + 4) return false;
        var length = _tokens[close].End - _tokens[from].Start;
        var authority = _authorities.Resolve(_text.Substring(_tokens[from].Start, length));
        return authority is not null && AddKnown(authority, from, close + 1, close + 1);
    }

    // "Radio Free Europe/Radio Liberty": a broadcaster whose name holds a slash
    private bool KnownWithSlash(int from, int to)
    {
        if (to + 1 >= _end || _tokens[to].Kind != TokenKind.Slash || _tokens[to + 1].Kind != TokenKind.Word) return false;
        var end = PhraseEnd(to + 1);
        return Lookup(from, end) is { Kind: AuthorityKind.Broadcaster } whole && AddKnown(whole, from, end, end);
    }

    private int LastWord(int from, int to)
    {
        var index = to - 1;
        while (index > from && _tokens[index].Kind != TokenKind.Word) index--;
        return index;
    }

    private bool IsPictureWord(Token token)
    {
        if (!token.Is(WordTraits.LabelWord)) return false;
        return _text.AsSpan(token.Start, token.Length) is var word
            && (word.Equals("photo", StringComparison.OrdinalIgnoreCase) || word.Equals("image", StringComparison.OrdinalIgnoreCase)
                || word.Equals("foto", StringComparison.OrdinalIgnoreCase) || word.Equals("picture", StringComparison.OrdinalIgnoreCase)
                || word.Equals("photograph", StringComparison.OrdinalIgnoreCase));
    }

    // "U.S. Navy photo", "The Washington Post illustration", "Navy handout", "Family handout photo"
    private bool LabelledTail(int from, int to)
    {
        for (var index = from + 1; index < to; index++)
        {
            if (!_tokens[index].Is(WordTraits.LabelWord) || IsBrandWord(index, to)) continue;
            var end = _labels.Match(_tokens, _text, index, to, out var label);
            if (end != to || label.Kind is not (NodeKind.Label or NodeKind.Note or NodeKind.Supplied or NodeKind.Boilerplate or NodeKind.Pool)) continue;
            var nameEnd = TrimEnd(from, index);
            if (label.Kind == NodeKind.Pool && NamesPool(from, nameEnd))
            {
                Add(NodeKind.Pool, from, end);
                _position = to;
                return true;
            }

            var nodes = _nodes.Count;
            var before = _before;
            if (!NameBeforeLabel(from, nameEnd, label)) return false;
            if (_position < nameEnd) return true;
            if (label.Kind == NodeKind.Boilerplate || _nodes.Count == nodes) _before = before;
            _before = Separator.None;
            AddLabel(label, index, end);
            _position = to;
            return true;
        }

        return false;
    }

    /// <summary>"WPA Pool", "White House Pool": who organised the pool, which is named after it.</summary>
    private bool NamesPool(int from, int to) => _tokens[from].Is(WordTraits.Capitalised) && (Lookup(from, to) is { } organiser ? !organiser.IsPress : Shape(from, to) is NodeKind.Acronym or NodeKind.Outside);

    /// <summary>A plural belongs to the name it closes, and so does "Photography": "Universal Pictures", "Jane Doe Photography".</summary>
    private bool IsBrandWord(int index, int to) => index == LastWord(index, to) && Text(index) is var word
        && (word.Equals("photos", StringComparison.OrdinalIgnoreCase) || word.Equals("images", StringComparison.OrdinalIgnoreCase)
            || word.Equals("pictures", StringComparison.OrdinalIgnoreCase) || word.Equals("pics", StringComparison.OrdinalIgnoreCase)
            || word.Equals("photography", StringComparison.OrdinalIgnoreCase));

    private void AddLabel(CreditLabel label, int from, int to)
    {
        var kind = label.Kind == NodeKind.Supplied ? NodeKind.Note : label.Kind;
        Add(kind, from, to, null, label.Note);
    }

    private bool NameBeforeLabel(int from, int to, CreditLabel label)
    {
        if (Known(from, to)) return true;
        var shape = Shape(from, to);
        if (shape is NodeKind.Single or NodeKind.Outside or NodeKind.Acronym && label.Note is "Handout")
        {
            Add(NodeKind.Outside, from, to);
            _position = to;
            return true;
        }

        if (label.Kind == NodeKind.Pool && shape is not null)
        {
            Add(NodeKind.Pool, from, to);
            _position = to;
            return true;
        }

        return Name(from, to);
    }

    // Names := Person (("and" | "&") Person)*
    private bool Names(int from, int to)
    {
        for (var index = from + 1; index < to - 1; index++)
        {
            var token = _tokens[index];
            if (token.Kind != TokenKind.Ampersand && !(token.Is(WordTraits.And) && (token.Is(WordTraits.Lower | WordTraits.Caseless) || token.Length > 1))) continue;
            var leftEnd = TrimEnd(from, index);
            var right = SkipBlanks(index + 1);
            if (!IsMember(from, leftEnd) || !IsMember(right, to, first: false)) continue;
            _ = Known(from, leftEnd) || Classified(from, leftEnd);
            _before = Separator.And;
            return Name(right, to);
        }

        return false;
    }

    private bool IsMember(int from, int to, bool first = true)
    {
        if (to <= from) return false;
        if (Lookup(from, to) is not null) return true;
        var shape = Shape(from, to);
        return shape == NodeKind.Person || (!first && (ContainsAnd(from, to) || (shape == NodeKind.Outside && IsWord(from, "the"))));
    }

    private bool ContainsAnd(int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (_tokens[index].Kind == TokenKind.Ampersand || _tokens[index].Is(WordTraits.And)) return true;
        }

        return false;
    }

    // "BELGA PHOTO DIRK WAEM", "U.S. Navy Petty Officer 2nd Class Jane Doe": a known organisation with its label, or before a rank, then a name without a separator
    private bool KnownThenRest(int from, int to)
    {
        for (var index = LastWord(from, to); index > from; index--)
        {
            if (_tokens[index].Kind != TokenKind.Word) continue;
            var headEnd = TrimEnd(from, index);
            var authority = Lookup(from, headEnd);
            if (authority is null) continue;
            var labelled = IsPictureWord(_tokens[LastWord(from, headEnd)]) || _tokens[index].Is(WordTraits.LabelWord | WordTraits.EastAsian) || (!authority.IsPress && _tokens[index].Is(WordTraits.Rank) && SkipRank(index, to) > index);
            if (!labelled) continue;
            if (IsBrandWord(index, to)) return AddKnown(authority, from, to, to);
            if (IsPictureWord(_tokens[LastWord(from, headEnd)])) Known(from, headEnd);
            else AddKnown(authority, from, headEnd, headEnd);
            _before = Separator.Slash;
            _position = index;
            return true;
        }

        return false;
    }

    private NodeKind? Shape(int from, int to)
    {
        _words.Clear();
        for (var index = from; index < to; index++)
        {
            if (_tokens[index].Kind == TokenKind.Word) _words.Add(_tokens[index]);
            else if (_tokens[index].Kind is not (TokenKind.Space or TokenKind.Quote or TokenKind.Ampersand or TokenKind.NewLine)) return null;
        }

        return PhraseClassifier.Classify(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words), _supplier);
    }

    private bool Classified(int from, int to)
    {
        var start = SkipRank(from, to);
        var shape = Shape(start, to);
        if (shape == NodeKind.Outside && IsFamilyNameInCapitals(start, to)) shape = NodeKind.Person;
        if (shape is null && IsNameInSmallLetters(from, to)) shape = NodeKind.Person;
        if (shape is null && IsNameAtSite(from, to)) shape = NodeKind.Person;
        if (shape is null && IsOfficeBehindLabel(from, to)) shape = NodeKind.Outside;
        if (shape is NodeKind.Outside or null && _before == Separator.Slash && (IsTitle(start, to) || IsPicturesInSmallLetters(start, to))) shape = NodeKind.Press;
        if (shape == NodeKind.Press && IsArchiveOfSupplier(start, to)) shape = NodeKind.Outside;
        if (shape is null || (shape == NodeKind.Outside && !_supplier && RunsOnIntoText(start, to))) return false;
        Add(shape.Value, start, to);
        _position = to;
        return true;
    }

    /// <summary>"Jane Doe/The Missoulian", "Jane Doe/The Elkhart Truth": behind a maker one or two words with their article are a newspaper's title.</summary>
    private bool IsTitle(int from, int to)
    {
        const int mostTokens = 5;
        if (to - from is < 3 or > mostTokens || !IsWord(from, "the") || !_tokens[from].Is(WordTraits.Capitalised) || _nodes is not [.., { Kind: NodeKind.Person }]) return false;
        for (var index = from + 1; index < to; index++)
        {
            if (_tokens[index].Kind == TokenKind.Word ? !_tokens[index].Is(WordTraits.Capitalised) || _tokens[index].Is(WordTraits.OutsideHead | WordTraits.AllCaps) : _tokens[index].Kind != TokenKind.Space) return false;
        }

        return true;
    }

    /// <summary>"Jane Doe/dia images": a house that writes itself in small letters.</summary>
    private bool IsPicturesInSmallLetters(int from, int to) => to == from + 3 && _tokens[from].Kind == TokenKind.Word && _tokens[from].Is(WordTraits.Lower) && !_tokens[from].Is(WordTraits.Connector | WordTraits.Particle) && IsWord(to - 1, "images");

    /// <summary>"Hoang Dinh NAM / AFP": AFP prints the family name in capitals, however short it is.</summary>
    private bool IsFamilyNameInCapitals(int from, int to)
    {
        const int mostWords = 5;
        var last = LastWord(from, to);
        if (last == from || !_tokens[last].Is(WordTraits.AllCaps) || _tokens[last].Is(WordTraits.TwoLetterBody) || _tokens[from].Is(WordTraits.AllCaps) || !IsByAfp(to)) return false;
        var words = 0;
        for (var index = from; index < to; index++)
        {
            if (_tokens[index].Kind != TokenKind.Word) continue;
            if (++words > mostWords || _tokens[index].Is(WordTraits.PressHead | WordTraits.OutsideHead | WordTraits.Connector) || !_tokens[index].Is(WordTraits.Capitalised | WordTraits.Particle)) return false;
        }

        return true;
    }

    private bool IsByAfp(int to)
    {
        if (_nodes.Exists(node => node.Authority?.Name == "AFP")) return true;
        var slash = SkipBlanks(to);
        if (slash >= _end || _tokens[slash].Kind != TokenKind.Slash) return false;
        var next = SkipBlanks(slash + 1);
        return next < _end && Lookup(next, PhraseEnd(next))?.Name == "AFP";
    }

    /// <summary>"Фото: пресс-служба Кремля": a public body in small letters, as its language writes it, behind a label.</summary>
    private bool IsOfficeBehindLabel(int from, int to) =>
        _nodes is [.., { Kind: NodeKind.Label or NodeKind.Sender }] && _tokens[from].Is(WordTraits.Lower) && _tokens[from].Is(WordTraits.OutsideHead) && !_tokens[from].Is(WordTraits.AmbiguousHead)
            && to > from + 2 && (_tokens[to - 1].Is(WordTraits.Capitalised) || Text(from)[0] >= '\u0400');

    /// <summary>"Christina @ wocintechchat.com": a maker, and the site the maker works for.</summary>
    private bool IsNameAtSite(int from, int to)
    {
        var at = from;
        while (at < to && _tokens[at].Kind != TokenKind.Mark) at++;
        return at > from && at < to && _text[_tokens[at].Start] == '@' && LastWord(from, to) is var last && last > at && SkipBlanks(at + 1) == last && Text(last).Contains('.');
    }

    /// <summary>"Archivos WWF", "NASA Archives": the pictures a supplier keeps.</summary>
    private bool IsArchiveOfSupplier(int from, int to)
    {
        var last = LastWord(from, to);
        if (last == from) return false;
        if (CreditInterpreter.IsArchive(Text(from))) return IsSupplier(SkipBlanks(from + 1), to);
        return CreditInterpreter.IsArchive(Text(last)) && IsSupplier(from, TrimEnd(from, last));
    }

    private bool IsSupplier(int from, int to) => Lookup(from, to) is { } authority ? !authority.IsPress : Shape(from, to) is NodeKind.Acronym or NodeKind.Outside;

    /// <summary>"jim watson/Agence France-Presse", "Photo by Alex wong on Unsplash": two or three words at the start or behind a label, and whoever shows the picture.</summary>
    private bool IsNameInSmallLetters(int from, int to)
    {
        if (from != 0 && !(_before == Separator.None && _nodes is [.., { Kind: NodeKind.Label or NodeKind.Copyright }])) return false;
        var words = 0;
        for (var index = from; index < to; index++)
        {
            if (_tokens[index].Kind == TokenKind.Space) continue;
            if (_tokens[index].Kind != TokenKind.Word || _tokens[index].Is(WordTraits.Connector | WordTraits.LabelWord | WordTraits.Digit) || ++words > 3) return false;
        }

        var next = SkipBlanks(to);
        if (words < 2 || next >= _end) return false;
        if (_tokens[next].Kind == TokenKind.Word) return IsPublishedOn(next);
        if (_tokens[next].Kind != TokenKind.Slash) return false;
        next = SkipBlanks(next + 1);
        return Lookup(next, PhraseEnd(next)) is { IsPress: true };
    }

    /// <summary>"AFP Flooding in Valencia on Wednesday": an agency, and the caption behind it without a mark.</summary>
    private bool RunsOnIntoText(int from, int to)
    {
        const int shortestText = 3;
        var words = 0;
        var isText = false;
        for (var index = to - 1; index > from; index--)
        {
            if (_tokens[index].Kind != TokenKind.Word) continue;
            words++;
            isText |= _tokens[index].Is(WordTraits.Lower) && _tokens[index].Is(WordTraits.Connector) && !IsWord(index, "of") && !IsWord(index, "for") && !IsWord(index, "and");
            if (words >= shortestText && isText && Lookup(from, index) is { IsPress: true } press && !CreditEvidence.IsCommonWord(press)) return true;
        }

        return false;
    }

    /// <summary>The rank before a maker's name is no part of it, where two words or more remain.</summary>
    private int SkipRank(int from, int to)
    {
        var start = from;
        var words = 0;
        for (var index = from; index < to; index++) words += _tokens[index].Kind == TokenKind.Word ? 1 : 0;
        for (var index = from; index < to && words > 2; index++)
        {
            if (_tokens[index].Kind != TokenKind.Word) continue;
            if (!_tokens[index].Is(WordTraits.Rank)) break;
            words--;
            start = SkipBlanks(index + 1);
        }

        return start > from && Shape(start, to) == NodeKind.Person ? start : from;
    }

    /// <summary>Before other text a phrase ends with the longest known name it begins with, or with a name of two words.</summary>
    private int PrefixEnd(int from, int to)
    {
        for (var index = Math.Min(to, from + (2 * LongestAlias)); index > from; index--)
        {
            if (_tokens[index - 1].Kind == TokenKind.Word && Lookup(from, index) is not null) return index;
        }

        return _before == Separator.Slash && _nodes is [.., { Authority.IsPress: true }] ? NameEnd(from, to) : to;
    }

    /// <summary>Where the name that begins a phrase ends when other text follows it: two words, and the initials, particles and suffixes among and behind them.</summary>
    private int NameEnd(int from, int to)
    {
        var names = 0;
        var end = to;
        for (var index = from; index < to; index++)
        {
            var token = _tokens[index];
            if (token.Kind != TokenKind.Word) continue;
            if (names == 2 && !token.Is(WordTraits.Suffix)) return end;
            if (names == 1 && token.Is(WordTraits.Initial | WordTraits.Particle)) continue;
            if (names < 2) names++;
            end = index + 1;
        }

        return end;
    }
}
