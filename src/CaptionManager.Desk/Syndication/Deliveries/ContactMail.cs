using System.Globalization;
using System.Net.Sockets;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication.Subscribers;
using MailKit;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Mails people at a subscriber what they should know, as against what is delivered there, and writes into the journal that they were told.</summary>
public sealed class ContactMail(DeskContext context, TimeProvider clock, IOptions<SyndicationOptions> syndication, IOptions<DeliveryOptions> options, ILogger<ContactMail> logger)
{
    /// <summary>Whether the desk sends mails at all.</summary>
    public bool IsPossible => syndication.Value is { MailHost: not null, MailFrom.Length: > 0 };

    /// <summary>The mail addresses of a subscriber's contacts, each once.</summary>
    public static IReadOnlyList<string> AddressesOf(Subscriber subscriber) =>
        [.. subscriber.Contacts.Select(contact => contact.Email).OfType<string>().Where(email => email.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Tells them, then records it; a mail that cannot be sent is tried at the next look.</summary>
    /// <param name="subscriber">Whose people they are; a failure is logged under it.</param>
    /// <param name="to">Their addresses.</param>
    /// <param name="notice">What they are told.</param>
    /// <param name="cancellationToken">Stops it before it is handed over.</param>
    /// <returns>Whether the server took it.</returns>
    internal async Task<bool> TellAsync(Subscriber subscriber, IReadOnlyList<string> to, ContactNotice notice, CancellationToken cancellationToken)
    {
        var pictures = notice.Pictures;
        var subject = string.Create(CultureInfo.InvariantCulture, $"{notice.Urgency}: {(pictures.Count == 1 ? pictures[0].FileName : $"{pictures.Count} pictures")}");
        if (!await SendAsync(subscriber, to, subject, notice.Text, notice.Id, cancellationToken)) return false;

        // From here on nothing stops it: who was told must be known.
        var now = clock.GetUtcNow();
        return await context.WriteAsync(
            _ =>
            {
                context.AddRange(pictures.Select(picture => new AuditEvent(notice.Kind, Actor.Desk, now, picture.Photo, subscriber.Name, picture.Details)));
                return Task.FromResult(true);
            },
            CancellationToken.None);
    }

    private async Task<bool> SendAsync(Subscriber subscriber, IReadOnlyList<string> to, string subject, string text, string id, CancellationToken cancellationToken)
    {
        var settings = syndication.Value;
        try
        {
            using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
            message.From.Add(new MailboxAddress(settings.ProviderName, settings.MailFrom!));
            message.To.AddRange(to.Select(MailboxAddress.Parse));
            message.MessageId = $"{id}@{settings.Provider.Authority}";
            using var stall = new StallGuard(options.Value.StallSeconds, cancellationToken);
            using var client = await MailServer.ConnectAsync(settings, options.Value.StallSeconds, stall.Token);
            stall.Moved();
            await client.SendAsync(message, stall.Token);
            await client.DisconnectAsync(quit: true, CancellationToken.None);
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure is AuthenticationException or CommandException or IOException or SocketException or ProtocolException or SslHandshakeException
            or NotSupportedException or ServiceNotConnectedException or OperationCanceledException or ParseException)
        {
            DeliveryLog.NotTold(logger, subscriber.Id, ContactMask.Masked(failure.Message));
            return false;
        }
    }
}
