using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Reads the queue and the board.</summary>
public sealed class DeliveriesQuery(DeskContext context)
{
    /// <summary>Deliveries on one page at most.</summary>
    public const int MaximumLimit = 200;

    /// <summary>Deliveries, newest first, in one round trip.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<DeliveryRow>> PageAsync(DeliveryFilter filter, CancellationToken cancellationToken)
    {
        var some = context.Set<Delivery>().AsNoTracking();
        if (filter.State is { } state) some = some.Where(d => d.State == state);
        if (filter.OnlyOpen) some = some.Where(d => d.State == DeliveryState.Waiting || d.State == DeliveryState.Sending || d.State == DeliveryState.Retrying);
        if (filter.OnlyRecalls) some = some.Where(d => d.Kind != DeliveryKind.Photo);
        if (filter.Subscriber is { } subscriber) some = some.Where(d => d.SubscriberId == subscriber);
        if (filter.Photo is { } photo) some = some.Where(d => d.PhotoId == photo);
        if (filter.Before is { } before) some = some.Where(d => d.Id < before);
        return await Named(some.OrderByDescending(d => d.Id).Take(Math.Clamp(filter.Limit, 1, MaximumLimit))).OrderByDescending(row => row.Delivery.Id).Select(row => new DeliveryRow(row.Delivery, row.Subscriber, row.Destination, row.Photo, row.Minutes)).ToListAsync(cancellationToken);
    }

    /// <summary>How many deliveries stand in each state.</summary>
    /// <param name="subscriber">To whom; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyDictionary<DeliveryState, int>> CountsAsync(long? subscriber, CancellationToken cancellationToken) =>
        await context.Set<Delivery>().AsNoTracking().Where(d => subscriber == null || d.SubscriberId == subscriber).GroupBy(d => d.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    /// <summary>How many kills and corrections nobody acknowledged in time.</summary>
    /// <param name="now">The moment of the question.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<int> OverdueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Every subscriber has a patience of its own, and there are few of them.
        var overdue = 0;
        var subscribers = context.Set<Subscriber>().AsNoTracking();
        foreach (var minutes in await subscribers.Select(subscriber => subscriber.EscalateAfterMinutes).Distinct().ToListAsync(cancellationToken))
        {
            var due = now.AddMinutes(-minutes);
            overdue += await Unanswered(context).CountAsync(delivery => delivery.CreatedAt < due && subscribers.Any(subscriber => subscriber.Id == delivery.SubscriberId && subscriber.EscalateAfterMinutes == minutes), cancellationToken);
        }

        return overdue;
    }

    /// <summary>Kills and corrections that nobody acknowledged. Of several that went to one place for one photo the last counts.</summary>
    internal static IQueryable<Delivery> Unanswered(DeskContext context)
    {
        var all = context.Set<Delivery>().AsNoTracking();
        return all.Where(delivery => delivery.Kind != DeliveryKind.Photo && delivery.AcknowledgedAt == null && delivery.State != DeliveryState.Cancelled
            && !all.Any(later => later.PhotoId == delivery.PhotoId && later.DestinationId == delivery.DestinationId && later.Id > delivery.Id && later.State != DeliveryState.Cancelled));
    }

    /// <summary>Pictures that somebody has and whose right to be published ends soon, the soonest first, with everybody who has them.</summary>
    /// <param name="now">The moment of the question.</param>
    /// <param name="within">How far ahead to look.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<ExpiringDelivery>> ExpiringAsync(DateTimeOffset now, TimeSpan within, CancellationToken cancellationToken)
    {
        var until = now + within;
        var rows = await (
            from photo in context.Photos.AsNoTracking()
            join delivery in context.Set<Delivery>().AsNoTracking() on photo.Id equals delivery.PhotoId
            join subscriber in context.Set<Subscriber>().AsNoTracking() on delivery.SubscriberId equals subscriber.Id
            where photo.ApprovedRevision != null && photo.State != PhotoState.Killed && photo.ExpiresAt > now && photo.ExpiresAt <= until
                && delivery.State == DeliveryState.Delivered && delivery.Kind != DeliveryKind.Kill
            orderby photo.ExpiresAt, photo.Id, subscriber.Name
            select new { photo.Id, photo.FileName, photo.ExpiresAt, subscriber.Name }).Take(MaximumLimit).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => row.Id).Select(photo => new ExpiringDelivery(photo.Key, photo.First().FileName, photo.First().ExpiresAt!.Value, [.. photo.Select(row => row.Name).Distinct()]))];
    }

    private IQueryable<Pair> Named(IQueryable<Delivery> some) =>
        from delivery in some
        join subscriber in context.Set<Subscriber>().AsNoTracking() on delivery.SubscriberId equals subscriber.Id
        join destination in context.Set<Destination>().AsNoTracking() on delivery.DestinationId equals destination.Id
        join photo in context.Photos.AsNoTracking() on delivery.PhotoId equals photo.Id
        select new Pair { Delivery = delivery, Subscriber = subscriber.Name, Destination = destination.Name, Photo = photo.FileName, Minutes = subscriber.EscalateAfterMinutes };

    private sealed class Pair
    {
        public required Delivery Delivery { get; init; }

        public required string Subscriber { get; init; }

        public required string Destination { get; init; }

        public required string Photo { get; init; }

        public required int Minutes { get; init; }
    }
}
