namespace CaptionManager.Metadata.Containers;

/// <summary>The IPTC-IIM block of a file.</summary>
/// <param name="Bytes">The dataset stream (starts with 1C), in file order, joined when it was split.</param>
/// <param name="StoredDigest">The 16 octets of Photoshop resource 0x0425; null when the file has none.</param>
/// <param name="IsStandardPlace">
/// False for copies outside the place the Metadata Working Group names (JPEG APP13 resource 0x0404, TIFF tag 33723):
/// read as a last resort.
/// </param>
internal sealed record IimPayload(ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte>? StoredDigest, bool IsStandardPlace = true);
