namespace CaptionManager.Metadata.Xmp;

/// <summary>What becomes of a file's XMP.</summary>
/// <param name="Packet">The packet's octets; null when it stays octet for octet.</param>
/// <param name="Extended">Extended XMP's octets; null when it stays as it is (or there is none).</param>
/// <param name="ExtendedGuid">The digest that names the extended XMP, when it changes.</param>
/// <param name="RemoveExtended">True when the extended XMP goes.</param>
internal sealed record XmpRewrite(byte[]? Packet, byte[]? Extended = null, string? ExtendedGuid = null, bool RemoveExtended = false);
