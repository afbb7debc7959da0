using System.Globalization;
using System.Text;

namespace CaptionManager.Captions.Comparison;

/// <summary>Brings the spellings of one word to one: case, accents of European scripts, compatibility forms, vowel points.</summary>
/// <remarks>Marks that make another letter stay: the dots of Japanese kana, the vowels of Thai and Indian scripts, й in Cyrillic.</remarks>
internal static class CharacterFolding
{
    /// <summary>The folded form of a word without punctuation.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word)) return word.ToString().ToLowerInvariant();
        var compatible = NormalizeOrKeep(word.ToString(), NormalizationForm.FormKC).ToLowerInvariant();
        var folded = new StringBuilder(compatible.Length + 2);
        foreach (var rune in compatible.EnumerateRunes()) Append(folded, rune);
        return folded.ToString();
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (rune.Value < 0x80)
        {
            folded.Append((char)rune.Value);
            return;
        }
        if (Ligature(rune.Value) is { } letters)
        {
            folded.Append(letters);
            return;
        }
        if (!LosesMarks(rune.Value))
        {
            folded.Append(rune.ToString());
            return;
        }
        foreach (var part in NormalizeOrKeep(rune.ToString(), NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)) folded.Append(part);
        }
    }

    // Latin, Greek, combining marks by themselves, Hebrew points, Arabic vowel signs.
    private static bool LosesMarks(int code) => code is
        (>= 0xC0 and <= 0x3FF) or (>= 0x591 and <= 0x5C7) or (>= 0x610 and <= 0x61A)
        or (>= 0x64B and <= 0x65F) or (>= 0x1E00 and <= 0x1FFF) or (>= 0x200B and <= 0x200F) or 0x622 or 0x623 or 0x625;

    private static string? Ligature(int code) => code switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ł' => "l",
        'ı' => "i",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ς' => "σ",
        'ё' => "е",
        'ـ' => "",
        _ => null,
    };

    private static string NormalizeOrKeep(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no normal form; such text is compared as it stands.
            return text;
        }
    }
}
