using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Search;

/// <summary>Completes names for credit fields: names of the authority list, then names used on this desk.</summary>
public sealed class CreditNamesQuery(DeskContext context, AuthorityBook authorities)
{
    /// <summary>Names in an answer at most.</summary>
    public const int Limit = 12;

    // The first character behind every letter and digit a key can hold.
    private const string AfterLast = "\uFFFF";

    /// <summary>Names that begin with what was typed, in one of their words for the authority list.</summary>
    /// <param name="typed">What was typed; case, accents and punctuation do not count.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<string>> CompleteAsync(string typed, CancellationToken cancellationToken)
    {
        var key = NameKey.Of(typed);
        if (key.Length == 0) return [];

        var known = authorities.List.All
            .Where(authority => authority.Aliases.Prepend(authority.Name).Any(name => BeginsWord(NameKey.Of(name), key)))
            .Select(authority => authority.PrintedForm)
            .Take(Limit)
            .ToList();
        if (known.Count == Limit) return known;

        var used = await UsedAsync(key, Limit, cancellationToken);
        return [.. known.Concat(used).Distinct(StringComparer.Ordinal).Take(Limit)];
    }

    // From one name straight to the next, a bounded number of look-ups: an agency of a hundred thousand photos stands a hundred thousand times in the index.
    private async Task<List<string>> UsedAsync(string key, int most, CancellationToken cancellationToken)
    {
        var names = new List<string>(most);
        var behind = key + AfterLast;
        string? last = null;
        while (names.Count < most)
        {
            // A range instead of LIKE: it uses the index under every collation.
#pragma warning disable CA1309 // The database compares, by its own collation.
            var within = context.PhotoCredits.Where(credit => string.Compare(credit.Key, behind) < 0);
            within = last is null ? within.Where(credit => string.Compare(credit.Key, key) >= 0) : within.Where(credit => string.Compare(credit.Key, last) > 0);
#pragma warning restore CA1309
            var next = await within.OrderBy(credit => credit.Key).ThenBy(credit => credit.PhotoId)
                .Select(credit => new { credit.Key, credit.Name })
                .FirstOrDefaultAsync(cancellationToken);
            if (next is null) break;
            names.Add(next.Name);
            last = next.Key;
        }

        return names;
    }

    private static bool BeginsWord(string name, string key) =>
        name.StartsWith(key, StringComparison.Ordinal) || name.Contains(" " + key, StringComparison.Ordinal);
}
