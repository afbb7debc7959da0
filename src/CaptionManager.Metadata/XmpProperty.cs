using CaptionManager.Metadata.Xmp;

namespace CaptionManager.Metadata;

/// <summary>The home of a field in XMP. Equal are those of one namespace and name, whatever their prefix.</summary>
/// <param name="Namespace">Namespace URI; files are matched by it, never by prefix.</param>
/// <param name="Prefix">The usual prefix, for new packets and documentation.</param>
/// <param name="Name">Local name.</param>
public sealed record XmpProperty(string Namespace, string Prefix, string Name)
{
    // Asked for with every value that is read.
    private readonly string _notation = $"{Prefix}:{Name}";

    /// <summary>Namespace URI; files are matched by it, never by prefix.</summary>
    public string Namespace { get; } = Namespace;

    /// <summary>Local name.</summary>
    public string Name { get; } = Name;

    /// <summary>What a packet is asked by.</summary>
    internal XmpName Key { get; } = new(Namespace, Name);

    /// <inheritdoc/>
    public bool Equals(XmpProperty? other) => other is not null && Key.Equals(other.Key);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode();

    /// <summary>The usual notation: <c>dc:description</c>.</summary>
    public override string ToString() => _notation;
}
