namespace CaptionManager.Metadata.Xmp;

/// <summary>An attribute with its place in the text.</summary>
/// <param name="QualifiedName">Name as written, prefix included.</param>
/// <param name="Value">Value, entities resolved.</param>
/// <param name="Start">Where the name starts.</param>
/// <param name="ValueStart">Where the value starts, after the quote.</param>
/// <param name="ValueEnd">Where the closing quote stands.</param>
/// <param name="Namespace">Namespace URI; empty without a bound prefix.</param>
/// <param name="LocalName">Name without prefix.</param>
internal sealed record XmlAttribute(string QualifiedName, string Value, int Start, int ValueStart, int ValueEnd, string Namespace = "", string LocalName = "")
{
    /// <summary>Just after the closing quote.</summary>
    internal int End => ValueEnd + 1;
}
