using System.Globalization;
using System.Text;

namespace CaptionManager.Captions.Grammar;

/// <summary>Writes names in their usual case where the text shouts them.</summary>
internal static class NameForm
{
    private static readonly HashSet<string> SmallWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "von", "der", "den", "bin", "ibn", "bint", "ten", "ter", "del", "della", "dos", "das", "y", "e", "du", "av",
    };

    /// <summary>One line without runs of blanks; each word of a person's name that is all capitals in title case.</summary>
    public static string Person(ReadOnlySpan<char> name)
    {
        var text = Undouble(Line(name));
        var words = text.Split(' ');
        for (var index = 0; index < words.Length; index++)
        {
            if (IsShouted(words[index])) words[index] = TitleCase(words[index], index > 0);
        }

        return string.Join(' ', words);
    }

    /// <summary>One line without runs of blanks.</summary>
    public static string Line(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        var gap = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                gap = builder.Length > 0;
                continue;
            }

            if (gap) builder.Append(' ');
            gap = false;
            builder.Append(character);
        }

        return builder.ToString();
    }

    /// <summary>"CHRISTOF STACHECHRISTOF STACHE" is one name that a template printed twice.</summary>
    private static string Undouble(string name)
    {
        const int shortest = 6;
        var half = name.Length / 2;
        return name.Length % 2 == 0 && half >= shortest && string.CompareOrdinal(name, 0, name, half, half) == 0 ? name[..half] : name;
    }

    private static bool IsShouted(string word)
    {
        var letters = 0;
        foreach (var character in word)
        {
            if (!char.IsLetter(character)) continue;
            if (!char.IsUpper(character)) return false;
            letters++;
        }

        return letters > 1 && !word.Contains('.', StringComparison.Ordinal) && word is not ("II" or "III" or "IV" or "VI" or "VII" or "VIII" or "JR" or "AJ" or "JJ" or "TJ" or "JD" or "CJ" or "PJ" or "RJ");
    }

    private static string TitleCase(string word, bool inside)
    {
        if (inside && SmallWords.Contains(word)) return word.ToLowerInvariant();
        var letters = word.ToLower(CultureInfo.InvariantCulture).ToCharArray();
        var start = true;
        for (var index = 0; index < letters.Length; index++)
        {
            if (start && char.IsLetter(letters[index])) letters[index] = char.ToUpperInvariant(letters[index]);
            start = letters[index] is '-' or '\'' or '’' || IsScottish(letters, index);
        }

        if (letters[^1] == 'σ') letters[^1] = 'ς';
        return new string(letters);
    }

    /// <summary>Behind "Mc" a capital follows; "Mac" is left alone, as it begins other names as well.</summary>
    private static bool IsScottish(char[] letters, int index) => index == 1 && letters is ['M', 'c', _, _, ..];
}
