namespace CaptionManager.Metadata.Xmp;

/// <summary>A place in a packet where a property is stated: an element, or an attribute of a description.</summary>
/// <param name="Description">The <c>rdf:Description</c> it stands in.</param>
/// <param name="Element">The property element; null when it is an attribute.</param>
/// <param name="Attribute">The attribute; null when it is an element.</param>
internal sealed record XmpPropertySite(XmlElement Description, XmlElement? Element, XmlAttribute? Attribute)
{
    /// <summary>The value stated there.</summary>
    internal XmpValue Read() => Element is not null ? RdfReader.Read(Element) : new XmpValue { Text = Attribute!.Value };
}
