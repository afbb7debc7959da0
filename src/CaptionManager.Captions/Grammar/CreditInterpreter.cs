using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Credits;

namespace CaptionManager.Captions.Grammar;

/// <summary>Gives the nodes of a credit their meaning: who made the picture, where it originates, by which way it came.</summary>
/// <remarks>One pass over the nodes of all pieces in text order. A group is the credit of one picture.</remarks>
internal sealed class CreditInterpreter
{
    private readonly string _text;
    private readonly List<CreditNode> _nodes;
    private readonly List<CreditSpan> _spans = [];
    private readonly List<string> _creators = [];
    private readonly List<(string Name, Authority? Authority)> _agencies = [];
    private readonly List<(string Name, Authority? Authority)> _via = [];
    private readonly List<string> _notes = [];
    private string? _pool;
    private string? _client;
    private string? _provider;
    private (int Start, int End) _providerSpan;
    private bool _courtesy;

    private bool _inVia;
    private bool _expectClient;
    private int _clientStart;
    private int _clientEnd;
    private bool _expectSupplier;
    private bool _labelled;
    private bool _sender;
    private bool _groupHasCreator;
    private bool _groupBeganWithPerson;
    private int _groupAgency = -1;
    private bool _groupHasOrganisation;
    private bool _groupChained;
    private bool _viaFollows;
    private bool _groupEmpty = true;

    private CreditInterpreter(string text, List<CreditNode> nodes)
    {
        _text = text;
        _nodes = nodes;
    }

    /// <summary>The meaning of the nodes, with the notes the caption sets, and the spans of each fact.</summary>
    public static (Credit Credit, IReadOnlyList<CreditSpan> Spans) Interpret(string text, List<CreditNode> nodes, IReadOnlyList<string> captionNotes)
    {
        var interpreter = new CreditInterpreter(text, WithLegalForms(text, nodes));
        for (var index = 0; index < interpreter._nodes.Count; index++) interpreter.Node(index);
        return (interpreter.Result(captionNotes), interpreter._spans);
    }

    private Credit Result(IReadOnlyList<string> captionNotes)
    {
        foreach (var note in captionNotes) AddNote(note);
        return new Credit
        {
            Creators = [.. _creators],
            Agencies = [.. _agencies.Select(agency => agency.Name)],
            Via = [.. _via.Select(via => via.Name)],
            Pool = _pool,
            Provider = _provider,
            OnBehalfOf = _client,
            Notes = [.. _notes],
            Role = Role(),
        };
    }

    private CreditRole? Role()
    {
        if (_notes.Contains("Composite")) return CreditRole.Composite;
        if (_notes.Contains("Illustration") || _notes.Contains("Graphic")) return CreditRole.Illustration;
        if (_creators.Count > 0) return CreditRole.Photographer;
        if (_courtesy || _provider is not null || _notes.Contains("Handout")) return CreditRole.Handout;
        return _notes.Contains("File") ? CreditRole.File : null;
    }

    private ReadOnlySpan<char> TextOf(CreditNode node) => _text.AsSpan(node.Start, node.End - node.Start);

    private void Span(CreditPart part, CreditNode node) => _spans.Add(new CreditSpan(part, node.Start, node.End - node.Start));

    private void Node(int index)
    {
        var node = _nodes[index];
        if (BeginsGroup(index)) NewGroup();
        else _groupChained |= node.Before == Separator.Slash;
        if (node.Note is not null && !IsAgencyService(index)) AddNote(node.Note);
        _viaFollows = index + 1 < _nodes.Count && _nodes[index + 1].Kind == NodeKind.Via;
        switch (node.Kind)
        {
            case NodeKind.Label or NodeKind.Copyright: Label(node); break;
            case NodeKind.Sender: _sender = _labelled = true; Span(CreditPart.Boilerplate, node); break;
            case NodeKind.Via: _inVia = true; _expectClient = _expectSupplier = false; break;
            case NodeKind.Client: _expectClient = true; break;
            case NodeKind.Courtesy: _courtesy = _expectSupplier = true; break;
            case NodeKind.Supplied: _expectSupplier = true; Span(CreditPart.Note, node); break;
            case NodeKind.Note: Span(CreditPart.Note, node); break;
            case NodeKind.Pool: Pool(node); break;
            case NodeKind.Licence: AddNote(NameForm.Line(TextOf(node))); Span(CreditPart.Note, node); break;
            case NodeKind.Handle: Handle(index); break;
            case NodeKind.Boilerplate: Span(CreditPart.Boilerplate, node); break;
            default: Name(index); break;
        }
    }

