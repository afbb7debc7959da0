using System.Text.RegularExpressions;

namespace CaptionManager.Metadata.Xmp;

/// <summary>
/// The element around <c>rdf:RDF</c>. It is optional and says nothing, but readers take what they find in one of another name for
/// properties of their own making, and the caption for none: a damaged one is mended when the packet is written.
/// </summary>
internal static partial class XmpWrapper
{
    private const string Namespace = "adobe:ns:meta/";

    /// <summary>True when there is one that is no wrapper's.</summary>
    internal static bool IsDamaged(XmpDocument document) =>
        document.Rdf?.Parent is { } wrapper && !wrapper.Is(Namespace, "xmpmeta") && !wrapper.Is(Namespace, "xapmeta");

    /// <summary>A packet whose wrapper is damaged, with a sound one.</summary>
    internal static string Mend(string text, int maxDepth)
    {
        var wrapper = XmpDocument.Parse(text, maxDepth).Rdf!.Parent!;
        // Other declarations stay: what is inside may use them.
        var attributes = DeclarationOfX().Replace(text[(wrapper.Start + 1 + wrapper.QualifiedName.Length)..(wrapper.StartTagEnd - 1)], "");
        return $"{text[..wrapper.Start]}<x:xmpmeta xmlns:x=\"{Namespace}\"{attributes}>{text[wrapper.StartTagEnd..wrapper.EndTagStart]}</x:xmpmeta>{text[wrapper.End..]}";
    }

    [GeneratedRegex("""\sxmlns:x\s*=\s*("[^"]*"|'[^']*')""", RegexOptions.CultureInvariant)]
    private static partial Regex DeclarationOfX();
}
