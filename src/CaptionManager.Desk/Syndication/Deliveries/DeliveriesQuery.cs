using CaptionManager.Desk.Persistence;
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
    public async Task<IReadOnlyDictionary<DeliveryState, int>> CountsAsync(CancellationToken cancellationToken) =>
        await context.Set<Delivery>().AsNoTracking().GroupBy(d => d.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

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