    /// <summary>"Provided by Associated Press": the page says whose service it shows, not that the picture was handed out.</summary>
    private bool IsAgencyService(int index) =>
        _nodes[index] is { Kind: NodeKind.Supplied } && index + 1 < _nodes.Count && _nodes[index + 1].Authority is { IsPress: true };

    private void Label(CreditNode node)
    {
        _labelled = true;
        Span(node.Note is null ? CreditPart.Boilerplate : CreditPart.Note, node);
    }

    /// <summary>A semicolon, or a comma before the next maker, begins the credit of another picture.</summary>
    private bool BeginsGroup(int index)
    {
        var node = _nodes[index];
        if (index == 0 || _groupEmpty) return false;
        if (node.StartsPiece) return true;
        if (node is { Kind: NodeKind.Copyright, Before: Separator.Group }) return _groupHasOrganisation;
        if (node.Kind == NodeKind.Label) return node.Before is Separator.Comma or Separator.Group && _groupHasOrganisation;
        if (node.Before == Separator.Group) return node.Kind == NodeKind.Person || OpensChain(index);
        if (node.Before is not (Separator.Comma or Separator.And)) return false;
        if (_expectClient || _expectSupplier) return false;
        if (node.Kind == NodeKind.Person) return (_groupHasCreator && _groupHasOrganisation && _groupBeganWithPerson) || (_groupChained && index + 1 < _nodes.Count && _nodes[index + 1] is { Before: Separator.Slash, Authority.IsPress: true });
        if (node.Kind is not (NodeKind.Known or NodeKind.Press)) return false;
        if (_notes.Contains("Composite") && node.Authority is { IsPress: true }) return _groupHasOrganisation;
        if (_groupHasCreator && _groupHasOrganisation && _groupBeganWithPerson && OpensChain(index)) return true;
        return !_groupBeganWithPerson && _groupHasCreator && index + 1 < _nodes.Count && _nodes[index + 1] is { Kind: NodeKind.Person, Before: Separator.Slash or Separator.None };
    }

    /// <summary>"Jane Doe/Getty, NurPhoto/Getty": an agency behind a comma, and who sells its pictures.</summary>
    private bool OpensChain(int index) => (_nodes[index].Authority is { IsPress: true } || _nodes[index].Before == Separator.Group) && index + 1 < _nodes.Count && _nodes[index + 1].Before == Separator.Slash;

    private void NewGroup()
    {
        _inVia = _expectClient = _expectSupplier = _labelled = _sender = false;
        _groupHasCreator = _groupBeganWithPerson = _groupHasOrganisation = _groupChained = false;
        _groupAgency = -1;
        _clientEnd = 0;
        _groupEmpty = true;
    }

    private void Name(int index)
    {
        var node = _nodes[index];
        if (_expectClient) Client(node);
        else if (_clientEnd > 0 && node.Before == Separator.Slash && (node.Kind is NodeKind.Outside or NodeKind.Single or NodeKind.Person or NodeKind.Acronym || node.Authority is { Kind: AuthorityKind.Newspaper })) MoreClient(node);
        else if (node.Kind == NodeKind.Press && IsArchive(TextOf(node))) AddNote("File");
        else if (node.Kind == NodeKind.Known) Known(index);
        else if (_expectSupplier) Supplier(node);
        else if (node.Kind == NodeKind.Press) Press(node, null);
        else if (node.Kind == NodeKind.Person) Person(index);
        else if (node.Kind == NodeKind.Single) Single(index);
        else if (IsAgencyOfLibrary(index)) Press(node, null);
        else Outside(node);
        if (!_expectClient && node.End > _clientEnd && node.Authority is not null) _clientEnd = 0;
        _expectClient = false;
        _expectSupplier = false;
        _groupEmpty = false;
    }

