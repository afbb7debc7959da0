using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Tests.Gold;

/// <summary>Compares a reading with the parse an editor would make, field by field.</summary>
public static class GoldComparison
{
    /// <summary>The fields that are compared, in the order in which they are reported.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["caption", "creators", "role", "agencies", "pool", "via", "onBehalfOf", "provider", "notes"];

    /// <summary>The fields that differ, each with what was expected and what was read.</summary>
    public static IReadOnlyList<(string Field, string Expected, string Actual)> Differences(GoldLine gold, CaptionReading reading)
    {
        var credit = reading.Credit;
        var found = new List<(string, string, string)>();
        Compare("caption", gold.Caption ?? "", reading.Caption ?? "", static text => text);
        Compare("creators", List(gold.Creators), List(credit.Creators), Name);
        Compare("role", gold.Role ?? "", credit.Role?.ToString() ?? "", Name);
        Compare("agencies", List(gold.Agencies), List(credit.Agencies), Name);
        Compare("pool", gold.Pool ?? "", credit.Pool ?? "", Name);
        Compare("via", List(gold.Via), List(credit.Via), Name);
        Compare("onBehalfOf", gold.OnBehalfOf ?? "", credit.OnBehalfOf ?? "", Name);
        Compare("provider", gold.Provider ?? "", credit.Provider ?? "", Name);
        Compare("notes", List(gold.Notes.Order(StringComparer.OrdinalIgnoreCase)), List(credit.Notes.Order(StringComparer.OrdinalIgnoreCase)), Name);
        return found;

        void Compare(string field, string expected, string actual, Func<string, string> key)
        {
            if (key(expected) != key(actual)) found.Add((field, expected, actual));
        }
    }

    private static string List(IEnumerable<string> names) => string.Join(" | ", names.Select(Bare));

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    /// <summary>Case and a leading "the" do not count.</summary>
    private static string Name(string text) => Bare(text).ToUpperInvariant();
}
