using System.Globalization;
using System.Text;
using System.Text.Json;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>
/// Mails the contacts of subscribers, before it happens, which pictures they have whose right to be published ends: one mail for each subscriber, and once for each picture
/// and end. The journal of events tells who was told; an end that is moved is told anew.
/// </summary>
public sealed class ExpiryNotices(DeskContext context, ContactMail mail, TimeProvider clock, IOptions<SyndicationOptions> syndication)
{
    private const int MaximumPhotos = 500;
    private const int PageSize = 500;

    /// <summary>Tells whoever is to be told now. A mail that cannot be sent is tried at the next look and keeps no other back.</summary>
    /// <param name="cancellationToken">Stops between two mails.</param>
    /// <returns>Mails sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!mail.IsPossible) return 0;
        var sent = 0;
        foreach (var (subscriber, rows) in await UntoldAsync(syndication.Value, cancellationToken))
        {
            if (await TellAsync(subscriber, rows, cancellationToken)) sent++;
        }

        return sent;
    }

    // All that end soon are read, a page at a time: what was told already, or has nobody to be told, must not keep the others back.
    private async Task<List<(Subscriber Subscriber, List<Ending> Rows)>> UntoldAsync(SyndicationOptions settings, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var until = now.AddHours(settings.ExpiryNoticeHours);
        var subscribers = new Dictionary<long, Subscriber>();
        var untold = new SortedDictionary<long, Dictionary<PhotoId, Ending>>();
        for (var page = await DueAsync(now, until, 0, cancellationToken); page.Count > 0; page = await DueAsync(now, until, page[^1].Delivery, cancellationToken))
        {
            var told = await ToldAsync([.. page.Select(row => row.Photo).Distinct()], cancellationToken);
            List<long> unmet = [.. page.Select(row => row.Subscriber).Distinct().Where(id => !subscribers.ContainsKey(id))];
            foreach (var subscriber in await context.Set<Subscriber>().AsNoTracking().Where(subscriber => unmet.Contains(subscriber.Id)).ToListAsync(cancellationToken)) subscribers.Add(subscriber.Id, subscriber);
            foreach (var row in page)
            {
                if (told.Contains((row.Photo, Details(row))) || ContactMail.AddressesOf(subscribers[row.Subscriber]).Count == 0) continue;
                if (!untold.TryGetValue(row.Subscriber, out var rows)) untold.Add(row.Subscriber, rows = []);

                // Of several deliveries of one picture the last says what the subscriber has; a mail holds so many, the next look the others.
                if (rows.Count < MaximumPhotos || rows.ContainsKey(row.Photo)) rows[row.Photo] = row;
            }
        }

        return [.. untold.Select(one => (subscribers[one.Key], one.Value.Values.OrderBy(row => row.ExpiresAt).ThenBy(row => row.Photo.Value).ToList()))];
    }

    // Whoever got a kill has nothing to take down any more.
    private async Task<List<Ending>> DueAsync(DateTimeOffset now, DateTimeOffset until, long after, CancellationToken cancellationToken)
    {
        var deliveries = context.Set<Delivery>().AsNoTracking();
        var rows = await (
            from photo in context.Photos.AsNoTracking()
            join delivery in deliveries on photo.Id equals delivery.PhotoId
            where photo.ApprovedRevision != null && photo.State != PhotoState.Killed && photo.ExpiresAt > now && photo.ExpiresAt <= until
                && delivery.Id > after && delivery.State == DeliveryState.Delivered && delivery.Kind != DeliveryKind.Kill
                && !deliveries.Any(kill => kill.PhotoId == photo.Id && kill.DestinationId == delivery.DestinationId && kill.Kind == DeliveryKind.Kill && kill.Id > delivery.Id)
            orderby delivery.Id
            select new { photo.Id, photo.ExpiresAt, Delivery = delivery.Id, delivery.SubscriberId, delivery.FileName, Own = photo.FileName, delivery.CreditLine }).Take(PageSize).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Ending(row.Delivery, row.Id, row.SubscriberId, row.FileName ?? row.Own, row.CreditLine, row.ExpiresAt!.Value))];
    }

    private async Task<HashSet<(PhotoId, string?)>> ToldAsync(List<PhotoId> photos, CancellationToken cancellationToken) =>
        [.. (await context.AuditEvents.AsNoTracking().Where(e => e.PhotoId != null && photos.Contains(e.PhotoId.Value) && e.Kind == SyndicationAudit.ExpiryTold)
            .Select(e => new { e.PhotoId, e.Details }).ToListAsync(cancellationToken)).Select(e => (e.PhotoId!.Value, e.Details))];

    private Task<bool> TellAsync(Subscriber subscriber, List<Ending> rows, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"ends-{subscriber.Id}-{rows[0].Photo}-{rows[0].ExpiresAt.ToUnixTimeSeconds()}");
        var notice = new ContactNotice(SyndicationAudit.ExpiryTold, "ENDS SOON", Text(rows), id, rows.ConvertAll(row => new ContactNotice.Picture(row.Photo, row.FileName, Details(row))));
        return mail.TellAsync(subscriber, ContactMail.AddressesOf(subscriber), notice, cancellationToken);
    }

    private static string Text(List<Ending> rows)
    {
        var text = new StringBuilder();
        text.AppendLine("The right to publish these pictures ends soon. Take them down by then; you will be told when it has ended.").AppendLine();
        foreach (var row in rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{row.FileName}");
            if (row.CreditLine is { } credit) text.AppendLine(CultureInfo.InvariantCulture, $"Credit: {credit}");
            text.AppendLine(CultureInfo.InvariantCulture, $"Until: {row.ExpiresAt.UtcDateTime:d MMMM yyyy, HH:mm} UTC").AppendLine();
        }

        return text.ToString();
    }

    private static string Details(Ending row) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["subscriber"] = row.Subscriber.ToString(CultureInfo.InvariantCulture),
        ["ends"] = row.ExpiresAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
    });

    private sealed record Ending(long Delivery, PhotoId Photo, long Subscriber, string FileName, string? CreditLine, DateTimeOffset ExpiresAt);
}
