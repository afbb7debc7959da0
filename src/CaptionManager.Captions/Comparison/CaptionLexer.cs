using System.Globalization;
using System.Text;

namespace CaptionManager.Captions.Comparison;

/// <summary>Cuts a caption into words, numbers and pairs of ideographs, in one pass.</summary>
/// <remarks>Linear in the text. Punctuation becomes <see cref="RawToken.Before"/> and <see cref="RawToken.After"/>.</remarks>
internal ref struct CaptionLexer
{
    private readonly ReadOnlySpan<char> _text;
    private readonly List<RawToken> _tokens = [];
    private readonly List<RawToken> _symbols = [];
    private readonly int _end;
    private int _position;
    private int _sentence;
    private char _before;

    private CaptionLexer(ReadOnlySpan<char> text, int start, int length)
    {
        _text = text;
        _position = start;
        _end = start + length;
    }

    /// <summary>The tokens of a part of <paramref name="text"/>, with offsets into all of it.</summary>
    public static List<RawToken> Read(string text, int start, int length)
    {
        var lexer = new CaptionLexer(text, start, length);
        while (lexer._position < lexer._end) lexer.ReadNext();
        return lexer._tokens.Count > 0 ? lexer._tokens : lexer._symbols;
    }

    private void ReadNext()
    {
        var c = _text[_position];
        if (char.IsWhiteSpace(c)) ReadBlank(c);
        else if (IsWithoutBlanks(c)) ReadIdeographs();
        else if (char.IsDigit(c)) ReadNumber();
        else if (char.IsLetter(c)) ReadWord();
        else if (char.IsSurrogate(c)) ReadSurrogate();
        else ReadMark(c);
    }

    private void ReadBlank(char c)
    {
        // A new line ends a sentence: headlines and captions are often pasted one under the other.
        if (c == '\n' && _before == '\0' && _tokens.Count > 0) _before = '\n';
        _position++;
    }

    private void ReadWord()
    {
        var start = _position;
        if (IsDottedInitial(start))
        {
            ReadDotted(start);
            return;
        }
        while (_position < _end && IsWordPart(_position)) _position++;
        var word = _text[start.._position];
        Add(Letters(word), start, _position - start, TokenKind.Word, CaseOf(word));
        ReadPossessive();
    }

    private readonly bool IsWordPart(int at)
    {
        var c = _text[at];
        if (IsWithoutBlanks(c)) return false;
        if (char.IsLetterOrDigit(c) || IsMark(c)) return true;
        if (char.IsHighSurrogate(c) || char.IsLowSurrogate(c)) return false;
        return IsApostrophe(c) && at + 1 < _end && char.IsLetter(_text[at + 1]) && !IsPossessive(at);
    }

    // "U.S.", "J.K.": letters parted by full stops count as one word.
    private readonly bool IsDottedInitial(int at) =>
        at + 2 < _end && _text[at + 1] == '.' && char.IsLetter(_text[at + 2])
        && (at + 3 >= _end || _text[at + 3] == '.' || !char.IsLetterOrDigit(_text[at + 3]));

    private void ReadDotted(int start)
    {
        Span<char> letters = stackalloc char[8];
        var count = 0;
        while (_position < _end && char.IsLetter(_text[_position]) && count < letters.Length)
        {
            letters[count++] = _text[_position++];
            if (_position < _end && _text[_position] == '.') _position++;
            else break;
        }
        Add(CharacterFolding.Fold(letters[..count]), start, _position - start, TokenKind.Word, LetterCase.Upper, dotted: true);
        ReadPossessive();
    }

    private readonly bool IsPossessive(int at) =>
        at + 1 < _end && IsApostrophe(_text[at]) && _text[at + 1] is 's' or 'S' && (at + 2 >= _end || !char.IsLetterOrDigit(_text[at + 2]));

    private void ReadPossessive()
    {
        if (_position >= _end || !IsPossessive(_position)) return;
        Add("'s", _position, 2, TokenKind.Word, LetterCase.Lower);
        _position += 2;
    }

    private void ReadNumber()
    {
        var start = _position;
        if (ReadNumericDate()) return;
        var digits = new StringBuilder();
        while (_position < _end)
        {
            var c = _text[_position];
            if (char.IsDigit(c)) digits.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
            else if (c == ',' && IsThousands(_position)) { }
            else if (c == '.' && _position + 1 < _end && char.IsDigit(_text[_position + 1])) digits.Append('.');
            else break;
            _position++;
        }
        var ordinal = OrdinalLength();
        if (ordinal > 0) digits.Append("th");
        _position += ordinal;
        Add(digits.ToString(), start, _position - start, TokenKind.Number, LetterCase.None);
        ReadDateUnit();
    }

    private readonly bool IsThousands(int comma) =>
        comma + 3 < _end && char.IsDigit(_text[comma + 1]) && char.IsDigit(_text[comma + 2]) && char.IsDigit(_text[comma + 3])
        && (comma + 4 >= _end || !char.IsDigit(_text[comma + 4]));

    private readonly int OrdinalLength()
    {
        if (_position + 2 > _end || (_position + 2 < _end && char.IsLetterOrDigit(_text[_position + 2]))) return 0;
        Span<char> suffix = stackalloc char[2];
        _text.Slice(_position, 2).ToLowerInvariant(suffix);
        return suffix is "st" or "nd" or "rd" or "th" ? 2 : 0;
    }

    // 2023-02-17, 2023/06/15, 17.02.2023, 02/17/2023. Where day and month could be exchanged the numbers stay numbers.
    private bool ReadNumericDate()
    {
        var first = DigitsFrom(_position);
        var separator = MarkAt(first.End);
        if (separator is not ('-' or '/' or '.')) return false;
        var second = DigitsFrom(first.End + 1);
        if (MarkAt(second.End) != separator) return false;
        var third = DigitsFrom(second.End + 1);
        if (first.IsNone || second.IsNone || third.IsNone) return false;
        var after = MarkAt(third.End);
        if (char.IsLetterOrDigit(after) || (after == separator && separator != '.')) return false;
        if (first.IsYear && second.IsMonth && third.IsDay) AddDate(first, second, third);
        else if (third.IsYear && first is { IsDay: true, Value: > 12 } && second.IsMonth) AddDate(third, second, first);
        else if (third.IsYear && second is { IsDay: true, Value: > 12 } && first.IsMonth) AddDate(third, first, second);
        else return false;
        _position = third.End;
        return true;
    }

    private void AddDate(Digits year, Digits month, Digits day)
    {
        Add(Calendar.MonthName(month.Value), month.Start, month.Length, TokenKind.Month, LetterCase.None);
        Add(day.Value.ToString(CultureInfo.InvariantCulture), day.Start, day.Length, TokenKind.Day, LetterCase.None);
        Add(year.Value.ToString(CultureInfo.InvariantCulture), year.Start, year.Length, TokenKind.Year, LetterCase.None);
    }

    private readonly Digits DigitsFrom(int start)
    {
        var end = start;
        var value = 0;
        while (end < _end && char.IsAsciiDigit(_text[end]) && end - start < 5) value = value * 10 + (_text[end++] - '0');
        return new Digits(start, end - start, value);
    }

    private readonly char MarkAt(int at) => at < _end ? _text[at] : '\0';

    private readonly record struct Digits(int Start, int Length, int Value)
    {
        public int End => Start + Length;

        public bool IsNone => Length is 0 or > 4;

        public bool IsYear => Length == 4;

        public bool IsMonth => Length <= 2 && Value is >= 1 and <= 12;

        public bool IsDay => Length <= 2 && Value is >= 1 and <= 31;
    }

    // 2020年5月30日 and 2020년 5월 30일: the sign after the number says what it counts.
    private void ReadDateUnit()
    {
        var at = _position;
        while (at < _end && _text[at] == ' ') at++;
        if (at >= _end) return;
        var last = _tokens[^1];
        var (kind, key) = _text[at] switch
        {
            '年' or '년' when last.Key.Length == 4 => (TokenKind.Year, last.Key),
            '月' or '월' when int.TryParse(last.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
                => (TokenKind.Month, Calendar.MonthName(month)),
            '日' or '일' when last.Key.Length <= 2 => (TokenKind.Day, last.Key),
            _ => (TokenKind.Number, last.Key),
        };
        if (kind == TokenKind.Number) return;
        _tokens[^1] = last with { Kind = kind, Key = key };
        _position = at + 1;
    }

    private void ReadIdeographs()
    {
        var start = _position;
        while (_position < _end && IsWithoutBlanks(_text[_position])) _position++;
        var run = _text[start.._position];
        if (run.Length == 1) Add(CharacterFolding.Fold(run), start, 1, TokenKind.Ideograph, LetterCase.None);
        for (var i = 0; i + 1 < run.Length; i++)
            Add(CharacterFolding.Fold(run.Slice(i, 2)), start + i, 2, TokenKind.Ideograph, LetterCase.None);
    }

    private void ReadSurrogate()
    {
        if (Rune.DecodeFromUtf16(_text[_position.._end], out var rune, out _) != System.Buffers.OperationStatus.Done)
        {
            _position++;
            return;
        }
        var length = rune.Utf16SequenceLength;
        if (Rune.IsLetter(rune)) Add(rune.ToString(), _position, length, TokenKind.Ideograph, LetterCase.None);
        else AddSymbol(rune.ToString(), length);
        _position += length;
    }

    private void ReadMark(char c)
    {
        switch (c)
        {
            case '.' or '!' or '?' or '。' or '！' or '？' or '…':
                if (EndsSentence(c)) EndSentence();
                else SetMark('·');
                break;
            case '-' when _position + 1 < _end && _position > 0 && !char.IsWhiteSpace(_text[_position - 1]) && !char.IsWhiteSpace(_text[_position + 1]):
            case '\u2010' or '\u2011':
                SetMark('-');
                break;
            case '-' or '–' or '—' or '―':
                SetMark('—');
                break;
            case '(' or '[' or '（':
                SetMark('(');
                break;
            case ')' or ']' or '）':
                SetMark(')');
                break;
            case ',' or ';' or '、' or '，' or '،':
                SetMark(',');
                break;
            case ':' or '：' or '/':
                SetMark(c == '/' ? '/' : ':');
                break;
            case '%' or '٪':
                Add("percent", _position, 1, TokenKind.Word, LetterCase.None);
                break;
            case '&':
                Add("and", _position, 1, TokenKind.Word, LetterCase.None);
                break;
            case '$' or '€' or '£' or '¥' or '₹' or '₽':
                Add(c.ToString(), _position, 1, TokenKind.Word, LetterCase.None);
                break;
            default:
                if (char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol) AddSymbol(c.ToString(), 1);
                break;
        }
        _position++;
    }

    private readonly bool EndsSentence(char c)
    {
        if (c != '.') return true;
        if (_tokens.Count == 0) return false;
        var last = _tokens[^1];
        if (last.Start + last.Length == _position && Abbreviations.KeepsSentenceOpen(last)) return false;
        var at = _position + 1;
        while (at < _end && (char.IsWhiteSpace(_text[at]) || _text[at] is '"' or '\'' or '“' or '‘' or '”' or '’' or ')' or '(')) at++;
        return at >= _end || at > _position + 1 && !char.IsLower(_text[at]);
    }

    private void EndSentence()
    {
        SetMark('.');
        if (_tokens.Count > 0 && _tokens[^1].Sentence == _sentence) _sentence++;
    }

    private void SetMark(char mark)
    {
        _before = mark;
        if (_tokens.Count > 0 && _tokens[^1].After == '\0') _tokens[^1] = _tokens[^1] with { After = mark };
    }

    private void Add(string key, int start, int length, TokenKind kind, LetterCase letterCase, bool dotted = false)
    {
        if (key.Length == 0) return;
        if (_before == '\n') _sentence++;
        _tokens.Add(new RawToken(key, start, length, kind, letterCase) { Before = _before, Sentence = _sentence, Dotted = dotted });
        _before = '\0';
    }

    private readonly void AddSymbol(string symbol, int length) =>
        _symbols.Add(new RawToken(symbol, _position, length, TokenKind.Symbol, LetterCase.None));

    private static string Letters(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny("'’ʼ`´") < 0) return CharacterFolding.Fold(word);
        var kept = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (!IsApostrophe(c)) kept.Append(c);
        }
        return CharacterFolding.Fold(kept.ToString());
    }

    private static LetterCase CaseOf(ReadOnlySpan<char> word)
    {
        var lower = false;
        var upper = false;
        foreach (var c in word)
        {
            lower |= char.IsLower(c);
            upper |= char.IsUpper(c);
        }
        if (!upper) return lower ? LetterCase.Lower : LetterCase.None;
        if (!lower) return LetterCase.Upper;
        return char.IsUpper(word[0]) || (word.Length > 2 && char.IsUpper(word[2])) ? LetterCase.Title : LetterCase.Lower;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '´' or '‘';

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    // Han, kana, Thai, Lao, Khmer, Burmese: written without blanks between words.
    private static bool IsWithoutBlanks(char c) => c is
        (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u3040' and <= '\u30FF') or (>= '\uF900' and <= '\uFAFF')
        or (>= '\u0E01' and <= '\u0E4E') or (>= '\u0E81' and <= '\u0EDF') or (>= '\u1780' and <= '\u17D3') or (>= '\u1000' and <= '\u109F')
        or (>= '\uFF66' and <= '\uFF9D') or '々' or '〆';
}
