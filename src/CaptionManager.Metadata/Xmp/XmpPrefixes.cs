using System.Collections.Frozen;

namespace CaptionManager.Metadata.Xmp;

/// <summary>The usual prefix of a namespace, from the field table.</summary>
internal static class XmpPrefixes
{
    private static readonly Lazy<FrozenDictionary<string, string>> ByNamespace = new(() => MetadataFields.All
        .SelectMany(Properties)
        .GroupBy(property => property.Namespace, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.First().Prefix));

    /// <summary>The usual prefix; <c>ns</c> for a namespace the table does not have.</summary>
    internal static string Usual(string namespaceUri) =>
        namespaceUri == XmpNamespaces.Rdf ? "rdf" : ByNamespace.Value.GetValueOrDefault(namespaceUri, "ns");

    private static IEnumerable<XmpProperty> Properties(MetadataField field)
    {
        IEnumerable<XmpProperty> own = field.Xmp is null ? [] : [field.Xmp];
        return field.Structure is null ? own : own.Concat(Members(field.Structure));
    }

    private static IEnumerable<XmpProperty> Members(StructureDefinition structure) =>
        structure.Members.SelectMany(member => member.Structure is null ? [member.Xmp] : Members(member.Structure).Prepend(member.Xmp));
}
