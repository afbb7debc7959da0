using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>
/// Puts into the queue what follows from what happened on the desk: new pictures for whoever takes them, corrections and kills for
/// whoever has them. It follows the journal of events, which tells of ends of embargoes and approvals too, and compares what each destination
/// has with what may be published now, so that it does not matter by which way a photo came into its state.
/// </summary>
public sealed class DeliveryPlanner(DeskContext context, UsageRights rights, TimeProvider clock)
{
    private const int EventsAtOnce = 400;

    /// <summary>Plans what happened since the last time.</summary>
    /// <param name="cancellationToken">Stops between two pieces.</param>
    /// <returns>Deliveries put into the queue.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var planned = 0;
        while (true)
        {
            if (!await HasWorkAsync(cancellationToken)) return planned;
            var (added, isDone) = await WriteRace.RunAsync(context, StepAsync, cancellationToken);
            planned += added;
            if (isDone) return planned;
        }
    }

    // Most rounds find nothing, and then nobody takes the writer's lock.
    private async Task<bool> HasWorkAsync(CancellationToken cancellationToken)
    {
        return await context.Set<DeliveryPlan>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } plan || await context.AuditEvents.AnyAsync(e => e.Id > plan.LastEvent, cancellationToken);
    }

    private async Task<(int Added, bool IsDone)> StepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var plan = await context.Set<DeliveryPlan>().AsTracking().SingleOrDefaultAsync(cancellationToken);
        if (plan is null)
        {
            // A desk that begins to deliver does not send its whole archive.
            context.Add(new DeliveryPlan(await context.AuditEvents.MaxAsync(e => (long?)e.Id, cancellationToken) ?? 0, now));
            return (0, true);
        }

        var events = await context.AuditEvents.AsNoTracking().Where(e => e.Id > plan.LastEvent).OrderBy(e => e.Id).Take(EventsAtOnce)
            .Select(e => new { e.Id, e.PhotoId, e.Kind }).ToListAsync(cancellationToken);
        var photos = events.Where(e => e.PhotoId is not null && e.Kind != SyndicationAudit.PhotoSent).Select(e => e.PhotoId!.Value).ToList();
        var isDone = events.Count < EventsAtOnce;
        if (events.Count > 0) plan.LastEvent = events[^1].Id;
        return (photos.Count == 0 ? 0 : await PlanAsync([.. photos.Distinct().Order()], now, cancellationToken), isDone);
    }

    private async Task<int> PlanAsync(List<PhotoId> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var photos = await context.Photos.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new PhotoStanding(p.Id, p.State, p.ApprovedRevision, p.EmbargoUntil, p.ExpiresAt)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var had = (await context.Set<Delivery>().AsTracking().Where(d => ids.Contains(d.PhotoId) && (d.State != DeliveryState.Cancelled || d.IsDeclined)).OrderBy(d => d.Id).ToListAsync(cancellationToken))
            .GroupBy(d => (d.PhotoId, d.DestinationId)).ToDictionary(group => group.Key, group => group.ToList());
        var subscribers = await context.Set<Subscriber>().AsTracking().ToDictionaryAsync(s => s.Id, cancellationToken);
        var destinations = await context.Set<Destination>().AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var added = 0;
        foreach (var ((photo, _), deliveries) in had) added += await FollowAsync(photos[photo], deliveries, subscribers, now, cancellationToken);

        var live = ids.Where(id => photos.TryGetValue(id, out var photo) && IsLive(photo, now) && !(photo.EmbargoUntil > now)).ToList();
        if (live.Count > 0) added += await OfferAsync(live, photos, had.Keys.ToHashSet(), subscribers, destinations, now, cancellationToken);
        return added;
    }

    // What one destination has, or is about to get, of one photo.
    private async Task<int> FollowAsync(PhotoStanding photo, List<Delivery> deliveries, Dictionary<long, Subscriber> subscribers, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isLive = IsLive(photo, now);
        foreach (var stale in deliveries.Where(d => d.State is DeliveryState.Waiting or DeliveryState.Retrying && d.Kind != DeliveryKind.Kill && (!isLive || d.Revision != photo.ApprovedRevision)))
            stale.Cancel(isLive ? Sentences.Written($"Another revision was approved before it arrived.") : Sentences.Written($"The photo was killed or withdrawn before it arrived."));

        var kill = deliveries.FindLastIndex(d => d.Kind == DeliveryKind.Kill);
        var has = deliveries.FindLast(d => d.State is DeliveryState.Delivered or DeliveryState.Sending || d.IsBegun) is { } reached && deliveries.IndexOf(reached) > kill ? reached : null;
        if (!isLive) return has is null ? 0 : Add(subscribers[has.SubscriberId], has, has.Revision, DeliveryKind.Kill, await ReasonAsync(photo, now, cancellationToken), now);

        var last = deliveries[^1];
        if (photo.EmbargoUntil > now || (last.Kind != DeliveryKind.Kill && last.Revision == photo.ApprovedRevision && (last.State != DeliveryState.Cancelled || last.IsDeclined))) return 0;
        return has is null
            ? Add(subscribers[last.SubscriberId], last, photo.ApprovedRevision!.Value, DeliveryKind.Photo, null, now)
            : Add(subscribers[has.SubscriberId], has, photo.ApprovedRevision!.Value, DeliveryKind.Correction, await ReasonAsync(photo, now, cancellationToken), now);
    }

    private int Add(Subscriber subscriber, Delivery like, int revision, DeliveryKind kind, string? reason, DateTimeOffset now)
    {
        context.Add(new Delivery(subscriber.Id, like.DestinationId, subscriber.TakeSequence(), like.PhotoId, revision, kind, now)
        {
            ProductId = like.ProductId,
            Reason = reason,
            FileName = like.FileName,
            CreditLine = kind == DeliveryKind.Kill ? like.CreditLine : null,
        });
        return 1;
    }

    private async Task<int> OfferAsync(
        List<PhotoId> live, Dictionary<PhotoId, PhotoStanding> photos, HashSet<(PhotoId, long)> had, Dictionary<long, Subscriber> subscribers, List<Destination> destinations, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var products = await context.Set<Product>().AsNoTracking().Where(p => p.IsActive).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var subscriptions = (await context.Set<Subscription>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(s => s.ProductId, s => s.SubscriberId);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var offered = new HashSet<(PhotoId, long)>(had);
        var added = 0;
        foreach (var product in products.Where(product => subscriptions[product.Id].Any()))
        {
            var matching = await ProductPhotos.Matching(context, product.Query, today).Where(p => live.Contains(p.Id)).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
            if (matching.Count == 0) continue;
            foreach (var subscriber in subscriptions[product.Id].Select(id => subscribers[id]).Where(s => s.IsActive).OrderBy(s => s.Id))
            {
                var blocked = await ProductPhotos.BlockedAsync(context, subscriber, matching, cancellationToken);
                var verdicts = await rights.CheckAsync(matching, subscriber.Client, cancellationToken);
                foreach (var photo in matching.Where(id => !blocked.Contains(id) && verdicts[id].MayLeave))
                {
                    foreach (var destination in destinations.Where(d => d.SubscriberId == subscriber.Id && offered.Add((photo, d.Id))))
                    {
                        context.Add(new Delivery(subscriber.Id, destination.Id, subscriber.TakeSequence(), photo, photos[photo].ApprovedRevision!.Value, DeliveryKind.Photo, now) { ProductId = product.Id });
                        added++;
                    }
                }
            }
        }

        return added;
    }

    private async Task<string?> ReasonAsync(PhotoStanding photo, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (photo.State != PhotoState.Killed && photo.ExpiresAt <= now) return Sentences.Written($"The right to publish it has ended.");
        return await context.Set<Approval.Decision>().AsNoTracking().Where(d => d.PhotoId == photo.Id && d.Reason != null).OrderByDescending(d => d.Id).Select(d => d.Reason).FirstOrDefaultAsync(cancellationToken);
    }

    // The approved revision stays live while a correction is on its way.
    private static bool IsLive(PhotoStanding photo, DateTimeOffset now) =>
        photo.State != PhotoState.Killed && photo.ApprovedRevision is not null && !(photo.ExpiresAt <= now);
}
