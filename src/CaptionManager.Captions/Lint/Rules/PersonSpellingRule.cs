using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Comparison;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>A person is spelled otherwise in the caption than in the persons shown.</summary>
internal sealed class PersonSpellingRule() : LintRule(
    "person-spelling",
    LintSeverity.Error,
    "Person spelled in two ways",
    "A name of the caption differs by one or two letters from a name of the persons shown: one of them is misspelled. A family name alone is held against them behind an office (\"President Macorn\"). Case, accents and the genitive do not count; names of fewer than five letters, and people who are both in the list (siblings), are left alone.",
    "Emanuel Macron waves, with the person shown Emmanuel Macron")
{
    private const int Most = 2;
    private const int Shortest = 5;

    internal override void Check(LintContext context, LintReport report)
    {
        if (context.Input.Persons is not { } persons) return;
        var keys = persons.Select(person => NameKey.Of(person)).ToHashSet();
        foreach (var (start, whole) in Words(context, persons))
        {
            var name = WithoutGenitive(context.Text.AsSpan(start, whole - start));
            var (written, end) = (NameKey.Of(name), start + name.Length);
            if (written.Length < Shortest || keys.Contains(written)) continue;
            var match = persons.FirstOrDefault(person => IsNear(written, NameKey.Of(person)));
            if (match is not null) report.Add(start, end - start, $"The caption says {context.Text[start..end]}, the persons shown {match}: correct the one that is wrong.", match);
        }

        var families = persons.Select(person => (Family(NameKey.Of(person)), Person: person)).ToList();
        foreach (var (start, whole) in FamilyNames(context))
        {
            var name = WithoutGenitive(context.Text.AsSpan(start, whole - start)).ToString();
            var written = NameKey.Of(name);
            if (families.Exists(family => family.Item1 == written) || Gazetteer.Knows(written)) continue;
            var match = families.Find(family => Distance(written, family.Item1) <= Most && written.Length == family.Item1.Length && written[0] == family.Item1[0]).Person;
            if (match is not null) report.Add(start, name.Length, $"The caption says {name}, the persons shown {match}: correct the one that is wrong.", match[(match.LastIndexOf(' ') + 1)..]);
        }
    }

    /// <summary>Every run of capitalised words as long as one of the names.</summary>
    private static IEnumerable<(int Start, int End)> Words(LintContext context, IReadOnlyList<string> persons)
    {
        var lengths = persons.Select(person => person.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length).Where(length => length > 1).Distinct().ToList();
        var words = context.Tokens.Where(token => token.Kind == Grammar.TokenKind.Word && context.InBody(token)).ToList();
        for (var index = 0; index < words.Count; index++)
        {
            if (!words[index].Is(Grammar.WordTraits.Capitalised)) continue;
            foreach (var length in lengths)
            {
                if (index + length <= words.Count && words[index + length - 1].Is(Grammar.WordTraits.Capitalised) && words[index + length - 1].End - words[index].Start < 80) yield return (words[index].Start, words[index + length - 1].End);
            }
        }
    }

    /// <summary>"President Macorn": a family name alone counts behind an office only, where no other person is meant.</summary>
    private static IEnumerable<(int Start, int End)> FamilyNames(LintContext context)
    {
        var words = context.Tokens.Where(token => token.Kind == Grammar.TokenKind.Word && context.InBody(token)).ToList();
        for (var index = 1; index < words.Count; index++)
        {
            if (words[index - 1].Is(Grammar.WordTraits.Office) && words[index].Is(Grammar.WordTraits.Capitalised) && words[index].Length >= Shortest && !words[index].Is(Grammar.WordTraits.GivenName | Grammar.WordTraits.Office))
                yield return (words[index].Start, words[index].End);
        }
    }

    private static ReadOnlySpan<char> WithoutGenitive(ReadOnlySpan<char> name) => name.EndsWith("'s") || name.EndsWith("’s") ? name[..^2] : name.TrimEnd("'’");

    private static string Family(string key) => key[(key.LastIndexOf(' ') + 1)..];

    private static bool IsNear(string written, string listed)
    {
        if (listed.Length < Shortest || Math.Abs(written.Length - listed.Length) > Most || written == listed) return false;
        var (first, second) = (written.Split(' '), listed.Split(' '));
        if (first.Length != second.Length) return false;
        var distance = 0;
        for (var index = 0; index < first.Length; index++) distance += Distance(first[index], second[index]);
        return distance is > 0 and <= Most && first.Zip(second).Any(pair => pair.First == pair.Second);
    }

    /// <summary>Letters that differ; more than counts in short words, where one letter makes another name (Li Na, Li Ma), unless two changed places (Doe, Deo).</summary>
    private static int Distance(string left, string right)
    {
        const int shortestWord = 4;
        if (left == right) return 0;
        if (Math.Max(left.Length, right.Length) < shortestWord) return left.Order().SequenceEqual(right.Order()) ? Most : Most + 1;
        return EditDistance.Within(left, right, 1) ? 1 : EditDistance.Within(left, right, Most) ? Most : Most + 1;
    }
}
