namespace CaptionManager.Metadata.Jpeg;

/// <summary>What application segments start with.</summary>
internal static class JpegSignature
{
    /// <summary>EXIF 3.0, section 4.7.2. Some writers put another octet than NUL in the last place.</summary>
    internal static ReadOnlySpan<byte> Exif => "Exif\0\0"u8;

    /// <summary>XMP specification part 3, section 1.1.3.</summary>
    internal static ReadOnlySpan<byte> Xmp => "http://ns.adobe.com/xap/1.0/\0"u8;

    /// <summary>The same with its scheme overwritten, as systems of Getty, PA and Corbis have written it.</summary>
    internal static ReadOnlySpan<byte> DamagedXmp => "XMP\0://ns.adobe.com/xap/1.0/\0"u8;

    /// <summary>XMP specification part 3, section 1.1.3.1.</summary>
    internal static ReadOnlySpan<byte> ExtendedXmp => "http://ns.adobe.com/xmp/extension/\0"u8;

    internal static ReadOnlySpan<byte> Photoshop => "Photoshop 3.0\0"u8;

    internal static ReadOnlySpan<byte> Icc => "ICC_PROFILE\0"u8;

    /// <summary>CIPA DC-007, section 5.2.</summary>
    internal static ReadOnlySpan<byte> MultiPicture => "MPF\0"u8;

    /// <summary>Ultra HDR metadata of ISO 21496-1.</summary>
    internal static ReadOnlySpan<byte> GainMap => "urn:iso:std:iso:ts:21496:-1\0"u8;

    /// <summary>JPEG universal metadata boxes (ISO 19566-5).</summary>
    internal static ReadOnlySpan<byte> Boxes => "JP"u8;

    /// <summary>
    /// Where the packet of an APP1 segment starts: behind the signature, or, when that is damaged in whatever way, where XMP's own
    /// text is plain to see; other readers look for that too, and would find a second packet beside ours. -1 when it holds none.
    /// </summary>
    /// <param name="head">The first octets of the segment's data.</param>
    internal static int PacketStart(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Xmp))
            return Xmp.Length;
        if (head.StartsWith(DamagedXmp))
            return DamagedXmp.Length;
        if (head.StartsWith(ExtendedXmp))
            return -1;
        var packet = head.IndexOf("<?xpacket begin="u8);
        return packet >= 0 ? packet : head.IndexOf("<x:xmpmeta"u8);
    }
}
