using System.Globalization;
using System.Text;

namespace CaptionManager.Metadata.Xmp;

/// <summary>
/// Reads the XML of a packet into elements that know their places. It takes what XMP needs: elements, attributes,
/// character data, CDATA, comments, processing instructions, the five entities and character references. It refuses
/// document type declarations, so there are no entities to expand.
/// </summary>
/// <remarks>
/// It is milder than XML where real packets are wrong and nothing is in doubt: characters and references that XML does
/// not allow are read as they stand, and text after the root is left alone.
/// </remarks>
internal sealed class XmlScanner(string text, int maxDepth)
{
    private static readonly System.Buffers.SearchValues<char> NameEnd = System.Buffers.SearchValues.Create(" \t\r\n/>=<\"'");

    private static readonly System.Buffers.SearchValues<char> WhiteSpace = System.Buffers.SearchValues.Create(" \t\r\n");

    // What text and attributes do not mean as it stands: references, and line ends that are normalised.
    private static readonly System.Buffers.SearchValues<char> NotPlainInText = System.Buffers.SearchValues.Create("&\r");
    private static readonly System.Buffers.SearchValues<char> NotPlainInAttribute = System.Buffers.SearchValues.Create("&\r\n\t");

    private int _at;

    /// <summary>Reads up to the end of the root element.</summary>
    /// <returns>The root, or null when the text holds no element at all.</returns>
    /// <exception cref="XmlReaderException">The text is not well-formed.</exception>
    internal XmlElement? Read()
    {
        XmlElement? current = null;
        StringBuilder? mixed = null;
        var depth = 0;
        while (_at < text.Length)
        {
            var open = text.IndexOf('<', _at);
            if (open < 0)
                break;
            if (current is not null && open > _at)
                AppendText(current, text.AsSpan(_at, open - _at), IsStartTag(open), ref mixed);
            _at = open;
            switch (open + 1 < text.Length ? text[open + 1] : ' ')
            {
                case '!' when StartsWith("<!--"):
                    SkipPast("-->");
                    break;
                case '!' when StartsWith("<![CDATA["):
                    ReadCharacterData(current, ref mixed);
                    break;
                case '!':
                    throw new XmlReaderException("A document type declaration is not allowed.", _at);
                case '?':
                    SkipPast("?>");
                    break;
                case '/':
                    mixed = null;
                    var ended = ReadEndTag(current ?? throw new XmlReaderException("An end tag has no start tag.", _at));
                    if (ended.Parent is null)
                        return ended;
                    current = ended.Parent;
                    depth--;
                    break;
                default:
                    mixed = null;
                    var element = ReadStartTag(current);
                    current?.Add(element);
                    if (element.IsEmptyTag)
                    {
                        if (current is null)
                            return element;
                        break;
                    }

                    if (++depth > maxDepth)
                        throw new XmlReaderException($"Elements are nested deeper than {maxDepth}.", _at);
                    current = element;
                    break;
            }
        }

        return current is null ? null : throw new XmlReaderException($"Element {current.QualifiedName} is not closed.", text.Length);
    }

    /// <summary>True for the characters that XML 1.0 allows, given one UTF-16 unit.</summary>
    internal static bool IsLegal(char c) => c is >= ' ' and not ('\uFFFE' or '\uFFFF') or '\t' or '\n' or '\r';

    private static void AppendText(XmlElement element, string decoded, ref StringBuilder? mixed)
    {
        if (element.Text.Length == 0)
        {
            element.Text = decoded;
            return;
        }

        mixed ??= new StringBuilder(element.Text);
        element.Text = mixed.Append(decoded).ToString();
    }

    /// <summary>True when what begins there is an element: what stands in front of it is an element's with children.</summary>
    private bool IsStartTag(int open) => open + 1 < text.Length && text[open + 1] is not ('!' or '?' or '/');

    private static void AppendText(XmlElement element, ReadOnlySpan<char> raw, bool isBeforeChild, ref StringBuilder? mixed)
    {
        // White space between elements is layout, not text.
        if (element.Text.Length == 0 && (isBeforeChild || element.Children.Count > 0) && !raw.ContainsAnyExcept(WhiteSpace))
            return;
        AppendText(element, Decode(raw, attribute: false), ref mixed);
    }

    private bool StartsWith(string token) => text.AsSpan(_at).StartsWith(token, StringComparison.Ordinal);

    private void SkipPast(string token)
    {
        var end = text.IndexOf(token, _at, StringComparison.Ordinal);
        if (end < 0)
            throw new XmlReaderException($"'{token}' is missing.", _at);
        _at = end + token.Length;
    }

    private void ReadCharacterData(XmlElement? element, ref StringBuilder? mixed)
    {
        var start = _at + "<![CDATA[".Length;
        SkipPast("]]>");
        if (element is not null)
            AppendText(element, text[start..(_at - 3)], ref mixed);
    }

