using System.Globalization;

namespace CaptionManager.Captions.Comparison;

/// <summary>Turns the raw words of a caption into normal tokens: one form for each date, number, state, spelling; furniture dropped.</summary>
internal sealed partial class CaptionNormalizer
{
    private readonly List<RawToken> _raw;
    private readonly List<NormalWord> _words = [];
    private int _index;

    private CaptionNormalizer(List<RawToken> raw) => _raw = raw;

    /// <summary>The tokens of the caption, and whether it lists people in order ("from left", "(L-R)").</summary>
    public static (CaptionToken[] Tokens, bool ListsInOrder) Normalize(List<RawToken> raw)
    {
        var normalizer = new CaptionNormalizer(raw);
        normalizer.SkipFileMark();
        var dateline = normalizer.DatelineEnd();
        var datelineWords = 0;
        while (normalizer._index < raw.Count)
        {
            normalizer.ReadNext();
            if (normalizer._index <= dateline) datelineWords = normalizer._words.Count;
        }
        normalizer.DropRepeatedDateline(datelineWords);
        return (TokenClassifier.Classify(normalizer._words), normalizer._listsInOrder);
    }

    private void ReadNext()
    {
        if (SkipFurniture() || ReadDate() || ReadNumber() || ReadState() || ReadPhrase()) return;
        var token = _raw[_index++];
        if (token.Kind == TokenKind.Word && PositionOf(token) is { } position) Add(token, position, TokenKind.Position);
        else if (Calendar.Weekday(token) is { } weekday) Add(token, weekday, TokenKind.Weekday);
        else if (Calendar.MonthAlone(token) is { } month) Add(token, month, TokenKind.Month);
        else if (token.Kind == TokenKind.Word && Spelling.Of(token.Key) is { } forms) AddAll(token, forms);
        else Add(token, token.Key, token.Kind);
    }

    // "February 17, 2023", "17 Feb. 2023", "the 17th of February", "Feb. 17-19": always month, days, year.
    private bool ReadDate()
    {
        var i = _index;
        var first = _raw[i];
        if (first.Kind is TokenKind.Month or TokenKind.Day or TokenKind.Year)
        {
            AddDatePart(first, first.Key, first.Kind);
            _index++;
            return true;
        }
        if (Calendar.MonthBesideNumber(first) is { } month && i + 1 < _raw.Count)
        {
            if (Calendar.IsDay(_raw[i + 1]) && _raw[i + 1].Before != '—') return ReadMonthFirst(month);
            if (Calendar.IsYear(_raw[i + 1]) && first.Case != LetterCase.Lower)
            {
                AddDatePart(first, month, TokenKind.Month);
                AddDatePart(_raw[i + 1], _raw[i + 1].Key, TokenKind.Year);
                _index += 2;
                return true;
            }
        }
        if (Calendar.IsDay(first) && ReadDayFirst()) return true;
        if (!Calendar.IsYear(first)) return false;
        AddDatePart(first, first.Key, TokenKind.Year);
        _index++;
        return true;
    }

    private bool ReadMonthFirst(string month)
    {
        AddDatePart(_raw[_index++], month, TokenKind.Month);
        do AddDatePart(_raw[_index], Day(_raw[_index++]), TokenKind.Day);
        while (_index < _raw.Count && Calendar.IsDay(_raw[_index]) && _raw[_index].Before is '-' or '—' && _raw[_index - 1].After is '-' or '—');
        ReadYear();
        return true;
    }

    private bool ReadDayFirst()
    {
        var last = _index;
        while (last - _index < 3 && last + 1 < _raw.Count && Calendar.IsDay(_raw[last + 1]) && _raw[last + 1].Before is '-' or '—') last++;
        var monthAt = last + 1;
        if (monthAt < _raw.Count && _raw[monthAt].Key is "of" or "de") monthAt++;
        if (monthAt >= _raw.Count || _raw[monthAt].Before is not ('\0' or '·' or '.') || Calendar.MonthBesideNumber(_raw[monthAt]) is not { } month) return false;
        // "killed 2 March 5": the number after the month is the day, the one before it is a count.
        if (monthAt + 1 < _raw.Count && Calendar.IsDay(_raw[monthAt + 1]) && !Calendar.IsYear(_raw[monthAt + 1]) && _raw[monthAt + 1].Before == '\0') return false;
        AddDatePart(_raw[monthAt], month, TokenKind.Month);
        for (; _index <= last; _index++) AddDatePart(_raw[_index], Day(_raw[_index]), TokenKind.Day);
        _index = monthAt + 1;
        ReadYear();
        return true;
    }

