using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>Which photos a saved search means, and which of them a subscriber never gets.</summary>
internal static class ProductPhotos
{
    /// <summary>The photos a saved search finds, whatever their state.</summary>
    public static IQueryable<Photo> Matching(DeskContext context, string query, DateOnly today)
    {
        var search = SearchQuery.Parse(query, today);
        return PhotoTextSearch.Photos(context, TextQuery.Of(search)).Where(search, context);
    }

    /// <summary>Those of some photos that have a blocked name in their credit.</summary>
    public static async Task<HashSet<PhotoId>> BlockedAsync(DeskContext context, Subscriber subscriber, IReadOnlyList<PhotoId> photos, CancellationToken cancellationToken)
    {
        var keys = subscriber.Blocked.Select(NameKey.Of).Where(key => key.Length > 0).ToList();
        return keys.Count == 0
            ? []
            : [.. await context.PhotoCredits.AsNoTracking().Where(credit => photos.Contains(credit.PhotoId) && keys.Contains(credit.Key)).Select(credit => credit.PhotoId).ToListAsync(cancellationToken)];
    }
}