    /// <summary>"RMV/REX/Shutterstock", "Jane Doe Ltd/Getty Images": initials or a firm alone before a picture library are the agency whose pictures it sells.</summary>
    private bool IsAgencyOfLibrary(int index) =>
        _groupEmpty && LibraryFollows(index) && (_nodes[index].Kind == NodeKind.Acronym || IsLegalForm(LastWord(TextOf(_nodes[index]))) || (_nodes[index].Authority is null && (LastWord(TextOf(_nodes[index])) is "Studio" or "Studios" || IsWithoutHead(TextOf(_nodes[index])))));

    /// <summary>"Wild Wonders of Europe": no word that tells a body outside the press.</summary>
    private static bool IsWithoutHead(ReadOnlySpan<char> name)
    {
        foreach (var word in name.Split(' '))
        {
            if ((Lexicon.Of(name[word]) & WordTraits.OutsideHead) != 0) return false;
        }

        return name.Contains(' ');
    }

    private bool LibraryFollows(int index) => index + 1 < _nodes.Count && _nodes[index + 1] is { Before: Separator.Slash, Authority.Kind: AuthorityKind.Supplier };

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>"ZUMA Press, Inc.": the form of a company behind a comma is part of its name.</summary>
    private static List<CreditNode> WithLegalForms(string text, List<CreditNode> nodes)
    {
        var joined = new List<CreditNode>(nodes.Count);
        foreach (var node in nodes)
        {
            if (joined.Count > 0 && node is { IsName: true, Before: Separator.Comma } && joined[^1] is { IsOrganisation: true } or { Kind: NodeKind.Single } && IsLegalForm(text.AsSpan(node.Start, node.End - node.Start)))
                joined[^1] = joined[^1] with { End = node.End };
            else
                joined.Add(node);
        }

        return joined;
    }

    private static bool IsLegalForm(ReadOnlySpan<char> word) => (Lexicon.Of(word) & WordTraits.LegalForm) != 0;

    /// <summary>"AFP/Archives": the word alone says that the picture is old.</summary>
    public static bool IsArchive(ReadOnlySpan<char> text) =>
        text.Equals("archive", StringComparison.OrdinalIgnoreCase) || text.Equals("archives", StringComparison.OrdinalIgnoreCase) || text.Equals("archiv", StringComparison.OrdinalIgnoreCase) || text.Equals("archivo", StringComparison.OrdinalIgnoreCase)
            || text.Equals("archivos", StringComparison.OrdinalIgnoreCase) || text.Equals("arquivo", StringComparison.OrdinalIgnoreCase) || text.Equals("archivio", StringComparison.OrdinalIgnoreCase);

    /// <summary>"for The Met Museum/Vogue": clients side by side are one, as printed.</summary>
    private void MoreClient(CreditNode node)
    {
        _client = NameForm.Line(_text.AsSpan(_clientStart, node.End - _clientStart));
        Span(CreditPart.OnBehalfOf, node);
    }

    private void Client(CreditNode node)
    {
        (_clientStart, _clientEnd) = (node.Start, node.End);
        _client ??= NameForm.Line(TextOf(node));
        Span(CreditPart.OnBehalfOf, node);
        var isPress = node.Kind == NodeKind.Press || node.Authority is { IsPress: true };
        if (isPress && _groupAgency < 0) Press(node, node.Authority);
    }

