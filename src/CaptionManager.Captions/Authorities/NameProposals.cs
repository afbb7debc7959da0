using System.Text;
using CaptionManager.Captions.Comparison;

namespace CaptionManager.Captions.Authorities;

/// <summary>Finds names that may be spellings of one: of photographers above all, whose by-lines come in every form.</summary>
/// <remarks>
/// Names are compared only where their last words are written alike in rough transliteration, and of a common family name only where the
/// first letters agree, so time grows with the number of names and not with its square.
/// </remarks>
public static class NameProposals
{
    private const int CommonFamilyName = 64;
    private const int ShortestForSpelling = 4;

    /// <summary>The pairs among some names, likeliest first.</summary>
    /// <param name="names">Names in order of preference: of two, the earlier one is kept where nothing else decides.</param>
    /// <param name="most">How many pairs at most.</param>
    public static IReadOnlyList<NameProposal> Among(IEnumerable<string> names, int most = 200)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        var found = new List<NameProposal>();
        foreach (var block in names.Distinct(StringComparer.Ordinal).Select(name => new Parts(name)).Where(parts => parts.Words.Length > 1).GroupBy(parts => parts.Family, StringComparer.Ordinal))
        {
            var members = block.ToList();
            if (members.Count <= CommonFamilyName) Compare(members, found);
            else foreach (var part in members.GroupBy(member => member.Words[0][0])) Compare([.. part.Take(CommonFamilyName)], found);
        }

        return [.. found.OrderBy(pair => pair.Likeness).ThenBy(pair => pair.Keep, StringComparer.Ordinal).Take(most)];
    }

    private static void Compare(List<Parts> names, List<NameProposal> found)
    {
        for (var left = 0; left < names.Count; left++)
        {
            for (var right = left + 1; right < names.Count; right++)
            {
                if (Likeness(names[left], names[right]) is { } likeness) found.Add(Proposal(names[left], names[right], likeness));
            }
        }
    }

    private static NameProposal Proposal(Parts first, Parts second, NameLikeness likeness)
    {
        var secondTellsMore = likeness switch
        {
            NameLikeness.Accents => Accents(second.Name) > Accents(first.Name),
            NameLikeness.Initials or NameLikeness.MiddleName => second.Key.Length > first.Key.Length,
            _ => false,
        };
        return secondTellsMore ? new NameProposal(second.Name, first.Name, likeness) : new NameProposal(first.Name, second.Name, likeness);
    }

    private static int Accents(string name) => name.Count(character => character > '\u007F');

    private static NameLikeness? Likeness(Parts left, Parts right)
    {
        if (left.Key == right.Key) return NameLikeness.Accents;
        if (left.Words.Length == right.Words.Length)
        {
            if (InitialsFit(left.Words, right.Words)) return NameLikeness.Initials;
            if (left.Rough.SequenceEqual(right.Rough)) return NameLikeness.Transliteration;
            return DifferByOneLetter(left.Words, right.Words) ? NameLikeness.Spelling : null;
        }

        return left.Words[0] == right.Words[0] && left.Words[^1] == right.Words[^1] && Math.Min(left.Words.Length, right.Words.Length) == 2 && left.Words[0].Length > 1 ? NameLikeness.MiddleName : null;
    }

    private static bool InitialsFit(string[] left, string[] right)
    {
        if (left[^1] != right[^1]) return false;
        var initials = 0;
        for (var index = 0; index < left.Length - 1; index++)
        {
            if (left[index] == right[index]) continue;
            if (Math.Min(left[index].Length, right[index].Length) != 1 || left[index][0] != right[index][0]) return false;
            initials++;
        }

        return initials > 0;
    }

    private static bool DifferByOneLetter(string[] left, string[] right)
    {
        var differing = 0;
        for (var index = 0; index < left.Length; index++)
        {
            if (left[index] == right[index]) continue;
            if (++differing > 1 || Math.Min(left[index].Length, right[index].Length) < ShortestForSpelling - 1 || Math.Max(left[index].Length, right[index].Length) < ShortestForSpelling) return false;
            if (!EditDistance.Within(left[index], right[index], 1)) return false;
        }

        return differing == 1;
    }

    /// <summary>A name cut into words, as it is compared.</summary>
    private sealed class Parts
    {
        public Parts(string name)
        {
            Name = name;
            Key = NameKey.Of(name);
            Words = Key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Rough = [.. Words.Select(Transliterated)];
        }

        public string Name { get; }

        public string Key { get; }

        public string[] Words { get; }

        public string[] Rough { get; }

        public string Family => Rough[^1];

        /// <summary>The spellings of Cyrillic, Arabic and Greek names in Latin letters fall together: y and i, kh and h, w and v, doubled letters.</summary>
        private static string Transliterated(string word)
        {
            var rough = new StringBuilder(word.Length);
            for (var index = 0; index < word.Length; index++)
            {
                var letter = word[index] switch
                {
                    'y' or 'j' => 'i',
                    'w' => 'v',
                    'k' when index + 1 < word.Length && word[index + 1] == 'h' => '\0',
                    'c' when index + 1 < word.Length && word[index + 1] == 'k' => '\0',
                    'x' => 's',
                    'k' when index + 1 < word.Length && word[index + 1] == 's' => '\0',
                    'q' => 'k',
                    'u' => 'o',
                    var other => other,
                };
                if (letter != '\0' && (rough.Length == 0 || rough[^1] != letter)) rough.Append(letter);
            }

            return rough.Length > 2 && rough[^1] == 'i' && rough[^2] is 'e' ? rough.ToString(0, rough.Length - 1) : rough.ToString();
        }
    }
}
