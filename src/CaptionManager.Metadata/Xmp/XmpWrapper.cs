using System.Text.RegularExpressions;

namespace CaptionManager.Metadata.Xmp;

/// <summary>
/// The element around <c>rdf:RDF</c>. It is optional and says nothing, but readers take what they find in one of another name for
/// properties of their own making, and the caption for none: a damaged one is mended when the packet is written.
/// </summary>
internal static partial class XmpWrapper
{
    private const string Namespace = "adobe:ns:meta/";

    /// <summary>The packet with its wrapper mended; the very text when that is sound or there is none.</summary>
    internal static string Mend(string text, int maxDepth)
    {
        if (XmpDocument.Parse(text, maxDepth).Rdf?.Parent is not { } wrapper || wrapper.Is(Namespace, "xmpmeta") || wrapper.Is(Namespace, "xapmeta"))
            return text;
        // Other declarations stay: what is inside may use them.
        var attributes = DeclarationOfX().Replace(text[(wrapper.Start + 1 + wrapper.QualifiedName.Length)..(wrapper.StartTagEnd - 1)], "");
        return $"{text[..wrapper.Start]}<x:xmpmeta xmlns:x=\"{Namespace}\"{attributes}>{text[wrapper.StartTagEnd..wrapper.EndTagStart]}</x:xmpmeta>{text[wrapper.End..]}";
    }

    [GeneratedRegex("""\sxmlns:x\s*=\s*("[^"]*"|'[^']*')""", RegexOptions.CultureInvariant)]
    private static partial Regex DeclarationOfX();
}
