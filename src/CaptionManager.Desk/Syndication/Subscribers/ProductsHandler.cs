using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>Keeps products.</summary>
public sealed class ProductsHandler(DeskContext context, SubscriberCheck check, TimeProvider clock)
{
    /// <summary>Makes a product, or changes one.</summary>
    /// <param name="id">The one to change; <see langword="null"/> makes a new one.</param>
    /// <param name="input">What it shall say.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<SubscriberOutcome> SaveAsync(long? id, ProductInput input, Actor actor, CancellationToken cancellationToken)
    {
        if (check.Problems(input) is { Count: > 0 } problems) return new SubscriberOutcome.Invalid(problems);
        return await WriteRace.RunAsync<SubscriberOutcome>(
            context,
            async token =>
            {
                var name = input.Name.Trim();
                if (await context.Set<Product>().AnyAsync(p => p.Name == name && p.Id != (id ?? 0), token)) return new SubscriberOutcome.Invalid([new("name", $"There is a product '{name}' already.")]);
                var found = id is { } key ? await context.Set<Product>().AsTracking().SingleOrDefaultAsync(p => p.Id == key, token) : new Product(clock.GetUtcNow());
                if (found is null) return new SubscriberOutcome.NotFound();
                found.Set(input);
                if (id is null) context.Add(found);
                await context.SaveChangesAsync(token);
                context.Add(new AuditEvent(SyndicationAudit.ProductSaved, actor, clock.GetUtcNow(), subject: found.Name));
                return new SubscriberOutcome.Done(found.Id);
            },
            cancellationToken);
    }
}
