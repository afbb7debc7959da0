using System.Collections.Frozen;
using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Grammar;

/// <summary>The words that tell names of people from names of organisations, in the form <see cref="NameKey"/> gives them.</summary>
internal static class Lexicon
{
    private const int LongestWord = 32;

    /// <summary>"Mirrorpix", "Sportpix": what only agencies are called.</summary>
    private const int ShortestPix = 5;

    private static readonly FrozenDictionary<string, WordTraits> Words = LexiconWords.All().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The traits of a word, <see cref="WordTraits.None"/> for one not listed.</summary>
    public static WordTraits Of(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('+');
        if (word.Length > LongestWord) return WordTraits.None;
        Span<char> key = stackalloc char[LongestWord];
        var length = 0;
        foreach (var character in word)
        {
            var folded = NameKey.Fold(character);
            if (folded != '\0') key[length++] = folded;
        }

        if (BySpan.TryGetValue(key[..length], out var traits)) return traits;
        return length > ShortestPix && key[..length].EndsWith("pix") ? WordTraits.PressHead : OfTitle(key[..length]);
    }

    /// <summary>
    /// "Post-Star", "Herald-Leader": two newspaper words joined by a hyphen, which the key shows as a blank, are a newspaper; so is a newspaper
    /// word with its place, "Network-Wisconsin", unless the word is a family name as well.
    /// </summary>
    private static WordTraits OfTitle(ReadOnlySpan<char> key)
    {
        var blank = key.IndexOf(' ');
        if (blank <= 0 || blank + 1 == key.Length || !BySpan.TryGetValue(key[..blank], out var left) || (left & WordTraits.PressHead) == 0) return WordTraits.None;
        var isListed = BySpan.TryGetValue(key[(blank + 1)..], out var right);
        return (right & WordTraits.PressHead) != 0 || (!isListed && char.IsLetter(key[blank + 1]) && (left & (WordTraits.AmbiguousHead | WordTraits.LabelWord)) == 0) ? WordTraits.PressHead : WordTraits.None;
    }
}
