namespace CaptionManager.Captions.Grammar;

/// <content>Licences and rights sentences.</content>
internal sealed partial class CreditParser
{
    private static readonly string[] Rework = ["crop", "cropped", "edited", "restored", "retouched", "colorized", "colourised", "colourized", "modified", "styled"];

    private ReadOnlySpan<char> Text(int index) => _text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    private bool IsWord(int index, string expected) =>
        index < _end && _tokens[index].Kind == TokenKind.Word && Text(index).Equals(expected, StringComparison.OrdinalIgnoreCase);

    // Licence := "CC" Terms Version? Country? | "CC0" Version? | "Public domain" | "OGL" Version? | "Creative Commons" Terms* Version? | "GFDL" Version?
    private bool Licence()
    {
        var end = CreativeCommons() is var commons and > 0 ? commons : OtherLicence();
        if (end == 0) return false;
        Add(NodeKind.Licence, _position, end);
        _position = end;
        return true;
    }

    /// <summary>"Jane Doe. Licence: CC BY 4.0": a full stop before a licence divides a credit, not sentences.</summary>
    private bool LicenceFollows(int index)
    {
        var next = SkipBlanks(index);
        if (IsWord(next, "license") || IsWord(next, "licence")) next = SkipBlanks(next + 1);
        if (next < _end && _tokens[next].Kind == TokenKind.Colon) next = SkipBlanks(next + 1);
        return IsWord(next, "CC") || IsWord(next, "CC0") || (next < _end && Text(next).StartsWith("CC-BY", StringComparison.Ordinal)) || (IsWord(next, "public") && IsWord(next + 2, "domain"));
    }

    private int CreativeCommons()
    {
        var first = Text(_position);
        if (first.StartsWith("CC-BY", StringComparison.OrdinalIgnoreCase) || first.Equals("CC0", StringComparison.OrdinalIgnoreCase)) return Version(_position + 1);
        if (IsWord(_position, "Creative") && IsWord(_position + 2, "Commons")) return LicenceWords(_position + 3);
        if (!first.Equals("CC", StringComparison.OrdinalIgnoreCase)) return 0;
        var terms = SkipBlanks(_position + 1);
        if (terms < _end && _tokens[terms].Kind == TokenKind.Mark) terms++;
        if (terms >= _end || !(Text(terms).StartsWith("BY", StringComparison.OrdinalIgnoreCase) || Text(terms).StartsWith("Attribution", StringComparison.OrdinalIgnoreCase) || IsWord(terms, "0") || IsWord(terms, "zero"))) return 0;
        var end = Version(terms + 1);
        var country = SkipBlanks(end);
        return end > terms + 1 && country < _end && _tokens[country].Kind == TokenKind.Word && _tokens[country].Length is 2 or 3 && _tokens[country].Is(WordTraits.Lower | WordTraits.AllCaps)
            && !_tokens[country].Is(WordTraits.Via | WordTraits.And | WordTraits.For) && !IsWord(country, "by")
            ? country + 1
            : end;
    }

    private int OtherLicence()
    {
        if (IsWord(_position, "public") && IsWord(_position + 2, "domain")) return _position + 3;
        if (IsWord(_position, "OGL") || IsWord(_position, "GFDL") || IsWord(_position, "PD")) return Version(_position + 1);
        if (IsWord(_position, "open") && IsWord(_position + 2, "government") && (IsWord(_position + 4, "licence") || IsWord(_position + 4, "license"))) return Version(_position + 5);
        return 0;
    }

