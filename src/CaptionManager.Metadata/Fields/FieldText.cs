using System.Text;

namespace CaptionManager.Metadata.Fields;

/// <summary>Whether two carriers say the same in the ways their formats allow, and how a text is cut to a number of octets.</summary>
internal static class FieldText
{
    /// <summary>Same words: line ends, outer blanks and Unicode composition aside.</summary>
    internal static bool AreSame(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal) || string.Equals(Plain(a), Plain(b), StringComparison.Ordinal);

    /// <summary>True when <paramref name="copy"/> is <paramref name="text"/> with what is not ASCII made <c>?</c> or left out.</summary>
    internal static bool IsLossyCopy(string copy, string text)
    {
        if (Ascii.IsValid(text) || !Ascii.IsValid(copy))
            return false;
        var plain = Plain(text);
        var asked = new StringBuilder(plain.Length);
        var dropped = new StringBuilder(plain.Length);
        foreach (var rune in plain.EnumerateRunes())
        {
            asked.Append(rune.IsAscii ? (char)rune.Value : '?');
            if (rune.IsAscii)
                dropped.Append((char)rune.Value);
        }

        var wanted = Plain(copy);
        return wanted == asked.ToString() || wanted == dropped.ToString().Trim();
    }

    /// <summary>True when <paramref name="cut"/> is the start of <paramref name="text"/>, as a dataset's limit leaves it.</summary>
    /// <param name="cut">The shorter text.</param>
    /// <param name="text">The longer text.</param>
    /// <param name="maxOctets">The limit.</param>
    /// <param name="atLimit">Whether the shorter one is as long as the limit allows.</param>
    internal static bool IsTruncation(string cut, string text, int maxOctets, bool atLimit)
    {
        var (start, whole) = (Plain(cut), Plain(text));
        if (start.Length == 0 || whole.Length <= start.Length)
            return false;
        if (AreSame(Cut(text, maxOctets), cut))
            return true;
        if (!atLimit)
            return false;
        // exiftool puts a point where its cut broke a character.
        return whole.StartsWith(start, StringComparison.Ordinal) || (start.EndsWith('.') && whole.StartsWith(start[..^1], StringComparison.Ordinal));
    }

    /// <summary>
    /// The text within a number of UTF-8 octets: whole when it fits, else up to the last word that does, or, where that
    /// would lose more than a third, the last whole character as readers see it.
    /// </summary>
    internal static string Cut(string text, int maxOctets)
    {
        if (Encoding.UTF8.GetByteCount(text) <= maxOctets)
            return text;
        var end = 0;
        var octets = 0;
        foreach (var element in Elements(text))
        {
            octets += Encoding.UTF8.GetByteCount(text.AsSpan(end, element));
            if (octets > maxOctets)
                break;
            end += element;
        }

        var word = end;
        while (word > 0 && !char.IsWhiteSpace(text[word]))
            word--;
        return (word > 0 && word >= end * 2 / 3 ? text[..word] : text[..end]).TrimEnd();
    }

    private static IEnumerable<int> Elements(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = System.Globalization.StringInfo.GetNextTextElementLength(text, at);
            yield return length;
            at += length;
        }
    }

    private static string Plain(string text)
    {
        var plain = text.AsSpan().Trim().Contains('\r') ? text.ReplaceLineEndings("\n").Trim() : text.Trim();
        return plain.IsNormalized() ? plain : plain.Normalize();
    }
}
