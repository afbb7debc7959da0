using System.Globalization;
using System.Text;

namespace CaptionManager.Desk.Photos;

/// <summary>The form under which names are compared: without case, accents and punctuation.</summary>
public static class NameKey
{
    /// <summary>The key of a name: letters and digits folded, runs of anything else one space. Idempotent; never longer than twice the name.</summary>
    /// <param name="name">A name as printed.</param>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category == UnicodeCategory.NonSpacingMark) continue;
            if (Rune.IsLetterOrDigit(rune)) Append(key, Rune.ToLowerInvariant(rune));
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }

    // Letters that Unicode does not decompose and newsrooms write both ways.
    private static void Append(StringBuilder key, Rune lower) => _ = lower.Value switch
    {
        'ø' => key.Append('o'),
        'đ' => key.Append('d'),
        'ł' => key.Append('l'),
        'ß' => key.Append("ss"),
        'æ' => key.Append("ae"),
        'œ' => key.Append("oe"),
        'ı' => key.Append('i'),
        _ => key.Append(lower.ToString()),
    };
}
