using System.Globalization;
using System.Text;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
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
        var events = context.AuditEvents.AsNoTracking().Where(one => one.Kind == SyndicationAudit.Escalated);
        var rows = await (
            from delivery in DeliveriesQuery.Unanswered(context)
            join photo in context.Photos.AsNoTracking() on delivery.PhotoId equals photo.Id
            join destination in context.Set<Destination>().AsNoTracking() on delivery.DestinationId equals destination.Id
            where delivery.SubscriberId == subscriber.Id && delivery.CreatedAt > oldest && delivery.CreatedAt < due
            orderby delivery.Id
            select new { Delivery = delivery, photo.FileName, Destination = destination.Name, Told = events.Where(one => one.PhotoId == delivery.PhotoId).Select(one => one.Details).ToList() }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (Row: new Overdue(row.Delivery, row.Delivery.FileName ?? row.FileName, row.Destination), row.Told)).Where(one => !one.Told.Contains(Details(one.Row))).Select(one => one.Row).Take(MaximumRows)];
    }

    private async Task<bool> TellAsync(Subscriber subscriber, IReadOnlyList<string> to, List<Overdue> rows, CancellationToken cancellationToken)
    {
        var subject = rows.Count == 1 ? $"NOT ACKNOWLEDGED: {rows[0].FileName}" : string.Create(CultureInfo.InvariantCulture, $"NOT ACKNOWLEDGED: {rows.Count} pictures");
        if (!await mail.SendAsync(subscriber, to, subject, Text(subscriber, rows), string.Create(CultureInfo.InvariantCulture, $"overdue-{rows[0].Delivery.Key:N}-{rows[^1].Delivery.Id}"), cancellationToken)) return false;

        // From here on nothing stops it: who was told must be known.
        var now = clock.GetUtcNow();
        return await context.WriteAsync(
            _ =>
            {
                context.AddRange(rows.Select(row => new AuditEvent(SyndicationAudit.Escalated, Actor.Desk, now, row.Delivery.PhotoId, subscriber.Name, Details(row))));
                return Task.FromResult(true);
            },
            CancellationToken.None);
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

    private static string Details(Overdue row) => JsonSerializer.Serialize(new Dictionary<string, string> { ["delivery"] = row.Delivery.Id.ToString(CultureInfo.InvariantCulture) });

    private sealed record Overdue(Delivery Delivery, string FileName, string Destination);
}
