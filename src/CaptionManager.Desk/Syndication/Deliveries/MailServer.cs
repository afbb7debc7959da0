using MailKit.Net.Smtp;
using MailKit.Security;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>The server that passes the desk's mails on.</summary>
internal static class MailServer
{
    /// <summary>Opens a line to it and signs in where a user is set. Only where <see cref="SyndicationOptions.MailHost"/> is.</summary>
    public static async Task<SmtpClient> ConnectAsync(SyndicationOptions settings, int stallSeconds, CancellationToken cancellationToken)
    {
        var client = new SmtpClient { Timeout = stallSeconds * 1000 };
        try
        {
            var security = settings.MailUnencrypted ? SecureSocketOptions.StartTlsWhenAvailable : settings.MailPort == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
            await client.ConnectAsync(settings.MailHost!, settings.MailPort, security, cancellationToken);
            if (settings.MailUser is not null) await client.AuthenticateAsync(settings.MailUser, settings.MailPassword ?? "", cancellationToken);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }
}
