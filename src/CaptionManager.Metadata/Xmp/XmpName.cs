namespace CaptionManager.Metadata.Xmp;

/// <summary>
/// Namespace and local name of a property, hashed once: each read asks a packet for every field of the table, and most
/// are not there.
/// </summary>
internal readonly struct XmpName(string namespaceUri, string localName) : IEquatable<XmpName>
{
    private readonly int _hash = HashCode.Combine(namespaceUri, localName);

    /// <summary>Namespace URI.</summary>
    internal string Namespace { get; } = namespaceUri;

    /// <summary>Local name.</summary>
    internal string LocalName { get; } = localName;

    /// <inheritdoc/>
    public bool Equals(XmpName other) => _hash == other._hash && LocalName == other.LocalName && Namespace == other.Namespace;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is XmpName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
