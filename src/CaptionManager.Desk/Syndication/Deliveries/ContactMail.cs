using System.Net.Sockets;
using CaptionManager.Desk.Syndication.Subscribers;
using MailKit;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Mails people at a subscriber what they should know, as against what is delivered there.</summary>
public sealed class ContactMail(IOptions<SyndicationOptions> syndication, IOptions<DeliveryOptions> options, ILogger<ContactMail> logger)
{
    /// <summary>Whether the desk sends mails at all.</summary>
    public bool IsPossible => syndication.Value is { MailHost: not null, MailFrom.Length: > 0 };

    /// <summary>The mail addresses of a subscriber's contacts, each once.</summary>
    public static IReadOnlyList<string> AddressesOf(Subscriber subscriber) =>
        [.. subscriber.Contacts.Select(contact => contact.Email).OfType<string>().Where(email => email.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Sends one.</summary>
    /// <param name="subscriber">Whose people they are; a failure is logged under it.</param>
    /// <param name="to">Their addresses.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="text">What it says.</param>
    /// <param name="id">Names it within the desk's domain, the same at every attempt.</param>
    /// <param name="cancellationToken">Stops it before it is handed over.</param>
    /// <returns>Whether the server took it.</returns>
    internal async Task<bool> SendAsync(Subscriber subscriber, IReadOnlyList<string> to, string subject, string text, string id, CancellationToken cancellationToken)
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
