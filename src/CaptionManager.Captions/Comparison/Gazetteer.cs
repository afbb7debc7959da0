using System.Collections.Frozen;

namespace CaptionManager.Captions.Comparison;

/// <summary>Places that news captions name often, with the words for their people.</summary>
internal static class Gazetteer
{
    private static readonly FrozenDictionary<string, string> Single;
    private static readonly FrozenDictionary<string, string[][]> Phrases;
    private static readonly FrozenSet<string> Words;

    static Gazetteer()
    {
        var single = new Dictionary<string, string>(StringComparer.Ordinal);
        var phrases = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in WordData.Lines("places.txt"))
        {
            var equals = Array.IndexOf(line, "=");
            var name = equals < 0 ? line : line[..equals];
            var others = equals < 0 ? [] : line[(equals + 1)..];
            words.UnionWith(name);
            words.UnionWith(others);
            if (name.Length == 1) single.TryAdd(name[0], name[0]);
            else if (phrases.TryGetValue(name[0], out var known)) known.Add(name);
            else phrases.Add(name[0], [name]);
            foreach (var other in others) single.TryAdd(other, name[0]);
        }
        Single = single.ToFrozenDictionary(StringComparer.Ordinal);
        Phrases = phrases.ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(n => n.Length).ToArray(), StringComparer.Ordinal);
        Words = words.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a word occurs in the name of any place.</summary>
    public static bool Knows(string word) => Words.Contains(word);

    /// <summary>The place a word stands for ("ukrainian" is "ukraine"), or <see langword="null"/>.</summary>
    public static string? PlaceOf(string word) => Single.GetValueOrDefault(word);

    /// <summary>How many tokens from <paramref name="index"/> on are the name of a place; 0 for none.</summary>
    public static int Match(IReadOnlyList<string> keys, int index)
    {
        if (Phrases.TryGetValue(keys[index], out var candidates))
        {
            foreach (var words in candidates)
            {
                if (StartsWith(keys, index, words)) return words.Length;
            }
        }
        return Single.ContainsKey(keys[index]) ? 1 : 0;
    }

    private static bool StartsWith(IReadOnlyList<string> keys, int index, string[] words)
    {
        if (index + words.Length > keys.Count) return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (keys[index + i] != words[i]) return false;
        }
        return true;
    }
}
