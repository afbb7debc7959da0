using System.Buffers;
using System.Text;

namespace CaptionManager.Metadata.Fields;

/// <summary>Makes texts fit for XML and for comparison: composed (Unicode NFC), without characters XML 1.0 cannot hold.</summary>
internal static class CleanText
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c), '\uFFFE', '\uFFFF', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    /// <summary>The text as it will be written.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="removed">Set to true when characters were left out; else left as it is.</param>
    internal static string Of(string text, ref bool removed)
    {
        if (text.AsSpan().ContainsAny(Suspicious))
            text = WithoutIllegal(text, ref removed);
        return text.IsNormalized() ? text : text.Normalize();
    }

    private static string WithoutIllegal(string text, ref bool removed)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                result.Append(text, i++, 2);
            else if (!Suspicious.Contains(text[i]))
                result.Append(text[i]);
            else
                removed = true;
        }

        return result.ToString();
    }
}
