using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication.Forms;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>Keeps subscribers and their destinations.</summary>
public sealed class SubscribersHandler(DeskContext context, SubscriberCheck check, DestinationSecrets secrets, TimeProvider clock)
{
    /// <summary>Makes a subscriber, or changes one.</summary>
    /// <param name="id">The one to change; <see langword="null"/> makes a new one.</param>
    /// <param name="input">What it shall say.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<SubscriberOutcome> SaveAsync(long? id, SubscriberInput input, Actor actor, CancellationToken cancellationToken)
    {
        if (check.Problems(input) is { Count: > 0 } problems) return new SubscriberOutcome.Invalid(problems);
        var wanted = input.Products.ToList();
        var row = await WriteRace.RunAsync<(Subscriber?, FormProblem?)>(
            context,
            async token =>
            {
                var name = input.Name.Trim();
                if (await context.Set<Subscriber>().AnyAsync(s => s.Name == name && s.Id != (id ?? 0), token)) return (null, new("name", $"There is a subscriber '{name}' already."));
                var known = await context.Set<Product>().Where(p => wanted.Contains(p.Id)).Select(p => p.Id).ToListAsync(token);
                if (wanted.FirstOrDefault(product => !known.Contains(product)) is > 0 and var missing) return (null, new("products", $"There is no product {missing}."));
                var found = id is { } key ? await context.Set<Subscriber>().AsTracking().SingleOrDefaultAsync(s => s.Id == key, token) : new Subscriber(clock.GetUtcNow());
                if (found is null) return (null, null);
                found.Set(input);
                if (id is null) context.Add(found);
                await context.SaveChangesAsync(token);
                await SubscribeAsync(found.Id, known, token);
                context.Add(new AuditEvent(SyndicationAudit.SubscriberSaved, actor, clock.GetUtcNow(), subject: found.Name));
                return (found, null);
            },
            cancellationToken);
        return row switch
        {
            (null, { } problem) => new SubscriberOutcome.Invalid([problem]),
            (null, null) => new SubscriberOutcome.NotFound(),
            ({ } saved, _) => new SubscriberOutcome.Done(saved.Id),
        };
    }

    /// <summary>Makes a destination of a subscriber, or changes one.</summary>
    /// <param name="subscriber">Whose.</param>
    /// <param name="id">The one to change; <see langword="null"/> makes a new one.</param>
    /// <param name="input">What it shall say.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<SubscriberOutcome> SaveDestinationAsync(long subscriber, long? id, DestinationInput input, Actor actor, CancellationToken cancellationToken)
    {
        var hasSecret = id is { } old && await context.Set<Destination>().AnyAsync(d => d.Id == old && d.SubscriberId == subscriber && d.SealedSecret != null, cancellationToken);
        if (check.Problems(input, hasSecret) is { Count: > 0 } problems) return new SubscriberOutcome.Invalid(problems);
        var secret = string.IsNullOrEmpty(input.Secret) ? null : secrets.Seal(input.Secret);
        return await context.WriteAsync<SubscriberOutcome>(
            async token =>
            {
                if (await context.Set<Subscriber>().Where(s => s.Id == subscriber).Select(s => s.Name).SingleOrDefaultAsync(token) is not { } name) return new SubscriberOutcome.NotFound();
                if (id is null && await context.Set<Destination>().CountAsync(d => d.SubscriberId == subscriber, token) >= Destination.MaximumOfOne)
                    return new SubscriberOutcome.Invalid([new("", $"A subscriber has at most {Destination.MaximumOfOne} destinations.")]);
                var found = id is { } key ? await context.Set<Destination>().AsTracking().SingleOrDefaultAsync(d => d.Id == key && d.SubscriberId == subscriber, token) : new Destination(subscriber);
                if (found is null) return new SubscriberOutcome.NotFound();
                found.Set(input, secret);
                if (id is null) context.Add(found);
                await context.SaveChangesAsync(token);
                context.Add(new AuditEvent(SyndicationAudit.DestinationSaved, actor, clock.GetUtcNow(), subject: $"{name}: {found.Name}"[..Math.Min(AuditEvent.SubjectLength, name.Length + 2 + found.Name.Length)]));
                return new SubscriberOutcome.Done(found.Id);
            },
            cancellationToken);
    }

    private async Task SubscribeAsync(long subscriber, List<long> products, CancellationToken cancellationToken)
    {
        var there = await context.Set<Subscription>().AsTracking().Where(s => s.SubscriberId == subscriber).ToListAsync(cancellationToken);
        context.RemoveRange(there.Where(subscription => !products.Contains(subscription.ProductId)));
        context.AddRange(products.Where(product => there.All(subscription => subscription.ProductId != product)).Select(product => new Subscription(subscriber, product, clock.GetUtcNow())));
    }
}
