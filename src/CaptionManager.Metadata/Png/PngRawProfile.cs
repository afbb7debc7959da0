using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CaptionManager.Metadata.Png;

/// <summary>
/// The text form in which ImageMagick keeps profiles in PNG files under the keyword "Raw profile type …": newline, name,
/// newline, length in eight columns, then lines of 72 hexadecimal digits.
/// </summary>
internal static class PngRawProfile
{
    /// <summary>What the keyword of each such chunk begins with.</summary>
    internal const string KeywordPrefix = "Raw profile type ";

    private const int OctetsPerLine = 36;

    /// <summary>The profile's octets; null when the text is not of this form or shorter than it says.</summary>
    internal static byte[]? Read(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart("\n\r "u8);
        var nameEnd = text.IndexOf((byte)'\n');
        if (nameEnd < 0)
            return null;
        text = text[(nameEnd + 1)..].TrimStart((byte)' ');
        if (!Utf8Parser.TryParse(text, out int length, out var digits) || length < 0 || length > text.Length / 2)
            return null;
        var profile = new byte[length];
        var half = -1;
        var done = 0;
        foreach (var octet in text[digits..])
        {
            var nibble = DigitValue(octet);
            if (nibble < 0)
                continue;
            if (done == length)
                break;
            if (half < 0)
            {
                half = nibble;
                continue;
            }

            profile[done++] = (byte)((half << 4) | nibble);
            half = -1;
        }

        return done == length ? profile : null;
    }

    /// <summary>The text of a profile.</summary>
    internal static byte[] Write(string name, ReadOnlySpan<byte> profile)
    {
        var text = new StringBuilder().Append('\n').Append(name).Append('\n').Append(CultureInfo.InvariantCulture, $"{profile.Length,8}").Append('\n');
        for (var at = 0; at < profile.Length; at += OctetsPerLine)
            text.Append(Convert.ToHexStringLower(profile[at..Math.Min(at + OctetsPerLine, profile.Length)])).Append('\n');
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static int DigitValue(byte octet) => octet switch
    {
        >= (byte)'0' and <= (byte)'9' => octet - '0',
        >= (byte)'a' and <= (byte)'f' => octet - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => octet - 'A' + 10,
        _ => -1,
    };
}
