using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Syndication.Feeds;

/// <summary>Reads what was published for a subscriber: the latest, or everything since a place. What the queue delivered to the feed is what stands in it.</summary>
public sealed class FeedQuery(DeskContext context, FeedKeys keys, ClientWords words, IOptions<SyndicationOptions> options, TimeProvider clock)
{
    /// <summary>Items on one page at most.</summary>
    public const int MaximumLimit = 200;

    /// <summary>The latest of each picture, newest first.</summary>
    /// <param name="key">The subscriber's key.</param>
    /// <param name="search">Words and conditions as on the contact sheet; <see langword="null"/> for all. Kills are told whatever is searched.</param>
    /// <param name="before">The page after this place.</param>
    /// <param name="limit">Items on the page.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns><see langword="null"/> where the key opens nothing.</returns>
    public async Task<FeedPage?> LatestAsync(string key, string? search, FeedCursor? before, int limit, CancellationToken cancellationToken)
    {
        if (await keys.OpenAsync(context, key, FeedScopes.Lists, cancellationToken) is not { } feed) return null;
        var all = Published(feed.Id);
        var some = all.Where(d => !all.Any(later => later.PhotoId == d.PhotoId && later.Id > d.Id));
        if (!string.IsNullOrWhiteSpace(search))
        {
            var found = ProductPhotos.Matching(context, search, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Select(photo => photo.Id);
            some = some.Where(d => d.Kind == DeliveryKind.Kill || found.Contains(d.PhotoId));
        }

        if (before is { } place) some = some.Where(d => d.DeliveredAt < place.At || (d.DeliveredAt == place.At && d.Id < place.Delivery));
        return await PageAsync(feed, some.OrderByDescending(d => d.DeliveredAt).ThenByDescending(d => d.Id), limit, cancellationToken);
    }

    /// <summary>Everything published behind a place, in order.</summary>
    /// <param name="key">The subscriber's key.</param>
    /// <param name="since">The place; <see langword="null"/> for the beginning.</param>
    /// <param name="limit">Items on the page.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns><see langword="null"/> where the key opens nothing.</returns>
    public async Task<FeedPage?> ChangesAsync(string key, FeedCursor? since, int limit, CancellationToken cancellationToken)
    {
        if (await keys.OpenAsync(context, key, FeedScopes.Lists, cancellationToken) is not { } feed) return null;
        var some = Published(feed.Id);
        if (since is { } place) some = some.Where(d => d.DeliveredAt > place.At || (d.DeliveredAt == place.At && d.Id > place.Delivery));
        return await PageAsync(feed, some.OrderBy(d => d.DeliveredAt).ThenBy(d => d.Id), limit, cancellationToken);
    }

    private IQueryable<Delivery> Published(long feed) =>
        context.Set<Delivery>().AsNoTracking().Where(d => d.DestinationId == feed && d.State == DeliveryState.Delivered);

    private async Task<FeedPage> PageAsync(Destination feed, IQueryable<Delivery> some, int limit, CancellationToken cancellationToken)
    {
        limit = Math.Clamp(limit, 1, MaximumLimit);
        var subscriber = await context.Set<Subscriber>().AsNoTracking().SingleAsync(s => s.Id == feed.SubscriberId, cancellationToken);
        var newest = await Published(feed.Id).OrderByDescending(d => d.DeliveredAt).ThenByDescending(d => d.Id).Select(d => new { d.DeliveredAt, d.Id }).FirstOrDefaultAsync(cancellationToken);
        var page = await some.Take(limit + 1).ToListAsync(cancellationToken);
        var hasMore = page.Count > limit;
        if (hasMore) page.RemoveAt(limit);
        var (photos, products) = await WordsAsync(page, cancellationToken);
        return new FeedPage(
            subscriber.Name, options.Value.Provider, feed.Id, [.. page.Select(d => Item(d, photos[(d.PhotoId, d.Revision)], subscriber, d.ProductId is { } product ? products.GetValueOrDefault(product) : null))],
            hasMore, newest is null ? null : new FeedCursor(newest.DeliveredAt!.Value, newest.Id));
    }

    private async Task<(Dictionary<(PhotoId, int), OutgoingPhoto> Photos, Dictionary<long, Product> Products)> WordsAsync(List<Delivery> page, CancellationToken cancellationToken)
    {
        var ids = page.ConvertAll(d => d.Id);
        var rows = await (
            from delivery in context.Set<Delivery>().AsNoTracking()
            join photo in context.Photos.AsNoTracking() on delivery.PhotoId equals photo.Id
            join revision in context.Revisions.AsNoTracking() on new { Id = delivery.PhotoId, Number = delivery.Revision } equals new { Id = revision.PhotoId, revision.Number }
            where ids.Contains(delivery.Id)
            select new { photo, revision }).ToListAsync(cancellationToken);
        var wanted = page.Select(d => d.ProductId).OfType<long>().Distinct().ToList();
        return (
            rows.DistinctBy(row => (row.photo.Id, row.revision.Number)).ToDictionary(row => (row.photo.Id, row.revision.Number), row => ApprovedPhotosQuery.Of(row.photo, row.revision)),
            await context.Set<Product>().AsNoTracking().Where(product => wanted.Contains(product.Id)).ToDictionaryAsync(product => product.Id, cancellationToken));
    }

    private FeedItem Item(Delivery delivery, OutgoingPhoto photo, Subscriber subscriber, Product? product)
    {
        var form = subscriber.Form.With(product?.Rendition, product?.CreditStyle);
        var said = words.For(photo, form, product?.Terms);
        var name = delivery.FileName ?? said.FileName;
        var at = delivery.DeliveredAt!.Value;
        var notice = delivery.Kind == DeliveryKind.Photo ? null : $"{(delivery.Kind == DeliveryKind.Kill ? "KILL" : "CORRECTION")}: {delivery.Reason}";
        var isSmaller = form.Rendition is not null;
        return new FeedItem(
            new FeedCursor(at, delivery.Id), delivery.Sequence, delivery.PhotoId, delivery.Kind, delivery.Reason,
            delivery.Kind == DeliveryKind.Kill
                ? NewsPhotos.Canceled(photo, said, name, options.Value, at, notice)
                : NewsPhotos.Said(photo, said.Facts, name, options.Value) with { Notice = notice },
            isSmaller ? "image/jpeg" : photo.MediaType, isSmaller ? 0 : photo.Width, isSmaller ? 0 : photo.Height, delivery.FileHash);
    }
}
