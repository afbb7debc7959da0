using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CaptionManager.Metadata.Pdf;

/// <summary>
/// Reads the objects of PDF that lead to its metadata: numbers, names, references, arrays and dictionaries. Strings and the like are passed over.
/// ISO 32000-2, section 7.3.
/// </summary>
internal ref struct PdfLexer(ReadOnlySpan<byte> text, int at = 0)
{
    private const int MaxDepth = 32;

    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create("\0\t\n\f\r "u8);
    private static readonly SearchValues<byte> EndsOfWords = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>Where the next object starts, or white space before it.</summary>
    internal int At { get; private set; } = at;

    /// <summary>Takes a word; leaves the place as it was when another stands there.</summary>
    internal bool TryWord(ReadOnlySpan<byte> word)
    {
        SkipWhiteSpace();
        if (!_text[At..].StartsWith(word))
            return false;
        At += word.Length;
        return true;
    }

    /// <summary>Takes an integer; leaves the place as it was when none stands there.</summary>
    internal bool TryInteger(out long number)
    {
        SkipWhiteSpace();
        var word = Word();
        if (!Utf8Parser.TryParse(word, out number, out var octets) || octets != word.Length)
            return false;
        At += octets;
        return true;
    }

    /// <summary>Reads an object.</summary>
    /// <returns>
    /// A <see langword="long"/>, <see cref="PdfName"/>, <see cref="PdfReference"/>, list or dictionary; <see cref="DBNull"/> for any other object, and null where none can be read.
    /// </returns>
    internal object? Read(int depth = 0)
    {
        SkipWhiteSpace();
        if (At >= _text.Length || depth > MaxDepth)
            return null;
        switch (_text[At])
        {
            case (byte)'/':
                At++;
                return Name();
            case (byte)'[':
                At++;
                return List(depth);
            case (byte)'(':
                return SkipString() ? DBNull.Value : null;
            case (byte)'<' when _text[At..].StartsWith("<<"u8):
                At += 2;
                return Dictionary(depth);
            case (byte)'<':
                var end = _text[At..].IndexOf((byte)'>');
                At += end + 1;
                return end < 0 ? null : DBNull.Value;
            default:
                return NumberOrWord();
        }
    }

    /// <summary>Passes over white space and comments.</summary>
    internal void SkipWhiteSpace()
    {
        while (At < _text.Length)
        {
            var next = _text[At..].IndexOfAnyExcept(WhiteSpace);
            At = next < 0 ? _text.Length : At + next;
            if (next < 0 || _text[At] != (byte)'%')
                return;
            var line = _text[At..].IndexOfAny((byte)'\r', (byte)'\n');
            At = line < 0 ? _text.Length : At + line;
        }
    }

    private readonly ReadOnlySpan<byte> Word()
    {
        var end = _text[At..].IndexOfAny(EndsOfWords);
        return end < 0 ? _text[At..] : _text.Slice(At, end);
    }

    private object? NumberOrWord()
    {
        var start = At;
        if (!TryInteger(out var number))
        {
            var word = Word();
            At += word.Length;
            return word.IsEmpty ? null : DBNull.Value;
        }

        var behind = At;
        if (number is >= 0 and <= int.MaxValue && At > start && TryInteger(out var generation) && generation is >= 0 and <= ushort.MaxValue)
        {
            SkipWhiteSpace();
            if (Word().SequenceEqual("R"u8))
            {
                At++;
                return new PdfReference((int)number);
            }
        }

        At = behind;
        return number;
    }

    private PdfName Name()
    {
        var word = Word();
        At += word.Length;
        if (!word.Contains((byte)'#'))
            return new PdfName(Encoding.Latin1.GetString(word));
        var name = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == (byte)'#' && i + 2 < word.Length && byte.TryParse(word.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                name.Append((char)octet);
                i += 2;
            }
            else
            {
                name.Append((char)word[i]);
            }
        }

        return new PdfName(name.ToString());
    }

    private List<object>? List(int depth)
    {
        var list = new List<object>();
        while (!TryWord("]"u8))
        {
            if (Read(depth + 1) is not { } item)
                return null;
            list.Add(item);
        }

        return list;
    }

    private Dictionary<string, object>? Dictionary(int depth)
    {
        var dictionary = new Dictionary<string, object>(StringComparer.Ordinal);
        while (!TryWord(">>"u8))
        {
            if (Read(depth + 1) is not PdfName name || Read(depth + 1) is not { } value)
                return null;
            dictionary[name.Text] = value;
        }

        return dictionary;
    }

    /// <summary>Parentheses inside a string come in pairs, or behind a backslash.</summary>
    private bool SkipString()
    {
        var open = 0;
        for (; At < _text.Length; At++)
        {
            switch (_text[At])
            {
                case (byte)'\\':
                    At++;
                    break;
                case (byte)'(':
                    open++;
                    break;
                case (byte)')' when --open == 0:
                    At++;
                    return true;
            }
        }

        return false;
    }
}
