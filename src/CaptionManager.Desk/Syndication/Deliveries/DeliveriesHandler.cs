using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>What people do with deliveries: take back, try now, send again, note that the receiver has seen it.</summary>
public sealed class DeliveriesHandler(DeskContext context, TimeProvider clock)
{
    /// <summary>Takes back what has not begun to leave. It is not offered to this destination again by itself.</summary>
    public Task<DeliveryOutcome> CancelAsync(long id, Actor actor, CancellationToken cancellationToken) => ChangeAsync(id, actor, "cancelled", row =>
    {
        if (row.Kind == DeliveryKind.Kill) return Sentences.Written($"A kill is not taken back; restore the photo instead.");
        if (row.State is not (DeliveryState.Waiting or DeliveryState.Retrying or DeliveryState.Failed)) return Sentences.Written($"It is {Words(row.State)}; only what waits can be cancelled.");
        row.Cancel(Sentences.Written($"Cancelled by {actor.Name}."));
        row.IsDeclined = true;
        return null;
    }, cancellationToken);

    /// <summary>Tries now what waits for its next attempt or was given up, with all its attempts before it. The destination stops resting.</summary>
    public async Task<DeliveryOutcome> RetryAsync(long id, Actor actor, CancellationToken cancellationToken)
    {
        var outcome = await ChangeAsync(id, actor, "tried again", row =>
        {
            if (row.State is not (DeliveryState.Retrying or DeliveryState.Failed)) return Sentences.Written($"It is {Words(row.State)}; there is nothing to try again.");
            (row.State, row.Attempts, row.NotBefore) = (DeliveryState.Retrying, 0, clock.GetUtcNow());
            return null;
        }, cancellationToken);
        if (outcome is DeliveryOutcome.Done)
        {
            var destination = context.Set<Delivery>().Where(d => d.Id == id).Select(d => d.DestinationId);
            await context.Set<Destination>().Where(d => destination.Contains(d.Id)).ExecuteUpdateAsync(set => set.SetProperty(d => d.RestsUntil, (DateTimeOffset?)null), cancellationToken);
        }

        return outcome;
    }

    /// <summary>Sends again what arrived: the same revision under the same name, as a delivery of its own.</summary>
    public Task<DeliveryOutcome> ResendAsync(long id, Actor actor, CancellationToken cancellationToken) => context.WriteAsync<DeliveryOutcome>(
        async token =>
        {
            if (await context.Set<Delivery>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, token) is not { } old) return new DeliveryOutcome.NotFound();
            if (old.State != DeliveryState.Delivered) return new DeliveryOutcome.NotNow(Sentences.Written($"It is {Words(old.State)}; only what arrived is sent again."));
            if (await context.Set<Delivery>().AnyAsync(d => d.DestinationId == old.DestinationId && d.PhotoId == old.PhotoId && d.Id > old.Id && d.State != DeliveryState.Cancelled, token))
                return new DeliveryOutcome.NotNow(Sentences.Written($"A later delivery of this photo went or goes there; send that one again."));
            var subscriber = await context.Set<Subscriber>().AsTracking().SingleAsync(s => s.Id == old.SubscriberId, token);
            var again = new Delivery(old.SubscriberId, old.DestinationId, subscriber.TakeSequence(), old.PhotoId, old.Revision, old.Kind, clock.GetUtcNow())
            {
                ProductId = old.ProductId,
                Reason = old.Reason,
                FileName = old.FileName,
                CreditLine = old.CreditLine,
            };
            context.Add(again);
            Record(again, actor, "sent again");
            await context.SaveChangesAsync(token);
            return new DeliveryOutcome.Done(again.Id);
        },
        cancellationToken);

    /// <summary>Notes that the receiver has seen it.</summary>
    /// <param name="id">The delivery.</param>
    /// <param name="by">Who at the receiver said so; the actor where nobody is named.</param>
    /// <param name="actor">Who notes it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public Task<DeliveryOutcome> AcknowledgeAsync(long id, string? by, Actor actor, CancellationToken cancellationToken) => ChangeAsync(id, actor, "acknowledged", row =>
    {
        if (row.AcknowledgedAt is not null) return null;
        var name = string.IsNullOrWhiteSpace(by) ? actor.Name : by.Trim();
        (row.AcknowledgedAt, row.AcknowledgedBy) = (clock.GetUtcNow(), name.Length > Actor.NameLength ? name[..Actor.NameLength] : name);
        return null;
    }, cancellationToken);

    private Task<DeliveryOutcome> ChangeAsync(long id, Actor actor, string what, Func<Delivery, string?> change, CancellationToken cancellationToken) => context.WriteAsync<DeliveryOutcome>(
        async token =>
        {
            if (await context.Set<Delivery>().AsTracking().SingleOrDefaultAsync(d => d.Id == id, token) is not { } row) return new DeliveryOutcome.NotFound();
            if (change(row) is { } objection) return new DeliveryOutcome.NotNow(objection);
            Record(row, actor, what);
            return new DeliveryOutcome.Done(row.Id);
        },
        cancellationToken);

    private void Record(Delivery row, Actor actor, string what) =>
        context.Add(new AuditEvent(SyndicationAudit.DeliveryChanged, actor, clock.GetUtcNow(), subject: $"Delivery {row.Id} of photo {row.PhotoId} was {what}."));

    private static string Words(DeliveryState state) => state switch
    {
        DeliveryState.Retrying => "waiting for its next attempt",
        _ => state.ToString().ToLowerInvariant(),
    };
}