    private XmlElement ReadStartTag(XmlElement? parent)
    {
        var start = _at++;
        var element = new XmlElement(parent, XmlNames.Find(ReadName()), start);
        while (true)
        {
            SkipWhiteSpace();
            if (_at >= text.Length)
                throw new XmlReaderException("A tag is not closed.", start);
            if (text[_at] == '>')
            {
                _at++;
                element.StartTagEnd = _at;
                break;
            }

            if (text[_at] == '/' && _at + 1 < text.Length && text[_at + 1] == '>')
            {
                _at += 2;
                element.StartTagEnd = element.EndTagStart = element.End = _at;
                element.IsEmptyTag = true;
                break;
            }

            ReadAttribute(element);
        }

        element.Bind();
        return element;
    }

    private void ReadAttribute(XmlElement element)
    {
        var start = _at;
        var name = ReadName();
        SkipWhiteSpace();
        if (_at >= text.Length || text[_at] != '=')
            throw new XmlReaderException($"Attribute {name} has no value.", start);
        _at++;
        SkipWhiteSpace();
        if (_at >= text.Length || text[_at] is not ('"' or '\''))
            throw new XmlReaderException($"The value of {name} is not quoted.", start);
        var quote = text[_at++];
        var end = text.IndexOf(quote, _at);
        if (end < 0)
            throw new XmlReaderException($"The value of {name} is not closed.", start);
        var raw = text.AsSpan(_at, end - _at);
        if (name.SequenceEqual("xmlns"))
            element.Declare("", Uri(raw));
        else if (name.StartsWith("xmlns:"))
            element.Declare(XmlNames.Find(name).Local, Uri(raw));
        else
            element.Add(new XmlAttribute(XmlNames.Find(name), Decode(raw, attribute: true), start, _at, end));
        _at = end + 1;
    }

    private static string Uri(ReadOnlySpan<char> raw) => XmlNames.FindUri(raw) ?? Decode(raw, attribute: true);

    private XmlElement ReadEndTag(XmlElement element)
    {
        element.EndTagStart = _at;
        _at += 2;
        var name = ReadName();
        if (!name.SequenceEqual(element.QualifiedName))
            throw new XmlReaderException($"End tag {name} closes {element.QualifiedName}.", element.EndTagStart);
        SkipWhiteSpace();
        if (_at >= text.Length || text[_at] != '>')
            throw new XmlReaderException($"End tag {name} is not closed.", element.EndTagStart);
        element.End = ++_at;
        return element;
    }

    private ReadOnlySpan<char> ReadName()
    {
        var rest = text.AsSpan(_at);
        var length = rest.IndexOfAny(NameEnd);
        // exif:TIFF/EPStandardID, as GIMP 2.8 wrote it: only before '>' does a slash end a tag.
        while (length > 0 && length + 1 < rest.Length && rest[length] == '/' && rest[length + 1] != '>')
        {
            var more = rest[(length + 1)..].IndexOfAny(NameEnd);
            length = more < 0 ? -1 : length + 1 + more;
        }

        if (length <= 0)
            throw new XmlReaderException("A name is missing.", _at);
        _at += length;
        return rest[..length];
    }

    private void SkipWhiteSpace()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t' or '\r' or '\n')
            _at++;
    }

    private static string Decode(ReadOnlySpan<char> raw, bool attribute) =>
        raw.ContainsAny(attribute ? NotPlainInAttribute : NotPlainInText) ? DecodeSlowly(raw, attribute) : raw.ToString();

    private static string DecodeSlowly(ReadOnlySpan<char> raw, bool attribute)
    {
        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == '&')
                i += AppendReference(raw[i..], result);
            else if (c == '\r')
            {
                // Line ends are normalised to LF (XML 1.0, section 2.11), in attributes to a space (3.3.3).
                if (i + 1 < raw.Length && raw[i + 1] == '\n')
                    continue;
                result.Append(attribute ? ' ' : '\n');
            }
            else if (attribute && (c is '\n' or '\t'))
                result.Append(' ');
            else
                result.Append(c);
        }

        return result.ToString();
    }

    /// <returns>Characters of the reference after its ampersand.</returns>
    private static int AppendReference(ReadOnlySpan<char> raw, StringBuilder result)
    {
        var end = raw[..Math.Min(raw.Length, 12)].IndexOf(';');
        if (end < 0)
        {
            // A bare ampersand: not well-formed, but nothing else can be meant.
            result.Append('&');
            return 0;
        }

        var name = raw[1..end];
        if (name is ['#', 'x' or 'X', ..] && uint.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            AppendCharacter(code, result);
        else if (name is ['#', ..] && uint.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out code))
            AppendCharacter(code, result);
        else
        {
            char? known = name switch
            {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                _ => null,
            };
            if (known is null)
            {
                result.Append('&');
                return 0;
            }

            result.Append(known.Value);
        }

        return end;
    }

    private static void AppendCharacter(uint code, StringBuilder result)
    {
        if (!Rune.IsValid(code))
        {
            result.Append('\uFFFD');
            return;
        }

        result.Append(new Rune(code).ToString());
    }
}
