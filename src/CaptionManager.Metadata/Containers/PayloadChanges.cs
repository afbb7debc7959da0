using CaptionManager.Metadata.Exif;

namespace CaptionManager.Metadata.Containers;

/// <summary>
/// What shall become of each payload. Keep means: not one octet of it changes. A container is asked only for the kinds
/// in <see cref="ContainerLayout.Writable"/>.
/// </summary>
internal sealed class PayloadChanges
{
    /// <summary>Nothing changes.</summary>
    internal static PayloadChanges None { get; } = new();

    /// <summary>
    /// The XMP packet. Replace gives the octets of the one packet the file shall have (UTF-8, wrapper and padding
    /// included as wanted): further packets in the layout are dropped, for they have been merged into it.
    /// </summary>
    internal PayloadChange Xmp { get; init; } = PayloadChange.Keep;

    /// <summary>Extended XMP (JPEG only): the joined octets; the container splits them and writes the GUID given here.</summary>
    internal PayloadChange ExtendedXmp { get; init; } = PayloadChange.Keep;

    /// <summary>The 32 hex digits that name the extended XMP when it is replaced.</summary>
    internal string? ExtendedXmpGuid { get; init; }

    /// <summary>The IIM dataset stream.</summary>
    internal PayloadChange Iim { get; init; } = PayloadChange.Keep;

    /// <summary>The 16 octets of the IPTC digest (Photoshop resource 0x0425).</summary>
    internal PayloadChange IimDigest { get; init; } = PayloadChange.Keep;

    /// <summary>
    /// Tag edits of the TIFF structure that carries EXIF: a container with an embedded block passes them to
    /// <see cref="TiffEditor.Rewrite"/>, TIFF itself to <see cref="TiffEditor.PlanAppend"/>. Empty keeps it.
    /// </summary>
    internal IReadOnlyList<TiffTagEdit> Exif { get; init; } = [];

    /// <summary>True when every payload is kept.</summary>
    internal bool IsEmpty => Xmp.IsKeep && ExtendedXmp.IsKeep && Iim.IsKeep && IimDigest.IsKeep && Exif.Count == 0;
}