    private void Known(int index)
    {
        var node = _nodes[index];
        var authority = node.Authority!;
        if (authority.Kind == AuthorityKind.Pool) NamedPool(node);
        else if (authority.Kind == AuthorityKind.Platform) Via(node, authority);
        else if (authority.Kind == AuthorityKind.Photographer) Creator(node);
        else if (authority.IsPress) Press(node, authority);
        else Outside(node);
    }

    /// <summary>"Pool", "Pool photo by" and "press pool" say that there was one, "WPA Pool" whose.</summary>
    private void Pool(CreditNode node)
    {
        var text = TextOf(node);
        if (text.StartsWith("pool", StringComparison.OrdinalIgnoreCase) || text.StartsWith("press pool", StringComparison.OrdinalIgnoreCase))
        {
            _pool ??= "Pool";
            Span(CreditPart.Pool, node);
        }
        else
        {
            NamedPool(node);
        }
    }

    private void NamedPool(CreditNode node)
    {
        var name = NameForm.Line(TextOf(node));
        _pool = name.EndsWith(" Photo", StringComparison.OrdinalIgnoreCase) ? name[..^6] : Usual(name, node.Authority);
        Span(CreditPart.Pool, node);
    }

    private void Press(CreditNode node, Authority? authority)
    {
        _groupHasOrganisation = true;
        if (_groupAgency >= 0 && (_via.Count > 0 || _viaFollows || (authority is not null && _groupHasCreator)) && Same(Usual(NameForm.Line(TextOf(node)), authority), _agencies[_groupAgency].Name)) Span(CreditPart.Agency, node);
        else if (_inVia) Via(node, authority);
        else if (_groupAgency < 0) Agency(node, authority);
        else if (PrintsItselfInFront(_agencies[_groupAgency].Authority) && (!_groupBeganWithPerson || _agencies[_groupAgency].Authority?.Name == "picture alliance") && IsOrigin(authority)) Displace(node, authority);
        else Via(node, authority);
    }

    /// <summary>These print themselves before the agency the picture comes from: rule 3 of the credit rules.</summary>
    private static bool PrintsItselfInFront(Authority? authority) =>
        authority?.Name is "picture alliance" or "imago images" or "The Canadian Press" or "EPA" or "Keystone" or "Belga";

    /// <summary>Whether pictures may originate there; the great distributors that EPA and others print last only pass them on.</summary>
    private static bool IsOrigin(Authority? authority) => authority?.Name is not ("Shutterstock" or "REX" or "Getty Images" or "Alamy" or "Alamy Live News");

    private void Displace(CreditNode node, Authority? authority)
    {
        var front = _agencies[_groupAgency];
        _agencies.RemoveAt(_groupAgency);
        AddOnce(_via, front.Name, front.Authority);
        Agency(node, authority);
    }

    private void Agency(CreditNode node, Authority? authority)
    {
        AddOnce(_agencies, Usual(NameForm.Line(TextOf(node)), authority), authority);
        _groupAgency = _agencies.Count - 1;
        _groupHasOrganisation = true;
        Span(CreditPart.Agency, node);
    }

    private void Via(CreditNode node, Authority? authority)
    {
        AddOnce(_via, Usual(NameForm.Line(TextOf(node)), authority), authority);
        _groupHasOrganisation = true;
        Span(CreditPart.Via, node);
    }

    private void Person(int index)
    {
        var node = _nodes[index];
        if (_sender && !OrganisationFollows(index)) Supplier(node);
        else if (_courtesy && _provider is not null && !_groupHasCreator && node.Before == Separator.Comma && index + 1 == _nodes.Count) Span(CreditPart.Boilerplate, node);
        else if (_inVia && IsMaker(NameForm.Person(TextOf(node)))) Span(CreditPart.Creator, node);
        else if (_inVia && (_groupHasCreator || IsOnlyName())) Via(node, null);
        else if (_groupHasCreator && _groupBeganWithPerson && node.Before is Separator.Slash && !_inVia) BehindMaker(index);
        else Creator(node);
    }

