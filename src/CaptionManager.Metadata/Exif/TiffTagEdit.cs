namespace CaptionManager.Metadata.Exif;

/// <summary>Sets or removes one tag of a TIFF structure.</summary>
/// <param name="Directory">The directory it belongs to.</param>
/// <param name="Tag">Tag number.</param>
/// <param name="Type">TIFF field type of the new value.</param>
/// <param name="Value">
/// The value's octets in the byte order of <paramref name="IsBigEndian"/>; null removes the tag. Types of one octet
/// (ASCII, BYTE, UNDEFINED, UTF-8) have no byte order.
/// </param>
/// <param name="IsBigEndian">Byte order of <paramref name="Value"/>; the editor swaps it to the file's.</param>
internal sealed record TiffTagEdit(TiffDirectory Directory, ushort Tag, TiffType Type, ReadOnlyMemory<byte>? Value, bool IsBigEndian = true)
{
    /// <summary>Sets an ASCII tag (UTF-8 octets, NUL added), type 2.</summary>
    internal static TiffTagEdit SetText(TiffDirectory directory, ushort tag, ReadOnlySpan<byte> utf8, TiffType type = TiffType.Ascii)
    {
        var value = new byte[utf8.Length + 1];
        utf8.CopyTo(value);
        return new TiffTagEdit(directory, tag, type, value);
    }

    /// <summary>Removes a tag.</summary>
    internal static TiffTagEdit Remove(TiffDirectory directory, ushort tag) => new(directory, tag, TiffType.Undefined, null);
}
