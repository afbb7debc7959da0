using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CaptionManager.Captions.Instructions;

/// <summary>
/// Reads the restrictions in instructions to picture desks (IIM 2:40, photoshop:Instructions): "MANDATORY CREDIT, 14 DAYS, NO ARCHIVE,
/// TURKEY OUT". What reads like a restriction and is not understood comes back as <see cref="RestrictionKind.Unread"/>, never silently lost.
/// </summary>
public static partial class InstructionReader
{
    /// <summary>UTF-16 code units that are read; agencies write a few hundred.</summary>
    public const int MaximumLength = 4_000;

    /// <summary>The restrictions, in the order of the text.</summary>
    /// <param name="instructions">The instructions; what lies beyond <see cref="MaximumLength"/> is not read.</param>
    /// <param name="received">The day they came: dates without a year count from it.</param>
    public static ImmutableArray<Restriction> Read(string? instructions, DateOnly received)
    {
        if (string.IsNullOrWhiteSpace(instructions)) return [];
        var text = instructions.Length > MaximumLength ? instructions[..MaximumLength] : instructions;
        var found = new List<Restriction>();

        // What holds separators of its own is taken out first and blanked, so that the clauses around it stay where they are.
        var rest = text.ToCharArray();
        Take(Embargoes(), text, rest, match => Dated(match, RestrictionKind.Embargo, received, rest, found));
        Take(LastDays(), text, rest, match => Dated(match, RestrictionKind.UseUntil, received, rest, found));
        Take(Credits(), new string(rest), rest, match => Credit(match, rest, found));

        ReadClauses([.. ClauseSplitter.Split(new string(rest))], found);
        if (found.Exists(r => r is { Kind: RestrictionKind.Embargo, Moment: not null })) found.RemoveAll(r => r is { Kind: RestrictionKind.Embargo, Moment: null });
        return [.. found.OrderBy(r => r.Start).DistinctBy(Meaning)];
    }

    private static (RestrictionKind, string, string, int?, string?) Meaning(Restriction r) =>
        (r.Kind, string.Join(' ', r.Territories), string.Join(' ', r.Media), r.Days, r.Kind == RestrictionKind.Embargo ? $"{r.Moment}" : r.Text);

    private static void Take(Regex pattern, string text, char[] rest, Action<Match> read)
    {
        foreach (Match match in pattern.Matches(text))
        {
            if (rest[match.Index] != '\0') read(match);
        }
    }

    private static void Dated(Match match, RestrictionKind kind, DateOnly received, char[] rest, List<Restriction> found)
    {
        var after = match.Groups["rest"];
        var moment = MomentReader.Read(after.Value, received, out var length);

        // "USE UNTIL FURTHER NOTICE" names no last day; an embargo without a date is one all the same.
        if (moment is null && kind == RestrictionKind.UseUntil) return;
        Add(found, rest, kind, match.Index, after.Index + length - match.Index, restriction => restriction with { Moment = moment });
    }

    private static void Credit(Match match, char[] rest, List<Restriction> found)
    {
        var words = match.Groups["credit"].Value.Trim(' ', '"', '“', '”', ':', '.', '-');
        Add(found, rest, RestrictionKind.MandatoryCredit, match.Index, match.Length, r => r with { Text = words.Length > 0 ? words : null });
    }

    private static void Add(List<Restriction> found, char[] rest, RestrictionKind kind, int start, int length, Func<Restriction, Restriction> fill)
    {
        while (length > 0 && char.IsWhiteSpace(rest[start + length - 1])) length--;
        found.Add(fill(new Restriction { Kind = kind, Start = start, Length = length }));
        rest.AsSpan(start, length).Clear();
    }

    private static void ReadClauses(IReadOnlyList<InstructionClause> clauses, List<Restriction> found)
    {
        var bare = new List<InstructionClause>();
        Restriction? open = null;
        foreach (var clause in clauses)
        {
            // "GERMANY, AUSTRIA, SWITZERLAND OUT" and "NO MAGS, TV, INTERNET": names alone belong to what follows or went before.
            if (IsName(clause.Text))
            {
                if (open is not null && ClauseReader.Extend(open, clause) is { } wider)
                {
                    found[^1] = open = wider;
                    continue;
                }

                bare.Add(clause);
                continue;
            }

            var read = ClauseReader.Read(clause, bare);
            if (bare.Count > 0 && read is { Kind: RestrictionKind.TerritoryOut or RestrictionKind.MediumOut or RestrictionKind.TerritoryOnly }) bare.Clear();
            open = read is { Kind: RestrictionKind.MediumOut or RestrictionKind.TerritoryOut } && !clause.Text.EndsWith("OUT", StringComparison.OrdinalIgnoreCase) ? read : null;
            if (read is not null) found.Add(read);
        }
    }

    private static bool IsName(string text) => !Territories.Find(text).IsEmpty || !MediumWords.Find(text).IsEmpty;

    [GeneratedRegex(@"\b(?:STRICTLY\s+)?(?:EMBARGO(?:ED)?|HOLD\s+FOR\s+RELEASE|HOLD(?=\s+UNTIL)|NOT\s+(?:FOR|TO\s+BE)\s+(?:PUBLICATION|PUBLISHED|RELEASE|RELEASED|USE|USED|BROADCAST)(?=\s+(?:BEFORE|UNTIL|PRIOR)))(?:\s*[:\-–]\s*|\s+)?(?:(?:NOT\s+)?(?:FOR|TO\s+BE)\s+(?:PUBLICATION|PUBLISHED|RELEASE|RELEASED|USE|USED|BROADCAST)\s+)?(?:UNTIL|TILL|TO|BEFORE|PRIOR\s+TO|FOR)?(?<rest>[^;\n*|]{0,100})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Embargoes();

    [GeneratedRegex(@"\b(?:(?:NO\s+USE|NOT\s+(?:TO\s+BE\s+USED|FOR\s+USE)|DO\s+NOT\s+USE|MUST\s+NOT\s+BE\s+USED|NO\s+ARCHIVE|NOT\s+FOR\s+PUBLICATION)\s+AFTER|(?:MAY\s+BE\s+USED|FOR\s+USE|USE|VALID|LICENSED|CLEARED)\s+(?:ONLY\s+)?(?:UNTIL|TILL|BEFORE|BY)|EXPIR(?:ES|Y(?:\s+DATE)?)(?:\s+ON)?\s*:?)(?<rest>\s[^;\n*|]{0,100})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastDays();

    [GeneratedRegex("""\b(?:MANDATORY\s+(?:PHOTO\s+)?CREDIT|MUST\s+CREDIT|CREDIT\s+(?:IS\s+)?MANDATORY|(?:PHOTO\s+)?CREDIT\s+MUST\s+(?:BE\s+)?(?:READ|GIVEN|PRINTED))(?:\s*[:=]?\s*["“](?<credit>[^"”\n]{1,200})["”]|\s*[:=]\s*(?<credit>[^;,\n"“*|]{1,200}?)(?=\s+-\s|\s*[;,\n*|]|\.\s|\.?$|\s+NO\s))?""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credits();
}
