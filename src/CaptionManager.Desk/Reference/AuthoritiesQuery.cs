using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Grammar;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Reference;

/// <summary>Looks the authority list over.</summary>
public sealed class AuthoritiesQuery(DeskContext context, AuthorityBook book)
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 60;

    private const int ComparedNames = 5_000;

    /// <summary>Entries one of whose names has a word that begins with what was typed, by name.</summary>
    /// <param name="typed">What was typed, or nothing.</param>
    /// <param name="kind">Only of this kind, or <see langword="null"/>.</param>
    /// <param name="page">From 1.</param>
    /// <returns>The page, and how many there are in all.</returns>
    public (IReadOnlyList<Authority> Entries, int Total) Find(string? typed, AuthorityKind? kind, int page)
    {
        var key = NameKey.Of(typed ?? "");
        var found = book.List.All
            .Where(entry => (kind is null || entry.Kind == kind) && (key.Length == 0 || entry.Aliases.Prepend(entry.Name).Any(name => BeginsWord(NameKey.Of(name), key))))
            .OrderBy(entry => entry.Name, StringComparer.CurrentCultureIgnoreCase)
            .ToList();
        return ([.. found.Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize)], found.Count);
    }

    /// <summary>Names that may be spellings of one: photographers of the list, then makers named in credits of this desk.</summary>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<NameProposal>> SpellingsAsync(CancellationToken cancellationToken)
    {
        var used = await context.PhotoCredits
            .Where(credit => credit.Part == CreditPart.Creator)
            .Select(credit => credit.Name)
            .Distinct()
            .OrderBy(name => name)
            .Take(ComparedNames)
            .ToListAsync(cancellationToken);
        var listed = book.List.All.Where(entry => entry.Kind == AuthorityKind.Photographer).ToList();
        var settled = listed.SelectMany(entry => entry.Aliases).ToHashSet(StringComparer.Ordinal);
        return NameProposals.Among(listed.Select(entry => entry.Name).Concat(used.Where(name => !settled.Contains(name))));
    }

    private static bool BeginsWord(string name, string key) =>
        name.StartsWith(key, StringComparison.Ordinal) || name.Contains(" " + key, StringComparison.Ordinal);
}
