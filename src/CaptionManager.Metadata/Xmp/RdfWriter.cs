using System.Buffers;
using System.Text;

namespace CaptionManager.Metadata.Xmp;

/// <summary>
/// Writes a property as RDF, in element form, with the prefixes of the place where it will stand; namespaces that have
/// none there are declared on the property element.
/// </summary>
internal sealed class RdfWriter
{
    private const string Odd = "&<>\r\uFFFE\uFFFF\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F";

    private static readonly SearchValues<char> OddInText = SearchValues.Create(Odd);

    private static readonly SearchValues<char> OddInAttributes = SearchValues.Create(Odd + "\"\n\t");

    private readonly XmlElement _scope;
    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();

    private RdfWriter(XmlElement scope) => _scope = scope;

    /// <summary>The property element as text.</summary>
    /// <param name="scope">The element it will stand in.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">Its value.</param>
    internal static string Write(XmlElement scope, XmpProperty property, XmpValue value)
    {
        var writer = new RdfWriter(scope);
        var name = writer.Name(property.Namespace, property.Name, property.Prefix);
        writer.Element(name, value);
        var declarations = string.Concat(writer._declared.Select(pair => $" xmlns:{pair.Value}=\"{Escape(pair.Key, attribute: true)}\""));
        return writer._text.Insert(name.Length + 1, declarations).ToString();
    }

    /// <summary>Escapes text for XML; characters XML cannot hold are left out.</summary>
    internal static string Escape(string text, bool attribute)
    {
        if (!text.AsSpan().ContainsAny(attribute ? OddInAttributes : OddInText))
            return text;
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' when attribute => result.Append("&quot;"),
                '\r' => result.Append("&#xD;"),
                '\n' when attribute => result.Append("&#xA;"),
                '\t' when attribute => result.Append("&#x9;"),
                _ when XmlScanner.IsLegal(c) => result.Append(c),
                _ => result,
            };
        }

        return result.ToString();
    }

    private void Element(string name, XmpValue value)
    {
        _text.Append('<').Append(name);
        if (value.Language is { } language)
            _text.Append(" xml:lang=\"").Append(Escape(language, attribute: true)).Append('"');
        switch (value.Kind)
        {
            case XmpValueKind.Simple:
                _text.Append('>').Append(Escape(value.Text, attribute: false));
                break;
            case XmpValueKind.Structure:
                _text.Append(' ').Append(Name(XmpNamespaces.Rdf, "parseType", "rdf")).Append("=\"Resource\">");
                foreach (var (namespaceUri, member, memberValue) in value.Members)
                    Element(Name(namespaceUri, member, null), memberValue);
                break;
            default:
                var array = Name(XmpNamespaces.Rdf, value.Kind.ToString(), "rdf");
                var item = Name(XmpNamespaces.Rdf, "li", "rdf");
                _text.Append("><").Append(array).Append('>');
                foreach (var itemValue in value.Items)
                    Element(item, itemValue);
                _text.Append("</").Append(array).Append('>');
                break;
        }

        _text.Append("</").Append(name).Append('>');
    }

    private string Name(string namespaceUri, string localName, string? usualPrefix)
    {
        if (namespaceUri.Length == 0)
            return localName;
        var prefix = _scope.PrefixOf(namespaceUri);
        if (prefix is null && !_declared.TryGetValue(namespaceUri, out prefix))
        {
            prefix = FreePrefix(usualPrefix ?? XmpPrefixes.Usual(namespaceUri));
            _declared.Add(namespaceUri, prefix);
        }

        return $"{prefix}:{localName}";
    }

    private string FreePrefix(string usual)
    {
        var prefix = usual;
        for (var i = 1; _scope.LookUp(prefix) is not null || _declared.ContainsValue(prefix); i++)
            prefix = $"{usual}{i}";
        return prefix;
    }
}
