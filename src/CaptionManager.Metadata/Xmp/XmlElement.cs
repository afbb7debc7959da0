namespace CaptionManager.Metadata.Xmp;

/// <summary>An element of a packet with the places of its parts in the text, so that an edit can leave the rest alone.</summary>
internal sealed class XmlElement
{
    private static readonly List<XmlAttribute> NoAttributes = [];
    private static readonly List<XmlElement> NoChildren = [];

    private readonly XmlName _name;
    private Dictionary<string, string>? _declared;
    private List<XmlAttribute>? _attributes;
    private List<XmlElement>? _children;

    internal XmlElement(XmlElement? parent, XmlName name, int start)
    {
        Parent = parent;
        _name = name;
        Start = start;
    }

    internal XmlElement? Parent { get; }

    /// <summary>Name as written, prefix included.</summary>
    internal string QualifiedName => _name.Qualified;

    /// <summary>Namespace URI; empty when the prefix is bound to none.</summary>
    internal string Namespace { get; private set; } = "";

    internal string LocalName => _name.Local;

    /// <summary>In file order, declarations of namespaces excluded. Added to by <see cref="Add(XmlAttribute)"/> alone: most elements have none, and share a list.</summary>
    internal List<XmlAttribute> Attributes => _attributes ?? NoAttributes;

    /// <summary>In file order. Added to by <see cref="Add(XmlElement)"/> alone.</summary>
    internal List<XmlElement> Children => _children ?? NoChildren;

    /// <summary>Character data directly inside, entities resolved; only meaningful when there are no children.</summary>
    internal string Text { get; set; } = "";

    /// <summary>Where <c>&lt;</c> of the start tag stands.</summary>
    internal int Start { get; }

    /// <summary>Just after <c>&gt;</c> of the start tag.</summary>
    internal int StartTagEnd { get; set; }

    /// <summary>Where <c>&lt;</c> of the end tag stands; equals <see cref="StartTagEnd"/> for an empty-element tag.</summary>
    internal int EndTagStart { get; set; }

    /// <summary>Just after the element.</summary>
    internal int End { get; set; }

    /// <summary>True for <c>&lt;x/&gt;</c>.</summary>
    internal bool IsEmptyTag { get; set; }

    internal bool Is(string namespaceUri, string localName) => LocalName == localName && Namespace == namespaceUri;

    /// <summary>The value of an attribute; null when absent.</summary>
    internal string? Attribute(string namespaceUri, string localName)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.LocalName == localName && attribute.Namespace == namespaceUri)
                return attribute.Value;
        }

        return null;
    }

    internal void Declare(string prefix, string namespaceUri) => (_declared ??= new(StringComparer.Ordinal))[prefix] = namespaceUri;

    internal void Add(XmlAttribute attribute) => (_attributes ??= []).Add(attribute);

    internal void Add(XmlElement child) => (_children ??= []).Add(child);

    /// <summary>Resolves names once all attributes of the start tag are known.</summary>
    internal void Bind()
    {
        Namespace = LookUp(_name.Prefix) ?? "";
        foreach (var attribute in Attributes)
            attribute.Bind(this);
    }

    /// <summary>The namespace a prefix is bound to here; null when it is not.</summary>
    internal string? LookUp(string prefix)
    {
        for (var element = this; element is not null; element = element.Parent)
        {
            if (element._declared is not null && element._declared.TryGetValue(prefix, out var uri))
                return uri;
        }

        return prefix == "xml" ? XmpNamespaces.Xml : null;
    }

    /// <summary>A prefix bound to a namespace here and not hidden by an inner binding; null when there is none. One with a colon, which only damage declares, names nothing.</summary>
    internal string? PrefixOf(string namespaceUri)
    {
        for (var element = this; element is not null; element = element.Parent)
        {
            if (element._declared is null)
                continue;
            foreach (var (prefix, uri) in element._declared)
            {
                if (uri == namespaceUri && prefix.Length > 0 && !prefix.Contains(':', StringComparison.Ordinal) && LookUp(prefix) == uri)
                    return prefix;
            }
        }

        return null;
    }
}
