using CaptionManager.Metadata.Fields;
using CaptionManager.Metadata.Xmp;
using XmpCore;
using XmpCore.Impl;

namespace CaptionManager.Metadata.Embedding;

/// <summary>
/// Values of fields as XmpCore sees them. Its tree is walked rather than asked by path: an answer by path parses the path
/// and searches from the root, once an array item and once a qualifier.
/// </summary>
internal static class IndependentXmp
{
    private const string Language = "xml:lang";

    /// <summary>The value of a field in the first packet that states it; null when none does.</summary>
    internal static FieldValue? Read(IEnumerable<IXmpMeta> packets, MetadataField field)
    {
        // XmpCore names properties by the prefix under which it knows the namespace, whatever the packet's was.
        if (XmpMetaFactory.SchemaRegistry.GetNamespacePrefix(field.Xmp!.Namespace) is not { } prefix)
            return null;
        foreach (var packet in packets)
        {
            if (((XmpMeta)packet).GetRoot().FindChildByName(field.Xmp.Namespace)?.FindChildByName(prefix + field.Xmp.Name) is { } property)
                return XmpFieldReader.Read(Convert(property, language: null), field.Kind, field.Structure);
        }

        return null;
    }

    /// <summary>XmpCore's node in this library's model of values.</summary>
    private static XmpValue Convert(XmpNode node, string? language)
    {
        var options = node.Options;
        if (options.IsArray)
        {
            return new XmpValue
            {
                Kind = options.IsArrayAlternate ? XmpValueKind.Alt : options.IsArrayOrdered ? XmpValueKind.Seq : XmpValueKind.Bag,
                Items = [.. Children(node).Select(item => Convert(item, item.Options.HasLanguage ? item.FindQualifierByName(Language)?.Value : null))],
            };
        }

        return options.IsStruct
            ? new XmpValue { Kind = XmpValueKind.Structure, Members = [.. Children(node).Select(Member)] }
            : new XmpValue { Text = node.Value ?? "", Language = language };
    }

    private static (string, string, XmpValue) Member(XmpNode node)
    {
        var colon = node.Name.IndexOf(':', StringComparison.Ordinal) + 1;
        return (XmpMetaFactory.SchemaRegistry.GetNamespaceUri(node.Name[..colon]) ?? "", node.Name[colon..], Convert(node, language: null));
    }

    private static IEnumerable<XmpNode> Children(XmpNode node)
    {
        // XmpCore counts from 1.
        for (var i = 1; i <= node.GetChildrenLength(); i++)
            yield return node.GetChild(i);
    }
}
