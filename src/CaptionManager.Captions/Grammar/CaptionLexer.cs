using System.Globalization;

namespace CaptionManager.Captions.Grammar;

/// <summary>Cuts a text into tokens that lie side by side and cover it; one pass, no failure.</summary>
/// <remarks>
/// A word keeps the marks that belong to it: hyphens and apostrophes between letters, the full stops of initials and
/// abbreviations, the dot of a domain name. A full stop that ends a sentence is a token of its own, even where the next sentence follows
/// without a blank.
/// </remarks>
internal sealed class CaptionLexer
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Jr", "Sr", "St", "Ltd", "Inc", "Co", "Corp", "Dr", "Mr", "Mrs", "Ms", "Gen", "Sgt", "Capt", "Lt", "Col", "Gov", "Sen", "Rep", "Prof",
        "Bros", "Dept", "Maj", "Cpl", "Pfc", "Spc", "Tech", "Cmdr", "Adm", "Fr", "Rev", "Hon", "Ste", "No", "Fot", "Ph", "al", "Dok",
    };

    private readonly string _text;
    private Token[] _tokens;
    private int _count;
    private int _position;

    private CaptionLexer(string text)
    {
        _text = text;
        _tokens = new Token[(text.Length / 3) + 8];
    }

    /// <summary>The tokens of a text.</summary>
    public static Token[] Read(string text)
    {
        var lexer = new CaptionLexer(text);
        while (lexer._position < text.Length) lexer.Next();
        Array.Resize(ref lexer._tokens, lexer._count);
        return lexer._tokens;
    }

    private char At(int index) => index < _text.Length ? _text[index] : '\0';

    private void Add(TokenKind kind, int length, WordTraits traits = WordTraits.None)
    {
        if (_count == _tokens.Length) Array.Resize(ref _tokens, _count * 2);
        _tokens[_count++] = new Token(kind, _position, length, traits);
        _position += length;
    }

    private void Next()
    {
        var character = _text[_position];
        if (IsWordCharacter(character)) Word();
        else if (character is '\n' or '\r' or '\u2028' or '\u2029') Add(TokenKind.NewLine, 1);
        else if (char.IsWhiteSpace(character)) Space();
        else if (character == '@' && IsWordCharacter(At(_position + 1))) Handle();
        else if (character == '<' && Url()) return;
        else if (character is '-' or '–' or '—' or '―' or '‒') Dash();
        else if (character is '.' or '…') Stops();
        else if (character == '(' && At(_position + 1) is 'c' or 'C' && At(_position + 2) == ')') CopyrightLetter();
        else Add(KindOf(character), char.IsHighSurrogate(character) && char.IsLowSurrogate(At(_position + 1)) ? 2 : 1);
    }

    private static TokenKind KindOf(char character) => character switch
    {
        '/' or '\\' or '／' => TokenKind.Slash,
        '|' or '｜' or '¦' => TokenKind.Bar,
        ',' or '،' or '、' or '，' => TokenKind.Comma,
        ';' or '؛' => TokenKind.Semicolon,
        ':' or '：' => TokenKind.Colon,
        '。' or '!' or '?' or '！' or '？' or '؟' => TokenKind.Period,
        '·' or '•' or '∙' or '・' => TokenKind.Dot,
        '&' or '＆' or '+' => TokenKind.Ampersand,
        '(' or '[' or '{' or '（' or '【' or '［' or '〔' => TokenKind.Open,
        ')' or ']' or '}' or '）' or '】' or '］' or '〕' => TokenKind.Close,
        '©' or '®' or 'ⓒ' => TokenKind.Copyright,
        '=' or '＝' => TokenKind.Equals,
        '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '\'' or '「' or '」' or '『' or '』' or '《' or '》' => TokenKind.Quote,
        _ => TokenKind.Mark,
    };

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || IsCombining(character);

    private static bool IsCombining(char character) => character >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private void Space()
    {
        var end = _position + 1;
        while (end < _text.Length && char.IsWhiteSpace(_text[end]) && _text[end] is not ('\n' or '\r' or '\u2028' or '\u2029')) end++;
        Add(TokenKind.Space, end - _position);
    }

    private void CopyrightLetter() => Add(TokenKind.Copyright, 3);

    private void Handle()
    {
        var end = _position + 1;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '_' or '.' || char.IsLetter(_text[end]))) end++;
        while (_text[end - 1] == '.') end--;
        Add(TokenKind.Handle, end - _position);
    }

    private bool Url()
    {
        const int longest = 200;
        var window = _text.AsSpan(_position, Math.Min(longest, _text.Length - _position));
        var close = window.IndexOf('>');
        if (close < 0 || window[..close].IndexOf("://") < 0 || window[..close].Contains(' ')) return false;
        Add(TokenKind.Address, close + 1);
        return true;
    }

    /// <summary>A dash separates when it is long, or stands between blanks; a hyphen before or after a name is a mark.</summary>
    private void Dash()
    {
        var end = _position + 1;
        while (end < _text.Length && _text[end] is '-' or '–' or '—') end++;
        var isLong = _text[_position] != '-' || end - _position > 1;
        var before = _position == 0 || char.IsWhiteSpace(_text[_position - 1]);
        var after = end == _text.Length || char.IsWhiteSpace(_text[end]);
        Add(isLong || before || after ? TokenKind.Dash : TokenKind.Mark, end - _position);
    }

    private void Stops()
    {
        var end = _position;
        while (end < _text.Length && _text[end] == '.') end++;
        if (_text[_position] == '…') Add(TokenKind.Ellipsis, 1);
        else Add(end - _position > 1 ? TokenKind.Ellipsis : TokenKind.Period, end - _position);
    }

    private void Word()
    {
        var start = _position;
        if (EastAsianScript.Contains(_text[start]))
        {
            EastAsianWord();
            return;
        }

        var end = WordEnd(start, out var address);
        if (address)
        {
            Add(TokenKind.Address, end - start);
            return;
        }

        var glued = GluedLabel(start, end);
        if (glued == 0) glued = GluedName(start, end);
        if (glued == 0) glued = GluedToState(start, end);
        if (glued > start) end = glued;
        var hyphen = HyphenThatSeparates(start, end);
        if (hyphen > 0)
        {
            AddWord(start, hyphen);
            Add(TokenKind.Dash, 1);
            AddWord(hyphen + 1, end);
        }
        else
        {
            AddWord(start, end);
        }

        if (glued > start) Word();
    }

    private void AddWord(int start, int end)
    {
        var word = _text.AsSpan(start, end - start);
        var spelling = Spelling(word);
        var meaning = Lexicon.Of(word);
        if ((spelling & WordTraits.Initial) != 0) meaning &= ~(WordTraits.And | WordTraits.Particle | WordTraits.Connector);
        if (HasPressTail(word)) meaning |= WordTraits.PressHead;
        Add(TokenKind.Word, end - start, spelling | meaning);
    }

    /// <summary>"TopNews", "ActionPress": a word of the press joined to another.</summary>
    private static bool HasPressTail(ReadOnlySpan<char> word)
    {
        var length = word[^1] switch { 's' when word.EndsWith("News", StringComparison.Ordinal) => 4, 's' when word.EndsWith("Press", StringComparison.Ordinal) || word.EndsWith("Times", StringComparison.Ordinal) => 5, 'a' when word.EndsWith("Media", StringComparison.Ordinal) => 5, _ => 0 };
        return length > 0 && word.Length > length + 1 && char.IsLower(word[word.Length - length - 1]);
    }

    /// <summary>The hyphen of "HO-RCMP", "AP-Evan", "Press-John", "Fanshawe-Pool", or 0: it separates two names.</summary>
    private int HyphenThatSeparates(int start, int end)
    {
        var word = _text.AsSpan(start, end - start);
        var hyphen = word.EndsWith("-Pool", StringComparison.OrdinalIgnoreCase) ? word.LastIndexOf('-') : word.IndexOf('-');
        if (hyphen < 2 || start + hyphen + 2 > end || !char.IsUpper(_text[start + hyphen + 1])) return 0;
        var left = _text.AsSpan(start, hyphen);
        var right = _text.AsSpan(start + hyphen + 1, end - start - hyphen - 1);
        if (right.Contains('-')) return 0;
        var splits = left is "HO" or "AP" or "AFP" or "POOL"
            || right is "Pool" or "POOL"
            || (Lexicon.Of(left).HasFlag(WordTraits.PressHead) && Lexicon.Of(right).HasFlag(WordTraits.GivenName) && !Lexicon.Of(right).HasFlag(WordTraits.PressHead));
        return splits ? start + hyphen : 0;
    }

    private int WordEnd(int start, out bool address)
    {
        address = false;
        var end = start;
        while (end < _text.Length)
        {
            var character = _text[end];
            if (IsWordCharacter(character))
            {
                if (EastAsianScript.Contains(character)) break;
                end++;
            }
            else if (character is '-' or '\'' or '’' or 'ʼ' or '_' or '‑' && end > start && IsWordCharacter(At(end + 1))) end++;
            else if (character == '.' && KeepsStop(start, end)) end++;
            else if (character == '+' && ClosesBrand(start, end)) end++;
            else if (character == '!' && _text.AsSpan(start, end - start) is "E" or "Yahoo" or "OK" or "Hello") end++;
            else if (character == '@' && IsWordCharacter(At(end + 1)))
            {
                address = true;
                end++;
            }
            else if (character == ':' && At(end + 1) == '/' && At(end + 2) == '/')
            {
                address = true;
                while (end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] is not (')' or '>' or ',' or ']')) end++;
                return end;
            }
            else break;
        }

        return end;
    }

    /// <summary>Whether the full stop at <paramref name="stop"/> belongs to the word that began at <paramref name="start"/>.</summary>
    private bool KeepsStop(int start, int stop)
    {
        var runStart = stop;
        while (runStart > start && _text[runStart - 1] != '.') runStart--;
        var run = _text.AsSpan(runStart, stop - runStart);
        var next = At(stop + 1);
        if (run.IsEmpty) return false;
        if (run.LastIndexOf('-') is var hyphen and > 0 && char.IsUpper(run[0])) run = run[(hyphen + 1)..];
        if (run.IsEmpty) return false;
        if (run.Length == 1 && char.IsLetter(run[0])) return char.IsUpper(run[0]) || char.IsLetter(next);
        if (char.IsLower(next) && char.IsLetter(run[^1])) return true;
        if (char.IsLetter(next) && (_text.AsSpan(start, stop - start).StartsWith("WWW", StringComparison.OrdinalIgnoreCase) || IsUserName(stop + 1) || IsEndOfSite(stop + 1))) return true;
        if (char.IsDigit(next) && char.IsDigit(run[^1])) return true;
        if (Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(run) && !char.IsLetter(next)) return true;
        return char.IsUpper(run[0]) && IsShortCapitals(stop + 1) && (run.Length is > 1 and < 6 || IsNext(stop + 1, "COM"));
    }

    /// <summary>"Disney+", "Apple TV+": a plus sign behind a capitalised word, before no other.</summary>
    private bool ClosesBrand(int start, int plus) =>
        plus - start > 1 && char.IsUpper(_text[start]) && char.IsLetter(_text[plus - 1]) && !char.IsLetterOrDigit(At(plus + 1)) && At(plus + 1) != '+';

    /// <summary>"MR.Cole_Photographer": an underscore behind the full stop, which only the names of users have.</summary>
    private bool IsUserName(int start)
    {
        const int longest = 40;
        var end = start;
        while (end < start + longest && IsWordCharacter(At(end))) end++;
        return At(end) == '_' && IsWordCharacter(At(end + 1));
    }

    /// <summary>"Angola3.Org/AP": the end of an address in the capitals of a name, with no blank behind it.</summary>
    private bool IsEndOfSite(int start) => (IsNext(start, "Org") || IsNext(start, "Com") || IsNext(start, "Net")) && At(start + 3) is '/' or ')' or '\0';

    private bool IsShortCapitals(int start)
    {
        var end = start;
        while (char.IsAsciiLetterUpper(At(end))) end++;
        return end - start is 2 or 3 && !char.IsLetter(At(end)) && _text.AsSpan(start, end - start) is not ("THE" or "AP" or "AFP" or "EPA" or "PA" or "AAP");
    }

    /// <summary>Where a label is stuck to the word before it ("FenechHandout via", "MondayPhotograph:"), or 0.</summary>
    private int GluedLabel(int start, int end)
    {
        for (var index = start + 1; index < end - 4; index++)
        {
            if (!char.IsUpper(_text[index]) || !(char.IsDigit(_text[index - 1]) || (char.IsLower(_text[index - 1]) && index >= start + 3))) continue;
            var tail = _text.AsSpan(index, end - index);
            if (tail is "Handout" or "Photograph" or "Photographer" or "Credit" or "Screengrab") return index;
            if (tail is "Photo" or "Image" or "Foto" or "Picture" or "Photos" && (At(end) == ':' || IsNext(end, " by ") || IsNext(end, " credit") || IsNext(end, " caption") || IsNext(end, " source") || IsNext(end, " courtesy"))) return index;
        }

        return 0;
    }

    /// <summary>Where a maker's given name is stuck to the last word of the caption ("Alex KarpMustafa Yalcin/Anadolu"), or 0.</summary>
    private int GluedName(int start, int end)
    {
        const int shortest = 3;
        for (var index = start + shortest; index <= end - shortest; index++)
        {
            if (!char.IsUpper(_text[index]) || !char.IsLower(_text[index - 1])) continue;
            var follows = At(end) == ' ' && (char.IsUpper(At(end + 1)) || IsParticle(end + 1));
            if (follows && IsStuckToCaption(start, end) && _text.AsSpan(start, index - start) is not ("Mac" or "Fitz" or "Van" or "You")) return index;
            if (follows && IsStuckToAgency(start, index)) return index;
            if (!follows || (Lexicon.Of(_text.AsSpan(index, end - index)) & WordTraits.GivenName) == 0) return 0;
            var head = _text.AsSpan(start, index - start);
            if (head is "Photo" or "Photos" or "Image") return index;
            return head is "Mac" or "Fitz" or "Van" or "Ben" or "Von" || (Lexicon.Of(head) & (WordTraits.GivenName | WordTraits.PressHead)) != 0 ? 0 : index;
        }

        return 0;
    }

    /// <summary>Where a credit is stuck to the abbreviation of a state behind its comma ("Washington, D.C.Jane Doe/Reuters"), or 0.</summary>
    private int GluedToState(int start, int end)
    {
        const int fewestLetters = 2;
        if (start < 2 || _text[start - 1] != ' ' || _text[start - 2] != ',') return 0;
        var index = start;
        while (index + 1 < end && char.IsUpper(_text[index]) && _text[index + 1] == '.') index += 2;
        return index - start >= 2 * fewestLetters && end - index > 2 && char.IsUpper(_text[index]) && char.IsLetter(_text[index + 1]) ? index : 0;
    }

    /// <summary>"the floor of the NYSE in New YorkJane Doe/Reuters": within running words, and behind the next word a slash.</summary>
    private bool IsStuckToCaption(int start, int end)
    {
        if (start < 2 || _text[start - 1] != ' ' || !(char.IsLetterOrDigit(_text[start - 2]) || _text[start - 2] == ',')) return false;
        const int mostWords = 4;
        var next = end;
        for (var words = 0; words < mostWords && At(next) == ' '; words++)
        {
            var word = ++next;
            while (char.IsLetter(At(next)) || At(next) is '-' or '\'' or '’') next++;
            if (At(next) == '.' && next == word + 1) next++;
            else if (!IsParticle(word)) break;
        }

        return At(next) == '/' || IsNext(next, " for The ");
    }

    private bool IsParticle(int start)
    {
        var end = start;
        while (char.IsLetter(At(end))) end++;
        return end > start && char.IsLower(_text[start]) && At(end) == ' ' && (Lexicon.Of(_text.AsSpan(start, end - start)) & WordTraits.Particle) != 0;
    }

    /// <summary>"Jane Doe/ReutersRaj Rajaratnam, right": the caption begins right behind the agency of a credit in front.</summary>
    private bool IsStuckToAgency(int start, int index) =>
        (Lexicon.Of(_text.AsSpan(start, index - start)) & WordTraits.PressHead) != 0 && start > 0 && (_text[start - 1] == '/' || _text.AsSpan(start, index - start) is "Images");

    private bool IsNext(int index, string expected) => string.CompareOrdinal(_text, index, expected, 0, expected.Length) == 0;

    private static WordTraits Spelling(ReadOnlySpan<char> word)
    {
        var traits = WordTraits.None;
        var letters = 0;
        var capitals = 0;
        foreach (var character in word)
        {
            if (char.IsDigit(character)) traits |= WordTraits.Digit;
            if (!char.IsLetter(character)) continue;
            letters++;
            if (char.IsUpper(character)) capitals++;
            else if (!char.IsLower(character)) traits |= WordTraits.Caseless;
        }

        if (letters > 0 && char.IsLower(word[0])) traits |= HasGluedParticle(word) ? WordTraits.Capitalised : WordTraits.Lower;
        if (letters > 0 && char.IsUpper(word[0])) traits |= WordTraits.Capitalised;
        if (letters > 1 && capitals == letters) traits |= WordTraits.AllCaps;
        if (letters > 3 && word[^1] == 's' && word[^2] is '\'' or '’') traits |= WordTraits.Possessive;
        if (word[^1] == '.') traits |= WordTraits.Abbreviation;
        if (letters > 2 && char.IsDigit(word[^1]) && char.IsLetter(word.TrimEnd("0123456789")[^1])) traits |= WordTraits.Numbered;
        if (letters > 0 && char.IsDigit(word[0])) traits |= WordTraits.Ordinal;
        if (capitals == letters && letters > 0 && (letters == 1 || (word[^1] == '.' && word.Length == 2 * letters))) traits |= WordTraits.Initial;
        return traits;
    }

    /// <summary>"al-Nuaimi", "d'Angelo": a particle without a capital, joined to the name it belongs to.</summary>
    private static bool HasGluedParticle(ReadOnlySpan<char> word)
    {
        var mark = word.IndexOfAny("-'’‑");
        return mark is > 0 and <= 4 && mark + 1 < word.Length && char.IsUpper(word[mark + 1])
            && word[..mark] is "al" or "el" or "as" or "an" or "ar" or "ad" or "at" or "ash" or "az" or "ul" or "ur" or "ud" or "uz" or "us" or "bin" or "ibn" or "abu" or "de" or "da" or "d" or "l" or "t" or "o" or "dell";
    }

    private void EastAsianWord()
    {
        var end = _position;
        while (end < _text.Length && EastAsianScript.Contains(_text[end])) end++;
        while (_position < end)
        {
            var cut = EastAsianScript.NextCut(_text.AsSpan(_position, end - _position));
            var word = _text.AsSpan(_position, cut);
            Add(TokenKind.Word, cut, WordTraits.Caseless | WordTraits.EastAsian | Lexicon.Of(word));
        }
    }
}