    /// <summary>"via Jane Doe": whoever passed the picture on is the only one named.</summary>
    private bool IsOnlyName() => _nodes.TrueForAll(node => !node.IsName || node.Authority is null) && _nodes.FindAll(node => node.IsName).Count == 1;

    /// <summary>"Jane Doe/Nottingham Post": behind a maker and a slash a name that could be a person's is an organisation's.</summary>
    private void BehindMaker(int index)
    {
        var node = _nodes[index];
        var name = TextOf(node);
        if (IsMaker(NameForm.Person(name))) Creator(node);
        else if (LibraryFollows(index) || PassesOn(node)) Press(node, null);
        else if ((Lexicon.Of(LastWord(name)) & WordTraits.PressHead) != 0) Press(node, null);
        else if (EndsOfTwoMakers(index)) Creator(node);
        else if (name.Contains("'s ", StringComparison.Ordinal) || name.Contains("’s ", StringComparison.Ordinal)) Outside(node);
        else Press(node, null);
    }

    /// <summary>"© Jane Doe/Mary Roe": two names with given names or initials, and nothing but a licence behind them.</summary>
    private bool EndsOfTwoMakers(int index)
    {
        if (_groupHasOrganisation || !HasGivenName(_nodes[index]) || !_nodes.TrueForAll(node => node.Start <= _nodes[index].Start || node.Kind is NodeKind.Licence or NodeKind.Via || node.Authority is { Kind: AuthorityKind.Platform })) return false;
        var first = _nodes.FindLastIndex(index - 1, node => node.Kind != NodeKind.Boilerplate);
        return first >= 0 && _nodes[first].Kind == NodeKind.Person && HasGivenName(_nodes[first]);
    }

    private bool HasGivenName(CreditNode node)
    {
        var name = TextOf(node);
        var blank = name.IndexOf(' ');
        return blank > 0 && (name[..blank] is [_, '.'] || (Lexicon.Of(name[..blank]) & WordTraits.GivenName) != 0);
    }

    private bool OrganisationFollows(int index) => index + 1 < _nodes.Count && _nodes[index + 1].Before == Separator.Slash && _nodes[index + 1].IsOrganisation;

    private void Creator(CreditNode node)
    {
        if (_groupEmpty) _groupBeganWithPerson = true;
        _groupHasCreator = true;
        var name = NameForm.Person(TextOf(node));
        if (!IsMaker(name)) _creators.Add(name);
        Span(CreditPart.Creator, node);
    }

    private bool IsMaker(string name) => _creators.Exists(other => Same(other, name));

    /// <summary>One word: a user name before a picture library, a company before "via", "/Handout" or a news agency.</summary>
    private void Single(int index)
    {
        var node = _nodes[index];
        var next = index + 1 < _nodes.Count ? _nodes[index + 1] : default;
        if (_sender || next is { Kind: NodeKind.Note, Note: "Handout", Before: Separator.Slash }) Supplier(node);
        else if (_groupHasCreator && _groupAgency >= 0 && IsInitials(TextOf(node))) Span(CreditPart.Boilerplate, node);
        else if (_inVia) Via(node, null);
        else if (PassesOn(node) || IsHouseOfMaker(node) || FollowsImago(node)) Press(node, null);
        else if (_groupHasCreator && (node.Before is Separator.Slash or Separator.Dash || IsSite(TextOf(node)))) Outside(node);
        else if (node.Before == Separator.Slash && index > 0 && _nodes[index - 1].Authority is { Kind: AuthorityKind.Government or AuthorityKind.Institution }) Outside(node);
        else if (ClosesSuppliers(index)) Outside(node);
        else if (next is { Before: Separator.Slash, Authority.Name: "REX" } && _groupEmpty) Press(node, null);
        else if (_labelled && next.Kind == NodeKind.Via && !SaysBy(index - 1) && _nodes.ElementAtOrDefault(index + 2) is { Authority.Kind: AuthorityKind.Agency }) Outside(node);
        else if (_groupEmpty && IsSite(TextOf(node)) && next is { Before: Separator.Slash, Authority.Kind: AuthorityKind.Agency }) Outside(node);
        else if (_labelled || _nodes.Count == 1) Creator(node);
        else if (next.Kind == NodeKind.Via && !LeadsToPlatform(index + 2)) Outside(node);
        else if (next.Authority is { Kind: AuthorityKind.Agency } && index == 0) Outside(node);
        else Creator(node);
    }

