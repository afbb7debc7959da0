namespace CaptionManager.Metadata.Xmp;

/// <summary>
/// Turns the RDF of a property element into a value: the subset of RDF/XML that XMP uses (XMP specification part 1,
/// section 7 and annex C), in all the spellings that writers choose.
/// </summary>
internal static class RdfReader
{
    /// <summary>The value of a property element or array item.</summary>
    internal static XmpValue Read(XmlElement element)
    {
        var language = element.Attribute(XmpNamespaces.Xml, "lang");
        if (element.Attribute(XmpNamespaces.Rdf, "parseType") == "Resource")
            return ReadStructure([element], language);
        if (element.Children.Count == 0)
            return ReadLeaf(element, language);
        var child = element.Children[0];
        if (child.Namespace == XmpNamespaces.Rdf)
        {
            switch (child.LocalName)
            {
                case "Bag":
                    return ReadArray(child, XmpValueKind.Bag, language);
                case "Seq":
                    return ReadArray(child, XmpValueKind.Seq, language);
                case "Alt":
                    return ReadArray(child, XmpValueKind.Alt, language);
                case "Description":
                    return ReadStructure([child], language);
                default:
                    break;
            }
        }

        // A typed node, or members without parseType: read as a structure either way.
        return ReadStructure(child.Children.Count > 0 && element.Children.Count == 1 && child.Namespace != XmpNamespaces.Rdf ? [child] : [element], language);
    }

    private static XmpValue ReadLeaf(XmlElement element, string? language)
    {
        if (element.Attribute(XmpNamespaces.Rdf, "resource") is { } resource)
            return new XmpValue { Text = resource, Language = language };
        if (element.Attribute(XmpNamespaces.Rdf, "value") is { } value)
            return new XmpValue { Text = value, Language = language };
        foreach (var attribute in element.Attributes)
        {
            if (IsMember(attribute))
                return ReadStructure([element], language);
        }

        return new XmpValue { Text = element.Text, Language = language };
    }

    private static XmpValue ReadArray(XmlElement array, XmpValueKind kind, string? language)
    {
        var items = new List<XmpValue>(array.Children.Count);
        foreach (var item in array.Children)
        {
            if (item.Namespace == XmpNamespaces.Rdf)
                items.Add(Read(item));
        }

        return new XmpValue { Kind = kind, Items = items, Language = language };
    }

    private static XmpValue ReadStructure(ReadOnlySpan<XmlElement> nodes, string? language)
    {
        var members = new List<(string, string, XmpValue)>();
        foreach (var node in nodes)
        {
            foreach (var attribute in node.Attributes)
            {
                if (IsMember(attribute))
                    members.Add((attribute.Namespace, attribute.LocalName, new XmpValue { Text = attribute.Value }));
            }

            foreach (var child in node.Children)
            {
                // rdf:value with qualifiers beside it: the value is what counts.
                if (child.Is(XmpNamespaces.Rdf, "value"))
                {
                    var value = Read(child);
                    return value.Kind == XmpValueKind.Simple ? new XmpValue { Text = value.Text, Language = language ?? value.Language } : value;
                }

                members.Add((child.Namespace, child.LocalName, Read(child)));
            }
        }

        return new XmpValue { Kind = XmpValueKind.Structure, Members = members, Language = language };
    }

    private static bool IsMember(XmlAttribute attribute) =>
        attribute.Namespace.Length > 0 && attribute.Namespace is not (XmpNamespaces.Rdf or XmpNamespaces.Xml);
}
