using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CaptionManager.Captions.Instructions;

/// <summary>Reads one clause of instructions.</summary>
internal static partial class ClauseReader
{
    /// <summary>What a clause asks.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="before">Clauses right before it that are names of territories or media alone.</param>
    /// <returns><see langword="null"/> where it is no instruction.</returns>
    public static Restriction? Read(InstructionClause clause, IReadOnlyList<InstructionClause> before)
    {
        var text = clause.Text;
        if (NoArchive().Match(text) is { Success: true } archive) return Of(clause, RestrictionKind.NoArchive) with { Days = Days(archive) };
        if (NoSales().IsMatch(text)) return Of(clause, RestrictionKind.NoSales);
        if (Editorial().IsMatch(text)) return Of(clause, RestrictionKind.MediumOut) with { Media = [UsageMedium.Commercial] };
        if (NoAlteration().IsMatch(text)) return Of(clause, RestrictionKind.NoAlteration);
        if (SingleUse().IsMatch(text)) return Of(clause, RestrictionKind.SingleUse);
        if (Within().Match(text) is { Success: true } within) return Of(clause, RestrictionKind.UseWithin) with { Days = Days(within) };
        if (Only().Match(text) is { Success: true } only && Listed(only, []) is { Territories.IsEmpty: false, Media.IsEmpty: true } where)
            return Of(clause, RestrictionKind.TerritoryOnly) with { Territories = where.Territories };
        if (Out().Match(text) is { Success: true } outside) return Outside(clause, outside, before);
        if (Forbidden().Match(text) is { Success: true } no && Listed(no, []) is { } named) return Forbid(clause, named);
        return SoundsLikeOne().IsMatch(text) ? Of(clause, RestrictionKind.Unread) with { Text = text } : null;
    }

    /// <summary>A list that goes on: "NO MAGS, TV". <see langword="null"/> where the name is of another kind.</summary>
    public static Restriction? Extend(Restriction open, InstructionClause name)
    {
        var length = name.End - open.Start;
        if (open.Kind == RestrictionKind.MediumOut && MediumWords.Find(name.Text) is { IsEmpty: false } media)
            return open with { Media = Sorted(open.Media.Concat(media)), Length = length };
        return open.Kind == RestrictionKind.TerritoryOut && Territories.Find(name.Text) is { IsEmpty: false } codes
            ? open with { Territories = Sorted(open.Territories.Concat(codes)), Length = length }
            : null;
    }

    private static Restriction Outside(InstructionClause clause, Match match, IReadOnlyList<InstructionClause> before)
    {
        if (Listed(match, before) is { } named)
        {
            var start = before.Count > 0 ? before[0].Start : clause.Start;
            return Forbid(clause, named) with { Start = start, Length = clause.End - start };
        }

        var name = match.Groups["list"].Value.Trim();
        return Of(clause, RestrictionKind.ClientOut) with { Text = name };
    }

    private static Restriction Forbid(InstructionClause clause, Names named) => named.Territories.IsEmpty
        ? Of(clause, RestrictionKind.MediumOut) with { Media = named.Media }
        : Of(clause, RestrictionKind.TerritoryOut) with { Territories = named.Territories, Media = named.Media };

    // Every part has to be a name that is known; one that is not makes the whole list somebody's name.
    private static Names? Listed(Match match, IReadOnlyList<InstructionClause> before)
    {
        var whole = match.Groups["list"].Value.Trim();
        var parts = !Territories.Find(whole).IsEmpty || !MediumWords.Find(whole).IsEmpty ? [whole] : Separators().Split(whole);
        var territories = new List<string>();
        var media = new List<UsageMedium>();
        foreach (var part in before.Select(clause => clause.Text).Concat(parts))
        {
            if (MediumWords.Find(part) is { IsEmpty: false } named) media.AddRange(named);
            else if (Territories.Find(part) is { IsEmpty: false } codes) territories.AddRange(codes);
            else if (TerritoryThenMedium(part) is { } both) (territories, media) = ([.. territories, .. both.Territories], [.. media, .. both.Media]);
            else return null;
        }

        return new Names(Sorted(territories), Sorted(media));
    }

    // "UK NEWSPAPERS", "GERMAN"… is left to a person.
    private static Names? TerritoryThenMedium(string part)
    {
        var blank = part.LastIndexOf(' ');
        if (blank < 0) return null;
        var (codes, media) = (Territories.Find(part[..blank]), MediumWords.Find(part[(blank + 1)..]));
        return codes.IsEmpty || media.IsEmpty ? null : new Names(codes, media);
    }