    private int LicenceWords(int index)
    {
        var end = index;
        while (true)
        {
            var next = SkipBlanks(end);
            if (next >= _end || _tokens[next].Kind != TokenKind.Word) return end;
            var word = Text(next);
            var belongs = word.StartsWith("Attribution", StringComparison.OrdinalIgnoreCase) || word.StartsWith("BY", StringComparison.Ordinal)
                || word.StartsWith("Share", StringComparison.OrdinalIgnoreCase) || word.StartsWith("licen", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("NonCommercial", StringComparison.OrdinalIgnoreCase) || word.StartsWith("NoDeriv", StringComparison.OrdinalIgnoreCase)
                || word is "Zero" or "International" or "Unported" or "Generic" or "CC0" || IsVersion(_tokens[next]);
            if (!belongs) return end;
            end = next + 1;
        }
    }

    /// <summary>The index after a version number that may follow: "4.0", "v1.0", "3".</summary>
    private int Version(int index)
    {
        var next = SkipBlanks(index);
        return next < _end && IsVersion(_tokens[next]) ? next + 1 : index;
    }

    private bool IsVersion(Token token)
    {
        if (token.Kind != TokenKind.Word || token.Length > 5 || !token.Is(WordTraits.Digit)) return false;
        var word = _text.AsSpan(token.Start, token.Length);
        if (word[0] is 'v' or 'V') word = word[1..];
        foreach (var character in word)
        {
            if (!char.IsAsciiDigit(character) && character != '.') return false;
        }

        return true;
    }

    // Materials := "using" Words "data" Words, behind a credit: "using Landsat data from the U.S. Geological Survey"
    private bool Materials()
    {
        if (_nodes.Count == 0 || !IsWord(_position, "using")) return false;
        var to = _position;
        var hasData = false;
        for (; to < _end && _tokens[to].Kind is not (TokenKind.Open or TokenKind.Close or TokenKind.NewLine); to++) hasData |= IsWord(to, "data") || IsWord(to, "imagery");
        if (!hasData) return false;
        Add(NodeKind.Boilerplate, _position, TrimEnd(_position, to));
        _position = to;
        return true;
    }

    // Reworked := ("crop" | "cropped" | "edited" | "restored" | "retouched" | "colorized" | "styled") "by" Words, behind a credit
    private bool Reworked()
    {
        if (_nodes.Count == 0 || !IsWord(_position + 2, "by") || !Array.Exists(Rework, word => IsWord(_position, word))) return false;
        var to = PhraseEnd(SkipBlanks(_position + 3));
        Add(NodeKind.Boilerplate, _position, to);
        _position = to;
        return true;
    }

    // Home := "from" Place ("," Place)*, behind a name and before a licence: "Jane Doe from Peoria, AZ, USA, CC BY-SA 2.0"
    private bool Home()
    {
        if (_nodes.Count == 0 || !_nodes[^1].IsName) return false;
        var to = HomeEnd(_position);
        if (to == 0) return false;
        Add(NodeKind.Boilerplate, _position, TrimEnd(_position, to));
        _position = to;
        return true;
    }

    /// <summary>The index of the licence that ends a home, or 0.</summary>
    private int HomeEnd(int from)
    {
        const int longest = 24;
        if (!_tokens[from].Is(WordTraits.Lower) || !IsWord(from, "from")) return 0;
        for (var index = from + 2; index < Math.Min(_end, from + longest); index++)
        {
            if (_tokens[index].Kind is not (TokenKind.Word or TokenKind.Space or TokenKind.Comma)) return 0;
            if (_tokens[index - 1].Kind == TokenKind.Space && _tokens[index - 2].Kind == TokenKind.Comma && LicenceFollows(index)) return index;
        }

        return 0;
    }

    // Shouted := a rights sentence in capitals: "NO ARCHIVING", "CHINA OUT"
    private bool Shouted()
    {
        if (!RightsSentences.Begins(_text, _tokens, _position, _end)) return false;
        var from = _position;
        var index = _position;
        while (index < _end && (_tokens[index].Kind != TokenKind.Word || _tokens[index].Is(WordTraits.AllCaps | WordTraits.Initial | WordTraits.Digit))
            && _tokens[index].Kind is not (TokenKind.Open or TokenKind.Close or TokenKind.NewLine)) index++;
        Add(NodeKind.Boilerplate, from, TrimEnd(from, index));
        _position = TrimEnd(from, index);
        return true;
    }
}
