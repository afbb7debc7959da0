namespace CaptionManager.Metadata;

/// <summary>The home of a field in XMP.</summary>
/// <param name="Namespace">Namespace URI; files are matched by it, never by prefix.</param>
/// <param name="Prefix">The usual prefix, for new packets and documentation.</param>
/// <param name="Name">Local name.</param>
public sealed record XmpProperty(string Namespace, string Prefix, string Name)
{
    /// <summary>The usual notation: <c>dc:description</c>.</summary>
    public override string ToString() => $"{Prefix}:{Name}";
}
