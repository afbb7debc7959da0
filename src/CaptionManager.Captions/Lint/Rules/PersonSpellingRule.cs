using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>A person is spelled otherwise in the caption than in the persons shown.</summary>
internal sealed class PersonSpellingRule() : LintRule(
    "person-spelling",
    LintSeverity.Error,
    "Person spelled in two ways",
    "A name of the caption differs by one or two letters from a name of the persons shown: one of them is misspelled. Case and accents do not count; names of fewer than five letters, and people who are both in the list (siblings), are left alone.",
    "Emanuel Macron waves, with the person shown Emmanuel Macron")
{
    private const int Most = 2;
    private const int Shortest = 5;

    internal override void Check(LintContext context, LintReport report)
    {
        if (context.Input.Persons is not { } persons) return;
        var keys = persons.Select(person => NameKey.Of(person)).ToHashSet();
        foreach (var (start, end) in Words(context, persons))
        {
            var written = NameKey.Of(context.Text.AsSpan(start, end - start));
            if (written.Length < Shortest || keys.Contains(written)) continue;
            var match = persons.FirstOrDefault(person => IsNear(written, NameKey.Of(person)));
            if (match is not null) report.Add(start, end - start, $"The caption says {context.Text[start..end]}, the persons shown {match}: correct the one that is wrong.", match);
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

    private static bool IsNear(string written, string listed)
    {
        if (listed.Length < Shortest || Math.Abs(written.Length - listed.Length) > Most || written == listed) return false;
        var (first, second) = (written.Split(' '), listed.Split(' '));
        if (first.Length != second.Length) return false;
        var distance = 0;
        for (var index = 0; index < first.Length; index++) distance += Distance(first[index], second[index]);
        return distance is > 0 and <= Most && first.Zip(second).Any(pair => pair.First == pair.Second);
    }

    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++) row[column] = column;
        for (var line = 1; line <= left.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var above = row[column];
                row[column] = Math.Min(Math.Min(above, row[column - 1]) + 1, diagonal + (left[line - 1] == right[column - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
