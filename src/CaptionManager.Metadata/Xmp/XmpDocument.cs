using System.Runtime.InteropServices;

namespace CaptionManager.Metadata.Xmp;

/// <summary>A packet as read: its text and, by property, the places that state it.</summary>
internal sealed class XmpDocument
{
    private readonly Dictionary<XmpName, List<XmpPropertySite>> _sites = [];

    private XmpDocument(string text, XmlElement? rdf)
    {
        Text = text;
        Rdf = rdf;
        if (rdf is not null)
            Collect(rdf);
    }

    /// <summary>The packet's text.</summary>
    internal string Text { get; }

    /// <summary>The <c>rdf:RDF</c> element; null in a packet without one.</summary>
    internal XmlElement? Rdf { get; }

    /// <summary>The top-level descriptions.</summary>
    internal List<XmlElement> Descriptions { get; } = [];

    /// <summary>Every property and where it is stated, in packet order.</summary>
    internal IReadOnlyDictionary<XmpName, List<XmpPropertySite>> Sites => _sites;

    /// <summary>Reads a packet.</summary>
    /// <exception cref="XmlReaderException">It is not well-formed.</exception>
    internal static XmpDocument Parse(string text, int maxDepth)
    {
        var root = new XmlScanner(text, maxDepth).Read();
        return new XmpDocument(text, root is null ? null : FindRdf(root));
    }

    /// <summary>The value of a property as the packet first states it with content; null when it does not.</summary>
    internal XmpValue? Find(XmpProperty property)
    {
        if (!_sites.TryGetValue(property.Key, out var sites))
            return null;
        return sites[0].Read();
    }

    private static XmlElement? FindRdf(XmlElement root)
    {
        if (root.Is(XmpNamespaces.Rdf, "RDF"))
            return root;
        foreach (var child in root.Children)
        {
            if (child.Is(XmpNamespaces.Rdf, "RDF"))
                return child;
        }

        return null;
    }

    private void Collect(XmlElement rdf)
    {
        foreach (var description in rdf.Children)
        {
            Descriptions.Add(description);
            foreach (var attribute in description.Attributes)
            {
                if (attribute.Namespace.Length > 0 && attribute.Namespace is not (XmpNamespaces.Rdf or XmpNamespaces.Xml))
                    Add(attribute.Namespace, attribute.LocalName, new XmpPropertySite(description, null, attribute));
            }

            foreach (var element in description.Children)
                Add(element.Namespace, element.LocalName, new XmpPropertySite(description, element, null));
        }
    }

    private void Add(string namespaceUri, string name, XmpPropertySite site)
    {
        ref var sites = ref CollectionsMarshal.GetValueRefOrAddDefault(_sites, new XmpName(namespaceUri, name), out _);
        (sites ??= new List<XmpPropertySite>(1)).Add(site);
    }
}
