namespace CaptionManager.Metadata.Xmp;

/// <summary>Sets or removes one top-level property of a packet.</summary>
/// <param name="Property">The property.</param>
/// <param name="Value">Its new value; null removes it everywhere in the packet.</param>
internal sealed record XmpEdit(XmpProperty Property, XmpValue? Value);