    /// <summary>"Jane Doe/Reuters/Latinstock": behind a maker and the agency of the maker, whoever passes the picture on.</summary>
    private bool PassesOn(CreditNode node) => node.Before == Separator.Slash && _groupBeganWithPerson && _groupAgency >= 0 && _provider is null;

    /// <summary>"Jane Doe/LaPresse via AP": one word behind a maker, whom nothing else speaks for, is the maker's agency, unless it is a letter and a digit: "Jane Doe/U2/PA Wire".</summary>
    private bool IsHouseOfMaker(CreditNode node) => node.Before == Separator.Slash && _groupBeganWithPerson && !_groupHasOrganisation && !IsSite(TextOf(node)) && TextOf(node) is not [_, >= '0' and <= '9'] && !char.IsLower(_text[node.Start]);

    /// <summary>"imago images/Skata": imago prints the house of a picture behind itself, and by one word no maker.</summary>
    private bool FollowsImago(CreditNode node) => node.Before == Separator.Slash && !_groupHasCreator && _groupAgency >= 0 && _agencies[_groupAgency].Authority?.Name == "imago images";

    /// <summary>"Mos.ru": a name that is an address is nobody's.</summary>
    private static bool IsSite(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        return dot > 0 && text.Length - dot - 1 is 2 or 3 && char.IsAsciiLetterLower(text[^1]) && char.IsAsciiLetterLower(text[^2]);
    }

    /// <summary>"NASA/JPL-Caltech/UArizona": the last of several suppliers side by side.</summary>
    private bool ClosesSuppliers(int index) =>
        index > 1 && index + 1 == _nodes.Count && !_groupHasCreator && _nodes[index].Before == Separator.Slash && _provider is not null && _providerSpan.End == _nodes[index - 1].End && _nodes[index - 1].Before == Separator.Slash;

