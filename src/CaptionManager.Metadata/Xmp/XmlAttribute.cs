namespace CaptionManager.Metadata.Xmp;

/// <summary>An attribute with its place in the text.</summary>
/// <param name="name">Name as written.</param>
/// <param name="value">Value, entities resolved.</param>
/// <param name="start">Where the name starts.</param>
/// <param name="valueStart">Where the value starts, after the quote.</param>
/// <param name="valueEnd">Where the closing quote stands.</param>
internal sealed class XmlAttribute(XmlName name, string value, int start, int valueStart, int valueEnd)
{
    /// <summary>Name as written, prefix included.</summary>
    internal string QualifiedName => name.Qualified;

    /// <summary>Namespace URI; empty without a bound prefix.</summary>
    internal string Namespace { get; private set; } = "";

    /// <summary>Name without prefix.</summary>
    internal string LocalName => name.Local;

    /// <summary>Value, entities resolved.</summary>
    internal string Value => value;

    /// <summary>Where the name starts.</summary>
    internal int Start => start;

    /// <summary>Where the value starts, after the quote.</summary>
    internal int ValueStart => valueStart;

    /// <summary>Where the closing quote stands.</summary>
    internal int ValueEnd => valueEnd;

    /// <summary>Just after the closing quote.</summary>
    internal int End => valueEnd + 1;

    /// <summary>Resolves the name: one without a prefix is in no namespace (Namespaces in XML 1.0, section 6.2).</summary>
    internal void Bind(XmlElement element)
    {
        if (name.Prefix.Length > 0)
            Namespace = element.LookUp(name.Prefix) ?? "";
    }
}
