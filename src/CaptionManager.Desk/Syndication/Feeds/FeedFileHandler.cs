using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Feeds;

/// <summary>Hands out a picture of a feed, as long as it may still leave.</summary>
public sealed class FeedFileHandler(DeskContext context, FeedKeys keys, DeliveryPayload payload, TimeProvider clock)
{
    /// <summary>Whether a key opens the small pictures of a photo.</summary>
    /// <param name="key">The subscriber's key.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<bool> MaySeeAsync(string key, PhotoId photo, CancellationToken cancellationToken) =>
        await keys.OpenAsync(context, key, FeedScopes.Lists, cancellationToken) is { } feed && await NewestAsync(feed.Id, photo, cancellationToken) is { Kind: not DeliveryKind.Kill };

    /// <summary>Makes the picture ready and keeps a receipt of it.</summary>
    /// <param name="key">The subscriber's key.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="continued">Whether this goes on with a transfer that has its receipt.</param>
    /// <param name="known">SHA-256 of files that the asking side has: where it is one of them nothing leaves.</param>
    /// <param name="cancellationToken">Stops before anything leaves.</param>
    /// <returns><see langword="null"/> where the key opens no such picture; refused where it was killed, corrected or ran out.</returns>
    public async Task<LinkedPicture?> HandleAsync(string key, PhotoId photo, bool continued, IReadOnlyCollection<string> known, CancellationToken cancellationToken)
    {
        if (await keys.OpenAsync(context, key, FeedScopes.Files, cancellationToken) is not { } feed) return null;
        if (await NewestAsync(feed.Id, photo, cancellationToken) is not { } delivery) return null;
        if (delivery.Kind == DeliveryKind.Kill) return new LinkedPicture(null, null, delivery.Reason ?? "It was killed.");
        var subscriber = await context.Set<Subscriber>().AsNoTracking().SingleAsync(s => s.Id == delivery.SubscriberId, cancellationToken);
        switch (await payload.PrepareAsync(delivery, subscriber, cancellationToken))
        {
            case PreparedDelivery.Ready { File: { } file, Name: var name }:
                if (!continued && !known.Contains(file.Hash.Hex)) await RecordAsync(delivery, file, name, subscriber, cancellationToken);
                return new LinkedPicture(file, name, null);
            case PreparedDelivery.Void(var why):
                return new LinkedPicture(null, null, why);
            case PreparedDelivery.Later(var why, _):
                return new LinkedPicture(null, null, why);
            case PreparedDelivery.Unfit(var why):
                return new LinkedPicture(null, null, why);
            default:
                return null;
        }
    }

    private Task<Delivery?> NewestAsync(long feed, PhotoId photo, CancellationToken cancellationToken) =>
        context.Set<Delivery>().AsNoTracking().Where(d => d.DestinationId == feed && d.PhotoId == photo && d.State == DeliveryState.Delivered).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken);

    private Task<bool> RecordAsync(Delivery delivery, OutgoingFile file, string name, Subscriber subscriber, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            // Fetched once more it is the same file of the same delivery.
            if (await context.Set<ExportReceipt>().AnyAsync(receipt => receipt.Package == delivery.Key && receipt.FileHash == file.Hash, token)) return false;
            var now = clock.GetUtcNow();
            var taker = new Actor(null, subscriber.Name.Length > Actor.NameLength ? subscriber.Name[..Actor.NameLength] : subscriber.Name);
            context.Add(new ExportReceipt(delivery.Key, file, name, taker, now));
            context.Add(new AuditEvent(SyndicationAudit.PhotoSent, taker, now, delivery.PhotoId, name));
            return true;
        },
        cancellationToken);
}
