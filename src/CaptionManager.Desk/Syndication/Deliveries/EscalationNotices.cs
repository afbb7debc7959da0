using System.Globalization;
using System.Text;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>
/// Mails people when a kill or a correction is overdue: the contacts of the subscriber that has not acknowledged it, and the desk's own people, one mail for each subscriber, and
/// once for each delivery. The journal of events tells which was escalated.
/// </summary>
public sealed class EscalationNotices(DeskContext context, ContactMail mail, TimeProvider clock, IOptions<SyndicationOptions> syndication)
{
    private const int MaximumRows = 500;

    // The facts of the event, a JSON object around the delivery's number, in a form that the database can put together too.
    private const string DetailsBegin = "{\"delivery\":\"";
    private const string DetailsEnd = "\"}";

    // What is older was escalated long ago, or lay there before the desk could send mails.
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(14);

    /// <summary>Tells whoever is to be told now. A mail that cannot be sent is tried at the next look and keeps no other back.</summary>
    /// <param name="cancellationToken">Stops between two mails.</param>
    /// <returns>Mails sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!mail.IsPossible) return 0;
        var now = clock.GetUtcNow();
        var oldest = now - Oldest;
        var silent = DeliveriesQuery.Unanswered(context).Where(delivery => delivery.CreatedAt > oldest).Select(delivery => delivery.SubscriberId).Distinct();
        var sent = 0;
        foreach (var subscriber in await context.Set<Subscriber>().AsNoTracking().Where(subscriber => silent.Contains(subscriber.Id)).OrderBy(subscriber => subscriber.Id).ToListAsync(cancellationToken))
        {
            List<string> to = [.. ContactMail.AddressesOf(subscriber)];
            if (syndication.Value.EscalationMail is { Length: > 0 } own) to.Add(own);
            if (to.Count == 0) continue;
            var rows = await UntoldAsync(subscriber, oldest, now.AddMinutes(-subscriber.EscalateAfterMinutes), cancellationToken);
            if (rows.Count > 0 && await TellAsync(subscriber, to, rows, cancellationToken)) sent++;
        }

        return sent;
    }

    private async Task<List<Overdue>> UntoldAsync(Subscriber subscriber, DateTimeOffset oldest, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var rows = await (
            from delivery in Untold(context, subscriber.Id, oldest, due)
            join photo in context.Photos.AsNoTracking() on delivery.PhotoId equals photo.Id
            join destination in context.Set<Destination>().AsNoTracking() on delivery.DestinationId equals destination.Id
            orderby delivery.Id
            select new { Delivery = delivery, photo.FileName, Destination = destination.Name }).Take(MaximumRows).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Overdue(row.Delivery, row.Delivery.FileName ?? row.FileName, row.Destination));
    }

    /// <summary>What is overdue and nobody was told of; asked of the database, so that what was told already keeps nothing back.</summary>
    internal static IQueryable<Delivery> Untold(DeskContext context, long subscriber, DateTimeOffset oldest, DateTimeOffset due)
    {
        var told = context.AuditEvents.AsNoTracking().Where(one => one.Kind == SyndicationAudit.Escalated);
        return DeliveriesQuery.Unanswered(context)
            .Where(delivery => delivery.SubscriberId == subscriber && delivery.CreatedAt > oldest && delivery.CreatedAt < due)
#pragma warning disable CA1305 // The database writes the number, and knows no culture.
            .Where(delivery => !told.Any(one => one.PhotoId == delivery.PhotoId && one.Details == DetailsBegin + delivery.Id.ToString() + DetailsEnd));
#pragma warning restore CA1305
    }

    private Task<bool> TellAsync(Subscriber subscriber, IReadOnlyList<string> to, List<Overdue> rows, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"overdue-{rows[0].Delivery.Key:N}-{rows[^1].Delivery.Id}");
        var pictures = rows.ConvertAll(row => new ContactNotice.Picture(row.Delivery.PhotoId, row.FileName, string.Create(CultureInfo.InvariantCulture, $"{DetailsBegin}{row.Delivery.Id}{DetailsEnd}")));
        return mail.TellAsync(subscriber, to, new ContactNotice(SyndicationAudit.Escalated, "NOT ACKNOWLEDGED", Text(subscriber, rows), id, pictures), cancellationToken);
    }

    private static string Text(Subscriber subscriber, List<Overdue> rows)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Nobody at {subscriber.Name} has acknowledged this yet. Please act on it now and answer this mail.").AppendLine();
        foreach (var (delivery, fileName, destination) in rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{(delivery.Kind == DeliveryKind.Kill ? "TAKE DOWN" : "REPLACE")}: {fileName}");
            if (delivery.CreditLine is { } credit) text.AppendLine(CultureInfo.InvariantCulture, $"Credit: {credit}");
            if (delivery.Reason is { } reason) text.AppendLine(CultureInfo.InvariantCulture, $"Reason: {reason}");
            text.AppendLine(delivery.DeliveredAt is { } told
                ? string.Create(CultureInfo.InvariantCulture, $"Told: {told.UtcDateTime:d MMMM yyyy, HH:mm} UTC, {destination}")
                : string.Create(CultureInfo.InvariantCulture, $"It has not reached {destination} since {delivery.CreatedAt.UtcDateTime:d MMMM yyyy, HH:mm} UTC.")).AppendLine();
        }

        return text.ToString();
    }

    private sealed record Overdue(Delivery Delivery, string FileName, string Destination);
}
