using System.Buffers;
using System.Text;

namespace CaptionManager.Metadata.Text;

/// <summary>Windows code page 1252: the fallback for octets that are no valid UTF-8. Octets it leaves open map to C1 controls.</summary>
internal static class Windows1252
{
    /// <summary>The characters of 0x80…0x9F.</summary>
    private const string HighControls =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes octets; every octet has a character.</summary>
    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
            characters[i] = bytes[i] is >= 0x80 and < 0xA0 ? HighControls[bytes[i] - 0x80] : (char)bytes[i];
        return new string(characters);
    }

    /// <summary>Decodes UTF-8 with stray octets of this code page among it.</summary>
    internal static string DecodeStray(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
                text.Append(rune.ToString());
            else
                text.Append(Decode(bytes[..length]));
            bytes = bytes[length..];
        }

        return text.ToString();
    }

    /// <summary>The octet of a character; null when the code page has none.</summary>
    internal static byte? Encode(char character)
    {
        if (character is < '\u0080' or >= '\u00A0' and <= '\u00FF')
            return (byte)character;
        var index = HighControls.IndexOf(character, StringComparison.Ordinal);
        return index < 0 ? null : (byte)(0x80 + index);
    }
}
