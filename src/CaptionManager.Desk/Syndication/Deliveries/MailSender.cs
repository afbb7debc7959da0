using System.Net.Sockets;
using System.Text;
using CaptionManager.Desk.Syndication.Subscribers;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Mails a link to each picture, with caption and credit in the text and documents attached. The Message-ID is the same at each attempt.</summary>
internal sealed class MailSender(DeliveryLinks links, IOptions<SyndicationOptions> syndication, IOptions<DeliveryOptions> options) : IDestinationSender
{
    public DestinationKind Kind => DestinationKind.Mail;

    public async Task<SendOutcome> SendAsync(SendTask task, CancellationToken cancellationToken)
    {
        var settings = syndication.Value;
        if (settings is not { MailHost: { } host, MailFrom.Length: > 0, PublicAddress.Length: > 0 })
            return new SendOutcome.Shut(Sentences.Written($"The desk cannot send mails: {SyndicationOptions.Section}:MailHost, MailFrom and PublicAddress have to be set."));
        using var stall = new StallGuard(options.Value.StallSeconds, cancellationToken);
        var isBegun = false;
        try
        {
            using var message = await MessageAsync(task, settings);
            using var client = await MailServer.ConnectAsync(settings, options.Value.StallSeconds, stall.Token);
            stall.Moved();
            isBegun = true;
            await client.SendAsync(message, stall.Token);
            await client.DisconnectAsync(quit: true, CancellationToken.None);
            return new SendOutcome.Arrived(task.IsContinued);
        }
        catch (AuthenticationException failure)
        {
            return new SendOutcome.Shut(Sentences.Written($"{host} does not let the desk in: {failure.Message}"));
        }
        catch (SmtpCommandException failure) when ((int)failure.StatusCode >= 500)
        {
            return new SendOutcome.Refused(Sentences.Written($"{host} refuses the mail: {failure.Message}"));
        }
        catch (SmtpCommandException failure)
        {
            return new SendOutcome.Again($"{host}: {failure.Message}", IsBegun: false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Again(Sentences.Written($"{host}: nothing moved for {options.Value.StallSeconds} seconds."), isBegun);
        }
        catch (Exception failure) when (failure is IOException or SocketException or ProtocolException or SslHandshakeException or NotSupportedException or ServiceNotConnectedException)
        {
            return new SendOutcome.Again($"{host}: {failure.Message}", isBegun);
        }
    }

    private async Task<MimeMessage> MessageAsync(SendTask task, SyndicationOptions settings)
    {
        var (delivery, facts) = (task.Delivery, task.Facts);
        var title = facts.Headline ?? delivery.FileName ?? task.Parts[0].Name;
        var text = new StringBuilder();
        if (delivery.Kind == DeliveryKind.Kill) text.AppendLine("KILL. Do not publish this picture; take it down where it is published.");
        if (delivery.Kind == DeliveryKind.Correction) text.AppendLine("CORRECTION. This replaces the picture you have.");
        if (delivery.Reason is { } reason) text.AppendLine(reason);
        if (text.Length > 0) text.AppendLine();
        foreach (var line in new[] { facts.Headline, facts.Caption, facts.CreditLine is { } credit ? $"Credit: {credit}" : null, facts.CopyrightNotice, facts.UsageTerms, facts.Instructions })
        {
            if (line is not null) text.AppendLine(line).AppendLine();
        }

        if (delivery.Kind != DeliveryKind.Kill) text.Append(settings.PublicAddress!.TrimEnd('/')).Append(DeliveryLinks.Path).AppendLine(links.TokenOf(delivery.Key));
        text.Append("File: ").AppendLine(delivery.FileName ?? task.Parts[0].Name);

        var message = new MimeMessage { MessageId = $"{delivery.Key:N}@{settings.Provider.Authority}", Subject = delivery.Kind == DeliveryKind.Photo ? title : $"{delivery.Kind.ToString().ToUpperInvariant()}: {title}" };
        message.From.Add(new MailboxAddress(settings.ProviderName, settings.MailFrom!));
        message.To.AddRange(DestinationAddress.Recipients(task.Destination.Address).Select(MailboxAddress.Parse));
        var body = new BodyBuilder { TextBody = text.ToString() };
        foreach (var part in task.Parts.Where(part => part.MediaType.StartsWith("application/", StringComparison.Ordinal)))
        {
            await using var content = part.OpenRead();
            await body.Attachments.AddAsync(part.Name, content, ContentType.Parse(part.MediaType));
        }

        message.Body = body.ToMessageBody();
        return message;
    }
}
