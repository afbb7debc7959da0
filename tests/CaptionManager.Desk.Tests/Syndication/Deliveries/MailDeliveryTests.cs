using System.Text.RegularExpressions;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Subscribers;
using SmtpServer.Protocol;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>Mails to a real SMTP server, and the links in them.</summary>
[TestFixture]
internal sealed partial class MailDeliveryTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";

    [Test]
    public async Task A_mail_brings_caption_credit_document_and_a_link_that_ends_with_the_kill()
    {
        await using var sink = await MailSink.StartAsync();
        await using var desk = await StartAsync(sink);
        await desk.SubscribeAsync(Input, new SubscriberInput("One") { Form = ClientForm.Original with { Documents = DocumentKinds.Ninjs31 } });
        var photo = await desk.ApprovedAsync(Seed);
        await desk.DeliverAsync();
        var sent = (await desk.DeliveriesAsync()).Single();
        Assert.That(sent.State, Is.EqualTo(DeliveryState.Delivered), sent.Error);
        var mail = sink.Received.Single();
        var token = Link().Match(mail.TextBody!).Groups[1].Value;
        var before = await desk.AsAsync<SendLinkHandler, LinkedPicture?>(handler => handler.HandleAsync(token, CancellationToken.None));
        var hash = before!.File!.Hash;
        await before.File.DisposeAsync();
        await desk.DecideAsync(photo, ApprovalAction.Kill, "It shows somebody else.");
        await desk.DeliverAsync();

        var after = await desk.AsAsync<SendLinkHandler, LinkedPicture?>(handler => handler.HandleAsync(token, CancellationToken.None));
        var kill = sink.Received.Last();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(mail.To.Mailboxes.Select(box => box.Address), Is.EqualTo((string[])["desk@one.example", "night@one.example"]));
            Assert.That(mail.TextBody, Does.Contain("Novo-Ogaryovo").And.Contain("Credit: Vladimir Astapkovich"));
            Assert.That(mail.Attachments.Select(part => part.ContentDisposition!.FileName), Is.EqualTo((string[])["SAMPLE-0101-state-room.ninjs.json"]));
            Assert.That(hash, Is.EqualTo(sent.FileHash));
            Assert.That(after!.File, Is.Null);
            Assert.That(after.Refusal, Does.Contain("killed"));
            Assert.That(kill.Subject, Does.StartWith("KILL: "));
            Assert.That(kill.TextBody, Does.Contain("It shows somebody else.").And.Not.Contain("/d/"));
            Assert.That(await desk.AsAsync<SendLinkHandler, LinkedPicture?>(handler => handler.HandleAsync(token[..^2] + "AA", CancellationToken.None)), Is.Null);
        }
    }

    [Test]
    public async Task A_mail_server_that_is_busy_is_asked_again_with_the_same_message_id_and_a_refusal_is_final()
    {
        await using var sink = await MailSink.StartAsync();
        await using var desk = await StartAsync(sink);
        await desk.SubscribeAsync(Input);
        var answers = new Queue<SmtpResponse>([new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "later"), SmtpResponse.Ok, new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no such user")]);
        sink.Answer = answers.Dequeue;
        await desk.ApprovedAsync(Seed);
        await desk.ApprovedAsync("SAMPLE-0201-mountains.jpg");

        await desk.DeliverAllAsync();

        var deliveries = await desk.DeliveriesAsync();
        Assert.That(deliveries.Select(delivery => (delivery.State, delivery.Attempts)), Is.EqualTo(((DeliveryState, int)[])[(DeliveryState.Delivered, 2), (DeliveryState.Failed, 1)]));
        Assert.That(sink.Received.Single().MessageId, Does.StartWith(deliveries[0].Key.ToString("N")));
    }

    private static DestinationInput Input => new("Mail", DestinationKind.Mail, "desk@one.example, night@one.example");

    private static Task<DeskFixture> StartAsync(MailSink sink) => DeskFixture.StartAsync(
        null,
        new("Syndication:MailHost", "127.0.0.1"),
        new("Syndication:MailPort", sink.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("Syndication:MailUnencrypted", "true"),
        new("Syndication:MailFrom", "pictures@desk.example"),
        new("Syndication:PublicAddress", "https://pictures.desk.example/"));

    [GeneratedRegex(@"https://pictures\.desk\.example/d/(\S+)")]
    private static partial Regex Link();
}
