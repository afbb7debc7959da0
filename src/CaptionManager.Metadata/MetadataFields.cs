using System.Collections.Frozen;
using System.Collections.Immutable;
using CaptionManager.Metadata.Xmp;

namespace CaptionManager.Metadata;

/// <summary>
/// Every field of the product, once: names, homes in XMP, IIM and EXIF, shapes, limits. Reading, writing, JSON, the
/// command line and docs/fields.md all come from this table.
/// </summary>
public static partial class MetadataFields
{
    // Filled by the property initialisers of the partial files while the type is initialised, never afterwards. It has
    // no initialiser of its own because the order between partial files is not defined.
    private static List<MetadataField>? _registered;

    private static readonly Lazy<ImmutableArray<MetadataField>> Sorted = new(() => [.. _registered!.OrderBy(field => field.Group)]);

    private static readonly Lazy<FrozenDictionary<string, MetadataField>> ByName = new(() =>
        Sorted.Value
            .SelectMany(field => field.Aliases.Prepend(field.Name).Select(name => KeyValuePair.Create(name, field)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));

    /// <summary>All fields: IPTC Core, Extension, PLUS, IIM alone, camera.</summary>
    public static IReadOnlyList<MetadataField> All => Sorted.Value;

    /// <summary>The field of a product name or alias, in any case; null when there is none.</summary>
    public static MetadataField? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByName.Value.GetValueOrDefault(name);
    }

    private static MetadataField Add(MetadataField field)
    {
        (_registered ??= []).Add(field);
        return field;
    }

    private static XmpProperty Dc(string name) => new(XmpNamespaces.DublinCore, "dc", name);

    private static XmpProperty Ps(string name) => new(XmpNamespaces.Photoshop, "photoshop", name);

    private static XmpProperty Basic(string name) => new(XmpNamespaces.Basic, "xmp", name);

    private static XmpProperty Rights(string name) => new(XmpNamespaces.Rights, "xmpRights", name);

    private static XmpProperty CoreNs(string name) => new(XmpNamespaces.Iptc4XmpCore, "Iptc4xmpCore", name);

    private static XmpProperty Ext(string name) => new(XmpNamespaces.Iptc4XmpExt, "Iptc4xmpExt", name);

    private static XmpProperty PlusNs(string name) => new(XmpNamespaces.Plus, "plus", name);

    private static XmpProperty ExifNs(string name) => new(XmpNamespaces.Exif, "exif", name);

    private static XmpProperty TiffNs(string name) => new(XmpNamespaces.Tiff, "tiff", name);
}
