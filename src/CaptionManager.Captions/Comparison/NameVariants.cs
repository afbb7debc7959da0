using System.Collections.Frozen;

namespace CaptionManager.Captions.Comparison;

/// <summary>Whether two names are spellings of one: a slip of a letter, an initial, a short form, a people and its country.</summary>
internal static class NameVariants
{
    private static readonly FrozenDictionary<string, string> ShortForms =
        """
        joe joseph mike michael bill william will william bob robert rob robert jim james jimmy james tom thomas tony anthony dave david
        steve steven stephen steven chris christopher matt matthew nick nicholas alex alexander andy andrew dan daniel danny daniel
        ed edward ted edward ben benjamin sam samuel kate catherine katherine catherine liz elizabeth meg margaret jeff jeffrey
        geoff jeffrey ken kenneth greg gregory don donald ron ronald volodymyr vladimir aleksandr alexander sergey sergei
        dmitri dmitry mohammed mohamed muhammad mohamed mohammad mohamed yury yuri aleksei alexei
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    /// <summary>Whether two lists of name tokens mean the same.</summary>
    public static bool Match(IReadOnlyList<CaptionToken> a, IReadOnlyList<CaptionToken> b)
    {
        if (a.Count != b.Count) return IsAcronym(a, b) || IsAcronym(b, a) || string.Concat(a.Select(t => t.Key)) == string.Concat(b.Select(t => t.Key));
        for (var i = 0; i < a.Count; i++)
        {
            if (!Match(a[i].Key, b[i].Key)) return false;
        }
        return true;
    }

    private static bool Match(string a, string b)
    {
        if (a == b) return true;
        if (a.Length == 1 || b.Length == 1) return a[0] == b[0];
        if (Gazetteer.PlaceOf(a) is { } placeA && Gazetteer.PlaceOf(b) is { } placeB) return placeA == placeB;
        if (ShortForms.GetValueOrDefault(a, a) == ShortForms.GetValueOrDefault(b, b)) return true;
        if (WordRarity.IsGivenName(a) && WordRarity.IsGivenName(b)) return false;
        var shorter = Math.Min(a.Length, b.Length);
        return shorter >= 4 && Math.Abs(a.Length - b.Length) <= 2 && EditDistance.Within(a, b, shorter >= 8 ? 2 : 1);
    }

    private static bool IsAcronym(IReadOnlyList<CaptionToken> one, IReadOnlyList<CaptionToken> words)
    {
        if (one.Count != 1 || words.Count < 2) return false;
        var initials = string.Concat(words.Select(w => w.Key[0]));
        return one[0].Key == initials;
    }
}
