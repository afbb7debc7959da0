using System.Collections.Frozen;

namespace CaptionManager.Metadata.Xmp;

/// <summary>
/// The names and namespaces that packets are full of, each made once: those of the table with the prefix that nearly every
/// writer gives them. A scan that makes them anew spends half of its memory on them.
/// </summary>
internal static class XmlNames
{
    private static readonly string[] Syntax = ["RDF", "Description", "about", "Bag", "Seq", "Alt", "li", "parseType", "resource", "value"];

    private static readonly FrozenDictionary<string, XmlName>.AlternateLookup<ReadOnlySpan<char>> Known = Collect().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Uris =
        MetadataFields.All.SelectMany(Properties).Select(property => property.Namespace).Concat([XmpNamespaces.Rdf, XmpNamespaces.Meta])
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name that is written so.</summary>
    internal static XmlName Find(ReadOnlySpan<char> qualified) => Known.TryGetValue(qualified, out var known) ? known : XmlName.Of(qualified.ToString());

    /// <summary>A namespace of the table that is written so, without anything in it to resolve; null when it is none.</summary>
    internal static string? FindUri(ReadOnlySpan<char> written) => Uris.TryGetValue(written, out var known) ? known : null;

    private static FrozenDictionary<string, XmlName> Collect()
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { "x:xmpmeta", "x:xmptk", "xml:lang", "xmlns" };
        names.UnionWith(Syntax.Select(local => "rdf:" + local));
        foreach (var property in MetadataFields.All.SelectMany(Properties))
        {
            names.Add("xmlns:" + property.Prefix);
            names.Add(property.ToString());
        }

        names.UnionWith(["xmlns:x", "xmlns:rdf"]);
        return names.ToFrozenDictionary(name => name, XmlName.Of, StringComparer.Ordinal);
    }

    private static IEnumerable<XmpProperty> Properties(MetadataField field)
    {
        if (field.Xmp is { } own)
            yield return own;
        foreach (var legacy in field.LegacyXmp)
            yield return legacy;
        foreach (var member in field.Structure?.Members ?? [])
            yield return member.Xmp;
    }
}
