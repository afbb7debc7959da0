namespace CaptionManager.Captions.Comparison;

/// <content>House furniture: file marks, datelines, "(L-R)", and the words for positions.</content>
internal sealed partial class CaptionNormalizer
{
    private const int LongestDateline = 12;

    private bool _listsInOrder;

    // "FILE -", "FILE PHOTO:", "(FILES)", "COMBO -": said by the credit's notes, not by the caption.
    private void SkipFileMark()
    {
        if (_raw.Count < 2 || _raw[0].Key is not ("file" or "files" or "combo" or "archive") || _raw[0].Case == LetterCase.Lower) return;
        if (_raw[0].After is '—' or ':' or ')' or '-') _index = 1;
        else if (_raw[1].Key is "photo" or "photos" or "picture" or "image" && _raw[1].After is ':' or '—' or '-') _index = 2;
    }

    /// <summary>The index after "LONDON, ENGLAND - MARCH 09:", "MOSCOW (AP) —" or "MATI, Greece (AP) —"; the start where there is none.</summary>
    private int DatelineEnd()
    {
        var words = 0;
        var needsAgency = false;
        for (var i = _index; i < _raw.Count && i - _index < LongestDateline; i++)
        {
            var token = _raw[i];
            if (token.Case is LetterCase.Lower || token.Kind is TokenKind.Ideograph) return _index;

            // A country in small letters stands in a dateline only where an agency closes it: without one it is a sentence that begins in capitals.
            needsAgency |= token.Case is LetterCase.Title;
            if (token.Case == LetterCase.Upper && token.Key.Length > 1) words++;
            if (words == 0) return _index;
            var endsHere = token.After is ':' || (token.After is '—' && !ContinuesDateline(i + 1));
            if (endsHere && needsAgency && token.Key is not ("ap" or "afp" or "reuters")) return _index;
            if (endsHere) return i + 1 < _raw.Count && _raw[i + 1].Case != LetterCase.Upper ? i + 1 : _index;
        }
        return _index;
    }

    // After the dash of "LONDON, ENGLAND - MARCH 09:" comes a date.
    private bool ContinuesDateline(int index) =>
        index < _raw.Count && _raw[index].Case != LetterCase.Lower && (Calendar.MonthBesideNumber(_raw[index]) is not null || Calendar.IsDay(_raw[index]));

    // A dateline says nothing new where place and day come again; what it alone says must stay.
    private void DropRepeatedDateline(int count)
    {
        if (count == 0) return;
        var rest = _words.Skip(count).Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        for (var i = count - 1; i >= 0; i--)
        {
            if (rest.Contains(_words[i].Key) || _words[i].Key is "ap" or "afp" or "reuters") _words.RemoveAt(i);
        }
    }

    private bool SkipFurniture()
    {
        var length = OrderMarkLength();
        if (length > 0)
        {
            _listsInOrder = true;
            _index += length;
            return true;
        }
        var token = _raw[_index];
        if (token.Key == "pictured" && (token.Before == '(' || token.After == ')')) length = 1;
        else if (token.Key == "picture" && Key(1) == "date" && _raw[_index + 1].After == ':') length = 2;
        _index += length;
        return length > 0;
    }

    // "(L-R)", "L to R", "(from L)", "from left to right", "left to right:", "from left,".
    private int OrderMarkLength()
    {
        var first = Key(0);
        if (first is "l" && Key(1) is "r" && _raw[_index + 1].Before is '-' or '—' or '/') return 2;
        if (first is "l" && Key(1) is "to" && Key(2) is "r") return 3;
        if (first is "left" && Key(1) is "to" && Key(2) is "right") return 3;
        if (first is "clockwise" && Key(1) is "from") return 0;
        if (first is not "from") return 0;
        if (_index > 0 && (NumberWords.Ordinal(_raw[_index - 1].Key) is not null || _raw[_index - 1].Kind == TokenKind.Number)) return 0;
        if (Key(1) is "left" or "l" && Key(2) is "to" && Key(3) is "right" or "r") return 4;
        return Key(1) is "left" or "l" && _raw[_index + 1].After is ',' or ')' or ':' or ';' ? 2 : 0;
    }

    private string? Key(int ahead) => _index + ahead < _raw.Count ? _raw[_index + ahead].Key : null;

    /// <summary>The position a word says where it stands: "left" in "Putin, left," and "(L)", not in "left the building".</summary>
    private string? PositionOf(in RawToken token)
    {
        if (token.Key.Length == 1)
        {
            return token.Before == '(' && token.After == ')'
                ? token.Key switch { "l" => "@left", "r" => "@right", "c" => "@center", _ => null }
                : null;
        }
        var position = token.Key switch
        {
            "left" => "@left",
            "right" => "@right",
            "center" or "centre" or "middle" => "@center",
            _ => null,
        };
        return position is not null && IsSetOff(token) ? position : null;
    }

    private bool IsSetOff(in RawToken token)
    {
        if (token.Before is ',' or '(' || token.After is ')') return true;
        if (_index < 2) return token.After == ',';
        var previous = _raw[_index - 2].Key;
        return previous is "at" or "from" or "far" or "top" or "bottom" or "front" or "back"
            || (previous is "the" && token.Key is "left" or "right" && _index > 2 && _raw[_index - 3].Key is "on" or "at" or "to");
    }
}
