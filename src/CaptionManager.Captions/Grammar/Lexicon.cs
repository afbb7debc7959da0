using System.Collections.Frozen;
using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Grammar;

/// <summary>The words that tell names of people from names of organisations, in the form <see cref="NameKey"/> gives them.</summary>
internal static class Lexicon
{
    private const int LongestWord = 32;

    private static readonly FrozenDictionary<string, WordTraits> Words = LexiconWords.All().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The traits of a word, <see cref="WordTraits.None"/> for one not listed.</summary>
    public static WordTraits Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) return WordTraits.None;
        Span<char> key = stackalloc char[LongestWord];
        var length = 0;
        foreach (var character in word)
        {
            var folded = NameKey.Fold(character);
            if (folded != '\0') key[length++] = folded;
        }

        return BySpan.TryGetValue(key[..length], out var traits) ? traits : OfTitle(key[..length]);
    }

    /// <summary>"Post-Star", "Herald-Leader": two newspaper words joined by a hyphen, which the key shows as a blank, are a newspaper.</summary>
    private static WordTraits OfTitle(ReadOnlySpan<char> key)
    {
        var blank = key.IndexOf(' ');
        return blank > 0 && Has(key[..blank]) && Has(key[(blank + 1)..]) ? WordTraits.PressHead : WordTraits.None;

        static bool Has(ReadOnlySpan<char> part) => BySpan.TryGetValue(part, out var traits) && (traits & WordTraits.PressHead) != 0;
    }
}
