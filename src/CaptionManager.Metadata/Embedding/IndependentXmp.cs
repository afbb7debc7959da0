using CaptionManager.Metadata.Fields;
using CaptionManager.Metadata.Xmp;
using XmpCore;

namespace CaptionManager.Metadata.Embedding;

/// <summary>Values of fields as XmpCore sees them.</summary>
internal static class IndependentXmp
{
    /// <summary>The value of a field in the first packet that states it; null when none does.</summary>
    internal static FieldValue? Read(IEnumerable<IXmpMeta> packets, MetadataField field)
    {
        foreach (var packet in packets)
        {
            if (packet.GetProperty(field.Xmp!.Namespace, field.Xmp.Name) is { } property)
                return XmpFieldReader.Read(Convert(packet, field.Xmp.Namespace, field.Xmp.Name, property), field.Kind, field.Structure);
        }

        return null;
    }

    /// <summary>XmpCore's node in this library's model of values; the nodes below are found by their paths.</summary>
    private static XmpValue Convert(IXmpMeta packet, string schema, string path, IXmpProperty property)
    {
        var options = property.Options;
        if (options.IsArray)
        {
            return new XmpValue
            {
                Kind = options.IsArrayAlternate ? XmpValueKind.Alt : options.IsArrayOrdered ? XmpValueKind.Seq : XmpValueKind.Bag,
                Items = [.. Enumerable.Range(1, packet.CountArrayItems(schema, path)).Select(index => Item(packet, schema, $"{path}[{index}]"))],
            };
        }

        return options.IsStruct
            ? new XmpValue { Kind = XmpValueKind.Structure, Members = [.. Members(packet, schema, path)] }
            : new XmpValue { Text = property.Value ?? "" };
    }

    private static XmpValue Item(IXmpMeta packet, string schema, string path)
    {
        var property = packet.GetProperty(schema, path)!;
        var value = Convert(packet, schema, path, property);
        return property.Options.HasLanguage && value.Kind == XmpValueKind.Simple
            ? new XmpValue { Text = value.Text, Language = packet.GetQualifier(schema, path, XmpConstants.NsXml, "lang")?.Value }
            : value;
    }

    private static IEnumerable<(string, string, XmpValue)> Members(IXmpMeta packet, string schema, string path)
    {
        var depth = path.Length + 1;
        foreach (var node in Below(packet, schema, path))
        {
            // prefix:Name of a direct member; deeper nodes are reached from it.
            var name = node.Path![depth..];
            if (name.AsSpan().IndexOfAny('/', '[') >= 0)
                continue;
            var prefix = name[..(name.IndexOf(':', StringComparison.Ordinal) + 1)];
            if (XmpMetaFactory.SchemaRegistry.GetNamespaceUri(prefix) is { } uri && packet.GetProperty(schema, node.Path) is { } property)
                yield return (uri, name[prefix.Length..], Convert(packet, schema, node.Path, property));
        }
    }

    private static IEnumerable<IXmpPropertyInfo> Below(IXmpMeta packet, string schema, string path)
    {
        var registered = XmpMetaFactory.SchemaRegistry.GetNamespacePrefix(schema);
        var full = path.StartsWith(registered!, StringComparison.Ordinal) ? path : registered + path;
        return packet.Properties.Where(node => node.Path is not null && node.Path.Length > full.Length && node.Path.StartsWith(full + "/", StringComparison.Ordinal))
            .Select(node => new RelativeNode(node, node.Path![(full.Length - path.Length)..]));
    }

    private sealed class RelativeNode(IXmpPropertyInfo node, string path) : IXmpPropertyInfo
    {
        public string Namespace => node.Namespace;

        public string Path => path;

        public string Value => node.Value;

        public XmpCore.Options.PropertyOptions Options => node.Options;

        public string? Language => null;
    }
}
