namespace CaptionManager.Metadata;

/// <summary>One member of a structured field.</summary>
/// <param name="Name">Product name, camel case.</param>
/// <param name="Kind">Shape of the value.</param>
/// <param name="Xmp">Home in XMP.</param>
/// <param name="Structure">Its own members, for structure kinds.</param>
public sealed record StructureMember(string Name, FieldKind Kind, XmpProperty Xmp, StructureDefinition? Structure = null);
