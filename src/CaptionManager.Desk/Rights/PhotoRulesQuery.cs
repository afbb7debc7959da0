using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Rights;

/// <summary>Reads the rules of photos.</summary>
public sealed class PhotoRulesQuery(DeskContext context)
{
    /// <summary>The rules of one photo: proposals first, then those that count, then the others.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<RuleView>> HandleAsync(PhotoId photo, CancellationToken cancellationToken)
    {
        var rules = await context.RightsRules.AsNoTracking().Where(rule => rule.PhotoId == photo).ToListAsync(cancellationToken);
        return [.. rules.OrderBy(rule => rule.State).ThenBy(rule => rule.Id).Select(View)];
    }

    /// <summary>The rules of several photos that count or wait for a person, in one round trip.</summary>
    /// <param name="photos">The photos, at most <see cref="UsageRights.MaximumPhotos"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<ILookup<PhotoId, RuleView>> OpenAsync(IReadOnlyCollection<PhotoId> photos, CancellationToken cancellationToken)
    {
        var rules = await context.RightsRules.AsNoTracking()
            .Where(rule => photos.Contains(rule.PhotoId) && (rule.State == RuleState.Proposed || rule.State == RuleState.Confirmed))
            .OrderBy(rule => rule.Id).ToListAsync(cancellationToken);
        return rules.ToLookup(rule => rule.PhotoId, View);
    }

    private static RuleView View(RightsRule rule) =>
        new(rule.Id, rule.State, rule.Terms, RuleWords.Of(rule.Terms), rule.Words, rule.DecidedByName, rule.DecidedAt ?? rule.MadeAt);
}
