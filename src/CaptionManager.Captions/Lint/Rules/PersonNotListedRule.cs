using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>A person the caption names is not among the persons shown.</summary>
internal sealed class PersonNotListedRule() : LintRule(
    "person-not-listed",
    LintSeverity.Info,
    "Person not among the persons shown",
    "The caption's first sentence names a person whom the persons shown do not list, so a search by person misses the picture. Spellings that differ by a letter or two are another rule's; a family name that a listed person bears is enough.",
    "Jane Doe meets John Roe, with the only person shown Jane Doe")
{
    internal override void Check(LintContext context, LintReport report)
    {
        if (context.Input.Persons is not { } persons) return;
        var stop = context.Text.IndexOf(". ", context.BodyStart, StringComparison.Ordinal) is var at and >= 0 ? at : context.BodyEnd;
        var families = persons.Select(person => NameKey.Of(person)).Select(FamilyOf).ToList();
        foreach (var person in NamedPerson.Find(context))
        {
            if (person.Start > stop) return;
            var key = NameKey.Of(context.Text.AsSpan(person.Start, person.End - person.Start));
            if (families.Exists(family => key.EndsWith(family, StringComparison.Ordinal) || Near(key[(key.LastIndexOf(' ') + 1)..], family))) continue;
            var name = context.Text[person.Start..person.End];
            report.Add(person.Start, name.Length, $"{name} is named and not among the persons shown: add the name there.", null);
        }
    }

    /// <summary>"King" of "Martin Luther King Jr.".</summary>
    private static string FamilyOf(string key)
    {
        var words = key.Split(' ');
        var last = words.Length - 1;
        while (last > 0 && words[last] is "jr" or "sr" or "ii" or "iii" or "iv") last--;
        return words[last];
    }

    /// <summary>Two letters at most at the ends: what the spelling rule reports is not reported twice.</summary>
    private static bool Near(string left, string right) => left.Length > 3 && Math.Abs(left.Length - right.Length) <= 2 && (left.StartsWith(right[..Math.Min(3, right.Length)], StringComparison.Ordinal) || left.EndsWith(right[Math.Max(0, right.Length - 3)..], StringComparison.Ordinal));
}
