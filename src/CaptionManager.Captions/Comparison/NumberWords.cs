using System.Collections.Frozen;

namespace CaptionManager.Captions.Comparison;

/// <summary>Numbers written as English words.</summary>
internal static class NumberWords
{
    private static readonly string[] Cardinals =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Ordinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenDictionary<string, int> CardinalValues =
        Cardinals.Select((word, value) => (word, value)).Concat(Tens.Select((word, i) => (word, value: (i + 2) * 10)))
            .ToFrozenDictionary(p => p.word, p => p.value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> OrdinalValues =
        Ordinals.Select((word, value) => (word, value)).ToFrozenDictionary(p => p.word, p => p.value, StringComparer.Ordinal);

    /// <summary>The value of a cardinal word below a hundred, or <see langword="null"/>.</summary>
    public static int? Cardinal(string key) => CardinalValues.TryGetValue(key, out var value) ? value : null;

    /// <summary>The value of an ordinal word up to twentieth, or <see langword="null"/>.</summary>
    public static int? Ordinal(string key) => OrdinalValues.TryGetValue(key, out var value) ? value : null;

    /// <summary>What a word multiplies the number before it by; 1 where it does not.</summary>
    public static int Multiplier(string key) => key switch { "hundred" => 100, "thousand" => 1000, _ => 1 };
}