    private void ReadYear()
    {
        if (_index < _raw.Count && _raw[_index].Key is "de" && _index + 1 < _raw.Count && Calendar.IsYear(_raw[_index + 1])) _index++;
        if (_index >= _raw.Count || !Calendar.IsYear(_raw[_index]) || _raw[_index].Before is not ('\0' or ',' or '·')) return;
        AddDatePart(_raw[_index], _raw[_index].Key, TokenKind.Year);
        _index++;
    }

    private static string Day(in RawToken token) => Calendar.Day(token).ToString(CultureInfo.InvariantCulture);

    // A day and a year are other tokens than the bare number, so that "17" people never match the 17th.
    private void AddDatePart(in RawToken token, string value, TokenKind kind) => Add(token, kind switch
    {
        TokenKind.Day => "d:" + value.TrimStart('0'),
        TokenKind.Year => "y:" + value,
        _ => value,
    }, kind);

    private bool ReadNumber()
    {
        var token = _raw[_index];
        if (token.Kind == TokenKind.Number)
        {
            _index++;
            var value = token.Key;
            var end = token;
            if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && _index < _raw.Count
                && NumberWords.Multiplier(_raw[_index].Key) is > 1 and var factor && digits < 1_000_000 && _raw[_index].Before == '\0')
            {
                value = (digits * factor).ToString(CultureInfo.InvariantCulture);
                end = _raw[_index++];
            }
            AddRange(token, end, value.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0", TokenKind.Number);
            return true;
        }
        return token.Kind == TokenKind.Word && ReadNumberWords(token);
    }

    private bool ReadNumberWords(in RawToken token)
    {
        if (NumberWords.Ordinal(token.Key) is { } ordinal)
        {
            _index++;
            Add(token, string.Create(CultureInfo.InvariantCulture, $"{ordinal}th"), TokenKind.Number);
            return true;
        }
        if (NumberWords.Cardinal(token.Key) is not { } cardinal) return false;
        long value = cardinal;
        var last = _index++;
        if (cardinal >= 20 && _index < _raw.Count && NumberWords.Cardinal(_raw[_index].Key) is > 0 and < 10 and var unit && _raw[_index].Before is '-' or '\0')
        {
            value += unit;
            last = _index++;
        }
        while (_index < _raw.Count && NumberWords.Multiplier(_raw[_index].Key) is > 1 and var factor && value < 1_000_000)
        {
            value *= factor;
            last = _index++;
        }
        AddRange(token, _raw[last], value.ToString(CultureInfo.InvariantCulture), TokenKind.Number);
        return true;
    }

    private bool ReadState()
    {
        if (Abbreviations.State(_raw[_index]) is not { } words) return false;
        AddAll(_raw[_index++], words);
        return true;
    }

    private bool ReadPhrase()
    {
        if (_index + 1 >= _raw.Count) return false;
        var token = _raw[_index];
        var next = _raw[_index + 1];
        var whole = (token.Key, next.Key) switch
        {
            ("united", "states") => "us",
            ("united", "kingdom") or ("great", "britain") => "uk",
            ("united", "nations") => "un",
            ("european", "union") => "eu",
            ("per", "cent") => "percent",
            _ => null,
        };
        if (whole is null || next.Before != '\0') return false;
        AddRange(token, next, whole, TokenKind.Word);
        _index += 2;
        return true;
    }

    private void Add(in RawToken token, string key, TokenKind kind) => AddRange(token, token, key, kind);

    private void AddAll(in RawToken token, string[] keys)
    {
        foreach (var key in keys) Add(token, key, token.Kind);
    }

    private void AddRange(in RawToken first, in RawToken last, string key, TokenKind kind) =>
        _words.Add(new NormalWord(key, kind, first.Case, first.Before, first.Sentence, first.Start, last.Start + last.Length - first.Start));
}
