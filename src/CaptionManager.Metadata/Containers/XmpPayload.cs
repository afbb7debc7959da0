namespace CaptionManager.Metadata.Containers;

/// <summary>One XMP packet as it stands in the file, without the container's framing.</summary>
/// <param name="Packet">Octets of the packet, wrapper included when it has one; UTF-8, UTF-16 or UTF-32.</param>
/// <param name="Offset">Where the packet starts in the file.</param>
/// <param name="Extended">Extended XMP (JPEG only), complete and joined; null when there is none or it is incomplete.</param>
/// <param name="IsStandardPlace">False where readers do not look first (a profile in a PNG text chunk).</param>
internal sealed record XmpPayload(ReadOnlyMemory<byte> Packet, long Offset, ReadOnlyMemory<byte>? Extended = null, bool IsStandardPlace = true);
