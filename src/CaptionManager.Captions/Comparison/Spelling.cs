using System.Collections.Frozen;

namespace CaptionManager.Captions.Comparison;

/// <summary>British spellings, changed names and short titles, brought to one form.</summary>
internal static class Spelling
{
    private static readonly FrozenDictionary<string, string[]> Forms =
        WordData.Lines("spelling.txt").ToFrozenDictionary(l => l[0], l => l[1..], StringComparer.Ordinal);

    /// <summary>The word or words that stand for a key; <see langword="null"/> where it is its own.</summary>
    public static string[]? Of(string key) => Forms.GetValueOrDefault(key);
}
