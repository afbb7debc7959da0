using System.Collections.Frozen;

namespace CaptionManager.Captions.Comparison;

/// <summary>How much a word tells: little for words that every caption has, much for names and rare words.</summary>
/// <remarks>
/// A shipped table, not counts of the archive: the weight of a word never changes, so signatures stored years ago stay comparable and
/// similarity does not depend on what else is stored.
/// </remarks>
internal static class WordRarity
{
    private const int Glue = 1;
    private const int Frequent = 6;
    private const int Common = 10;
    private const int Rare = 20;
    private const int Ending = 0;

    private static readonly FrozenDictionary<string, int> Classes = LoadClasses();
    private static readonly FrozenSet<string> GivenNames = WordData.Lines("first-names.txt").SelectMany(l => l).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The weight of a key, the same in every caption.</summary>
    public static int WeightOf(string key, TokenKind kind) => kind switch
    {
        TokenKind.Year => 3,
        TokenKind.Month or TokenKind.Weekday or TokenKind.Position => 4,
        TokenKind.Day => 6,
        TokenKind.Ideograph => 8,
        TokenKind.Symbol => Frequent,
        TokenKind.Number => Common,
        _ => WeightOfWord(key),
    };

    /// <summary>Whether the word is in the table of common words, in any inflection.</summary>
    public static bool IsCommon(string key) => ClassOf(key) >= 0;

    /// <summary>Whether the word binds others and says nothing itself.</summary>
    public static bool IsGlue(string key) => ClassOf(key) == 0;

    /// <summary>Whether the word is among the most frequent of captions, such as "president".</summary>
    public static bool IsFrequent(string key) => ClassOf(key) is 0 or 1;

    /// <summary>Whether the word is a given name.</summary>
    public static bool IsGivenName(string key) => GivenNames.Contains(key);

    private static int WeightOfWord(string key)
    {
        if (key == "'s") return Ending;
        if (key.Length == 1) return Glue + 2;
        return ClassOf(key) switch
        {
            0 => Glue,
            1 => Frequent,
            2 => Common,
            _ => GivenNames.Contains(key) || Gazetteer.Knows(key) ? Common : Rare,
        };
    }

    private static int ClassOf(string key)
    {
        if (Classes.TryGetValue(key, out var known)) return known;
        if (key.Length < 4) return -1;
        var word = key.AsSpan();
        var lookup = Classes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (word.EndsWith("s") && lookup.TryGetValue(word[..^1], out known)) return known;
        if (word.EndsWith("es") && lookup.TryGetValue(word[..^2], out known)) return known;
        if (word.EndsWith("ies") && lookup.TryGetValue(string.Concat(word[..^3], "y"), out known)) return known;
        if (word.EndsWith("ed")) return Stem(lookup, word[..^2]);
        if (word.EndsWith("ing")) return Stem(lookup, word[..^3]);
        if (word.EndsWith("ly") && lookup.TryGetValue(word[..^2], out known)) return known;
        return -1;
    }

    private static int Stem(FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup, ReadOnlySpan<char> stem)
    {
        if (stem.Length < 2) return -1;
        if (lookup.TryGetValue(stem, out var known)) return known;
        if (lookup.TryGetValue(string.Concat(stem, "e"), out known)) return known;
        if (stem[^1] == stem[^2] && lookup.TryGetValue(stem[..^1], out known)) return known;
        return stem[^1] == 'i' && lookup.TryGetValue(string.Concat(stem[..^1], "y"), out known) ? known : -1;
    }

    private static FrozenDictionary<string, int> LoadClasses()
    {
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in WordData.Lines("words.txt"))
        {
            foreach (var word in line[1..]) classes.TryAdd(word, line[0][0] - '0');
        }
        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