    /// <summary>"ANTARA FOTO/Galih Pradipta/foc": the desk's initials behind the maker.</summary>
    private static bool IsInitials(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterLower(character)) return false;
        }

        return text.Length <= 4;
    }

    /// <summary>"Photo by Jane via AP" names a maker, "Photo: SpaceX via AP" whoever gave the picture.</summary>
    private bool SaysBy(int index) => index >= 0 && TextOf(_nodes[index]).EndsWith(" by", StringComparison.OrdinalIgnoreCase);

    private bool LeadsToPlatform(int index) => index < _nodes.Count && _nodes[index].Authority is { Kind: AuthorityKind.Platform };

    private void Handle(int index)
    {
        var node = _nodes[index];
        if (_expectSupplier) Supplier(node);
        else Creator(node);
        _expectSupplier = _expectClient = false;
        _groupEmpty = false;
    }

    private void Outside(CreditNode node)
    {
        if (_inVia) Via(node, null);
        else if (IsInitialsOfMaker(node)) Initials(node);
        else if (IsClientToo(node)) Supplier(node);
        else if (node.Kind == NodeKind.Acronym && ((node.Before is Separator.Slash or Separator.Dash && _groupHasCreator && _groupBeganWithPerson && !_groupHasOrganisation) || (IsCallSign(TextOf(node)) && !(_provider is not null && node.Before == Separator.Slash)))) Press(node, null);
        else Supplier(node);
    }

    /// <summary>"Jane Doe/ACMA/Getty Images for ACMA": whoever asked for the picture is no agency.</summary>
    private bool IsClientToo(CreditNode node)
    {
        var client = _nodes.FindIndex(other => other.Kind == NodeKind.Client);
        return client > 0 && client + 1 < _nodes.Count && _nodes[client].Start > node.End && TextOf(_nodes[client + 1]).Equals(TextOf(node), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"AP Photo/DWF": two or three letters behind an agency and its label, as makers of the archives are named.</summary>
    private bool IsInitialsOfMaker(CreditNode node)
    {
        if (node is not { Kind: NodeKind.Acronym, Before: Separator.Slash } || node.End - node.Start > 3 || _groupHasCreator || _groupAgency < 0) return false;
        var index = _nodes.IndexOf(node);
        return index > 0 && _nodes[index - 1].Authority is { IsPress: true } && _text.AsSpan(_nodes[index - 1].Start, node.Start - _nodes[index - 1].Start).Contains("photo", StringComparison.OrdinalIgnoreCase);
    }

    private void Initials(CreditNode node)
    {
        _groupHasCreator = true;
        _creators.Add(TextOf(node).ToString());
        Span(CreditPart.Creator, node);
    }

    /// <summary>"WCVB", "KTLA": four letters of which K or W is the first and at most one is a vowel, as American stations are called.</summary>
    public static bool IsCallSign(ReadOnlySpan<char> text)
    {
        if (text.Length != 4 || text[0] is not ('K' or 'W')) return false;
        var vowels = 0;
        foreach (var letter in text) vowels += letter is 'A' or 'E' or 'I' or 'O' or 'U' ? 1 : 0;
        return vowels <= 1 && text is not ("KFOR" or "KNVB");
    }

    /// <summary>Suppliers side by side in a slash chain are one, as printed: "NASA/JPL-Caltech".</summary>
    private void Supplier(CreditNode node)
    {
        _groupHasOrganisation = true;
        Span(CreditPart.Provider, node);
        if (_provider is null)
        {
            _providerSpan = (node.Start, node.End);
            _provider = SupplierName(node.Start, node.End);
        }
        else if ((node.Before is Separator.Slash or Separator.Dash or Separator.And || (node.Before == Separator.Comma && node.Authority is not null)) && IsBeside(node) && !Same(_provider, SupplierName(node.Start, node.End)))
        {
            _providerSpan = (_providerSpan.Start, node.End);
            _provider = SupplierName(_providerSpan.Start, node.End);
        }
    }

    private bool IsBeside(CreditNode node)
    {
        foreach (var other in _nodes)
        {
            if (other.Start >= _providerSpan.End && other.End <= node.Start && other.Start < node.Start) return false;
        }

        return _providerSpan.End <= node.Start;
    }

    private string SupplierName(int start, int end)
    {
        var name = NameForm.Line(_text.AsSpan(start, end - start));
        return name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
    }

    /// <summary>A name that differs from the list's only in case takes the list's case.</summary>
    private static string Usual(string printed, Authority? authority)
    {
        if (authority is null) return printed;
        if (Same(printed, authority.Name)) return authority.Name;
        foreach (var alias in authority.Aliases)
        {
            if (Same(printed, alias) && !Same(alias, alias.ToUpperInvariant())) return alias;
        }

        // "CQ-ROLL CALL, INC"
        var form = printed.LastIndexOf(", ", StringComparison.Ordinal);
        return form > 0 && Usual(printed[..form], authority) is var name && !printed.StartsWith(name, StringComparison.Ordinal) ? $"{name}, {NameForm.Person(printed.AsSpan(form + 2))}" : printed;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static void AddOnce(List<(string Name, Authority? Authority)> list, string name, Authority? authority)
    {
        if (!list.Exists(other => Same(other.Name, name) || (authority is not null && ReferenceEquals(other.Authority, authority)))) list.Add((name, authority));
    }

    private void AddNote(string note)
    {
        if (!_notes.Exists(other => Same(other, note))) _notes.Add(note);
    }
}
