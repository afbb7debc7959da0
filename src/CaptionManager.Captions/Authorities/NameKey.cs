using System.Buffers;
using System.Globalization;
using System.Text;

namespace CaptionManager.Captions.Authorities;

/// <summary>The form in which names are compared: case, accents, full stops, apostrophes and runs of blanks do not count.</summary>
internal static class NameKey
{
    private const int FoldedBelow = 0x250;

    private static readonly char[] Folded = BuildFolded();

    /// <summary>The key of a name; empty for a name without letters and digits.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        var buffer = ArrayPool<char>.Shared.Rent(name.Length + 1);
        try
        {
            return new string(buffer, 0, Write(name, buffer));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes the key and returns its length, at most that of <paramref name="name"/>; a leading "the" is left out.</summary>
    public static int Write(ReadOnlySpan<char> name, Span<char> destination)
    {
        var length = 0;
        var gap = false;
        foreach (var character in name)
        {
            var folded = Fold(character);
            if (folded == '\0') continue;
            if (folded == ' ')
            {
                gap = length > 0;
                continue;
            }

            if (gap) destination[length++] = ' ';
            gap = false;
            destination[length++] = folded;
        }

        if (destination[..length].StartsWith("the ") && length > 4)
        {
            destination[4..length].CopyTo(destination);
            length -= 4;
        }

        return length;
    }

    /// <summary>One character in the form that is compared: NUL where it does not count, a blank for anything that separates.</summary>
    public static char Fold(char character) =>
        character < FoldedBelow ? Folded[character] : FoldRare(character);

    private static char FoldRare(char character) => CharUnicodeInfo.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.InitialQuotePunctuation => '\0',
        UnicodeCategory.DashPunctuation or UnicodeCategory.SpaceSeparator or UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.OtherPunctuation or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter => WithoutAccent(char.ToLowerInvariant(character)),
        _ => character,
    };

    private static char[] BuildFolded()
    {
        var folded = new char[FoldedBelow];
        for (var character = '\0'; character < FoldedBelow; character++)
        {
            folded[character] = character switch
            {
                '.' or '\'' or '`' or '´' or '\u00AD' => '\0',
                _ when char.IsLetterOrDigit(character) => WithoutAccent(char.ToLowerInvariant(character)),
                '&' or '+' or '@' or '#' => character,
                _ => ' ',
            };
        }

        return folded;
    }

    private static char WithoutAccent(char lower) => lower switch
    {
        'ø' => 'o',
        'ł' => 'l',
        'đ' or 'ð' => 'd',
        'ı' => 'i',
        'ħ' => 'h',
        'ё' => 'е',
        'й' => 'й',
        _ => Decomposed(lower),
    };

    private static char Decomposed(char lower)
    {
        if (char.IsSurrogate(lower)) return lower;
        var form = lower.ToString().Normalize(NormalizationForm.FormD);
        return form.Length > 1 && CharUnicodeInfo.GetUnicodeCategory(form[1]) == UnicodeCategory.NonSpacingMark ? form[0] : lower;
    }
}
