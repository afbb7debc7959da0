using System.Text;
using System.Text.Unicode;

namespace CaptionManager.Metadata.Text;

/// <summary>Octets of IIM and EXIF to text, and tests on text that has been through too many encodings.</summary>
internal static class TextDecoding
{
    /// <summary>Valid UTF-8 is taken as UTF-8, anything else as Windows-1252.</summary>
    internal static string Decode(ReadOnlySpan<byte> bytes, out bool isFallback)
    {
        isFallback = !Utf8.IsValid(bytes);
        return isFallback ? Windows1252.Decode(bytes) : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>
    /// The text that was meant when UTF-8 was read as Windows-1252 and encoded again ("Ã©" for "é"); null when it was not.
    /// </summary>
    internal static string? UndoDoubleEncoding(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u00C2', '\u00F4'))
            return null;
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (Windows1252.Encode(text[i]) is not { } octet)
                return null;
            bytes[i] = octet;
        }

        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }
}