    private static int? Days(Match match)
    {
        if (!match.Groups["count"].Success) return null;
        var count = match.Groups["count"].Value.ToUpperInvariant() switch
        {
            "ONE" => 1,
            "TWO" => 2,
            "THREE" => 3,
            "FOUR" => 4,
            "SEVEN" => 7,
            "TEN" => 10,
            "FOURTEEN" => 14,
            "THIRTY" => 30,
            var digits => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture),
        };
        return match.Groups["unit"].Value.ToUpperInvariant()[0] switch
        {
            'H' => Math.Max(1, (count + 23) / 24),
            'W' => count * 7,
            'M' => count * 30,
            'Y' => count * 365,
            _ => count,
        };
    }

    private static Restriction Of(InstructionClause clause, RestrictionKind kind) => new() { Kind = kind, Start = clause.Start, Length = clause.Text.Length };

    private static ImmutableArray<T> Sorted<T>(IEnumerable<T> items) => [.. items.Distinct().Order()];

    private const string Count = @"(?<count>\d{1,3}|ONE|TWO|THREE|FOUR|SEVEN|TEN|FOURTEEN|THIRTY)[\s-]*(?<unit>DAYS?|HOURS?|HRS?|WEEKS?|MONTHS?|YEARS?)";

    [GeneratedRegex($@"^(?:NO\s+ARCHIV(?:ES?|ING|AL(?:\s+USE)?|E\s+USE)|NOT\s+(?:FOR|TO\s+BE)\s+ARCHIV(?:E|ES|ED|ING)|DO\s+NOT\s+ARCHIVE|ARCHIVES?\s+OUT)(?:\s+(?:AFTER|BEYOND)\s+{Count})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoArchive();

    [GeneratedRegex(@"^(?:(?:NO|NOT\s+FOR)\s+(?:RE-?)?SALES?(?:\s+FOR\s+.*)?|NO\s+THIRD[\s-]+PARTY(?:\s+(?:SALES?|USE|LICENSING|DISTRIBUTION))?|NO\s+(?:RE-?)?SALES?\s+OR\s+ARCHIVES?|NO\s+SYNDICATION|NO\s+(?:SUB-?)?LICENSING|NO\s+REDISTRIBUTION|SALES\s+OUT|NOT\s+TO\s+BE\s+(?:RE)?SOLD|NOT\s+FOR\s+(?:SYNDICATION|REDISTRIBUTION|RESALE))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoSales();

    [GeneratedRegex(@"^(?:(?:STRICTLY\s+)?(?:RESTRICTED\s+TO|FOR)\s+)?EDITORIAL(?:\s+USE)?(?:\s+ONLY)?$|^EDITORIAL\s+USE\s+ONLY\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Editorial();

    [GeneratedRegex(@"^(?:NO\s+(?:ALTERATIONS?|MANIPULATION|CROPPING|CROPS?|RETOUCHING)|(?:DO\s+NOT|MUST\s+NOT\s+BE|NOT\s+TO\s+BE)\s+(?:ALTER|CROP|MANIPULATE|RETOUCH)\w*)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoAlteration();

    [GeneratedRegex(@"^(?:FOR\s+)?(?:ONE[\s-]+TIME|SINGLE|ONE-OFF)\s+USE(?:\s+ONLY)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SingleUse();

    [GeneratedRegex($@"^(?:(?:(?:FOR|TO\s+BE|MAY\s+BE|ONLY|MUST\s+BE|CAN\s+BE)\s+)*USED?\s+)?(?:ONLY\s+)?(?:WITHIN\s+|FOR\s+|UP\s+TO\s+|MAX(?:IMUM)?\.?\s+|UNTIL\s+)?(?:A\s+|THE\s+(?:NEXT\s+|FIRST\s+)?)?{Count}(?:\s+(?:USE|USAGE|ONLY|OF|FROM|AFTER|THE|DATE|TRANSMISSION|RELEASE|PUBLICATION|RECEIPT|ISSUE|FREE|NEWS|EDITORIAL|LICEN[CS]E|PERIOD))*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex(@"^(?:(?:FOR\s+)?(?:USE\s+)?(?:ONLY\s+)?IN\s+(?:THE\s+)?)?(?<list>[\p{L}.,&' -]{2,80}?)\s+(?:USE\s+|CLIENTS?\s+)?ONLY$|^ONLY\s+(?:FOR\s+)?(?:USE\s+)?(?:IN\s+)?(?:THE\s+)?(?<list>[\p{L}.,&' -]{2,80})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Only();

    [GeneratedRegex(@"^(?<list>[\p{L}\d.&'’ -]{2,80}?)\s+OUT$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Out();

    [GeneratedRegex(@"^(?:NO\s+USE(?:RS)?(?:\s+IN)?|NOT\s+FOR\s+(?:USE|PUBLICATION|RELEASE)\s+IN|NO|NOT\s+FOR|NOT\s+IN|EXCLUDING|EXCEPT)\s+(?:THE\s+)?(?<list>[\p{L}.&' -]{2,80}?)(?:\s+(?:USE|USAGE|SALES|RIGHTS))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\s*(?:,|/|&|\bAND\b|\bOR\b|\bUND\b|\bET\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\b(?:NO|NOT|ONLY|OUT|MUST|EMBARGO\w*|RESTRICT\w*|EXCLUSIVE|UNTIL|PROHIBITED|FORBIDDEN|PERMISSION|CLEARANCE|RIGHTS)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SoundsLikeOne();

    private sealed record Names(ImmutableArray<string> Territories, ImmutableArray<UsageMedium> Media);
}
