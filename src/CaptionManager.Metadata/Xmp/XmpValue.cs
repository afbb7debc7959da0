namespace CaptionManager.Metadata.Xmp;

/// <summary>A value of the XMP data model, however the packet's RDF spells it.</summary>
internal sealed class XmpValue
{
    internal XmpValueKind Kind { get; init; }

    /// <summary>The text of a simple value; empty otherwise.</summary>
    internal string Text { get; init; } = "";

    /// <summary>The <c>xml:lang</c> qualifier; null without one.</summary>
    internal string? Language { get; init; }

    /// <summary>The items of an array.</summary>
    internal IReadOnlyList<XmpValue> Items { get; init; } = [];

    /// <summary>The members of a structure.</summary>
    internal IReadOnlyList<(string Namespace, string Name, XmpValue Value)> Members { get; init; } = [];

    internal bool IsArray => Kind is XmpValueKind.Bag or XmpValueKind.Seq or XmpValueKind.Alt;
}
