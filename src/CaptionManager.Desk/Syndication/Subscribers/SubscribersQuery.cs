using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>Reads subscribers, destinations and products.</summary>
public sealed class SubscribersQuery(DeskContext context)
{
    /// <summary>Every subscriber, by name.</summary>
    public async Task<IReadOnlyList<Subscriber>> AllAsync(CancellationToken cancellationToken) =>
        await context.Set<Subscriber>().AsNoTracking().OrderBy(s => s.Name).ToListAsync(cancellationToken);

    /// <summary>One subscriber, or <see langword="null"/>.</summary>
    public Task<Subscriber?> FindAsync(long id, CancellationToken cancellationToken) =>
        context.Set<Subscriber>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    /// <summary>The destinations of a subscriber, or of all, by name.</summary>
    public async Task<IReadOnlyList<Destination>> DestinationsAsync(long? subscriber, CancellationToken cancellationToken) =>
        await context.Set<Destination>().AsNoTracking().Where(d => subscriber == null || d.SubscriberId == subscriber).OrderBy(d => d.SubscriberId).ThenBy(d => d.Name).ToListAsync(cancellationToken);

    /// <summary>Which subscriber takes which product.</summary>
    public async Task<IReadOnlyList<Subscription>> SubscriptionsAsync(CancellationToken cancellationToken) =>
        await context.Set<Subscription>().AsNoTracking().ToListAsync(cancellationToken);

    /// <summary>Every product, by name.</summary>
    public async Task<IReadOnlyList<Product>> ProductsAsync(CancellationToken cancellationToken) =>
        await context.Set<Product>().AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancellationToken);
}
