using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Subscribers;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>Embargoes and rights that end, as the journal tells them.</summary>
[TestFixture]
internal sealed class ExpiryTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";

    [Test]
    public async Task A_right_that_ends_is_announced_before_and_withdrawn_from_everybody_at_the_time()
    {
        await using var desk = await DeskFixture.StartAsync();
        await desk.SubscribeAsync(desk.Folder("one"), new SubscriberInput("One"));
        await desk.SubscribeAsync(desk.Folder("two"), new SubscriberInput("Two"));
        var end = desk.Clock.GetUtcNow().AddDays(3);
        var photo = await ApprovedAsync(desk, new ReleaseTimes(null, end, "UTC"));
        await desk.DeliverAsync();
        var early = await ExpiringAsync(desk, TimeSpan.FromDays(2));
        var soon = await ExpiringAsync(desk, TimeSpan.FromDays(7));
        desk.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        await EndAsync(desk);
        await desk.DeliverAsync();
        var before = await desk.DeliveriesAsync();
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await EndAsync(desk);

        await desk.DeliverAsync();

        var after = await desk.DeliveriesAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(early, Is.Empty);
            Assert.That(soon.Single().Photo, Is.EqualTo(photo));
            Assert.That(soon.Single().Subscribers, Is.EqualTo((string[])["One", "Two"]));
            Assert.That(before, Has.Count.EqualTo(2), "not a second early");
            Assert.That(after.Select(delivery => (delivery.Kind, delivery.State)), Is.EqualTo(((DeliveryKind, DeliveryState)[])[
                (DeliveryKind.Photo, DeliveryState.Delivered), (DeliveryKind.Kill, DeliveryState.Delivered), (DeliveryKind.Photo, DeliveryState.Delivered), (DeliveryKind.Kill, DeliveryState.Delivered)]));
            Assert.That(after[1].Reason, Is.EqualTo("The right to publish it has ended."));
            Assert.That(File.ReadAllText(Path.Combine(desk.Folder, "outbox", "one", "SAMPLE-0101-state-room.ninjs.json")), Does.Contain("canceled").And.Contain("The right to publish it has ended."));
            Assert.That(await ExpiringAsync(desk, TimeSpan.FromDays(7)), Is.Empty);
        }
    }

    [Test]
    public async Task An_embargoed_picture_goes_when_the_embargo_ends_and_not_before()
    {
        await using var desk = await DeskFixture.StartAsync();
        await desk.SubscribeAsync(desk.Folder());
        await ApprovedAsync(desk, new ReleaseTimes(desk.Clock.GetUtcNow().AddHours(2), null, "UTC"));
        await desk.DeliverAsync();
        desk.Clock.Advance(TimeSpan.FromMinutes(119));
        await EndAsync(desk);
        await desk.DeliverAsync();
        var before = Directory.Exists(Path.Combine(desk.Folder, "outbox", "post"));
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await EndAsync(desk);

        await desk.DeliverAsync();

        Assert.That(before, Is.False);
        Assert.That((await desk.DeliveriesAsync()).Select(delivery => delivery.State), Is.EqualTo((DeliveryState[])[DeliveryState.Delivered]));
    }

    [Test]
    public async Task Contacts_are_mailed_once_before_a_right_ends_and_a_busy_server_is_asked_again()
    {
        await using var sink = await MailSink.StartAsync();
        await using var desk = await DeskFixture.StartAsync(
            null, new("Syndication:MailHost", "127.0.0.1"), new("Syndication:MailPort", sink.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("Syndication:MailUnencrypted", "true"), new("Syndication:MailFrom", "pictures@desk.example"));
        await desk.SubscribeAsync(desk.Folder("one"), new SubscriberInput("One") { Contacts = [new Contact("Night desk", Email: "night@one.example"), new Contact("Accounts", Phone: "1")] });
        await desk.SubscribeAsync(desk.Folder("two"), new SubscriberInput("Two"));
        await ApprovedAsync(desk, new ReleaseTimes(null, desk.Clock.GetUtcNow().AddDays(4), "UTC"));
        await desk.DeliverAsync();
        var early = await NoticeAsync(desk);
        desk.Clock.Advance(TimeSpan.FromDays(1));
        sink.Answer = () => new SmtpServer.Protocol.SmtpResponse(SmtpServer.Protocol.SmtpReplyCode.ServiceUnavailable, "later");
        var busy = await NoticeAsync(desk);
        sink.Answer = () => SmtpServer.Protocol.SmtpResponse.Ok;

        var (due, again) = (await NoticeAsync(desk), await NoticeAsync(desk));

        var mail = sink.Received.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((early, busy, due, again), Is.EqualTo((0, 0, 1, 0)));
            Assert.That(mail.To.Mailboxes.Select(box => box.Address), Is.EqualTo((string[])["night@one.example"]));
            Assert.That(mail.Subject, Is.EqualTo($"ENDS SOON: {Seed}"));
            Assert.That(mail.TextBody, Does.Contain("Credit: Vladimir Astapkovich").And.Contain("UTC"));
        }

        desk.Clock.Advance(TimeSpan.FromDays(4));
        await EndAsync(desk);
        await desk.DeliverAsync();
        Assert.That(await NoticeAsync(desk), Is.Zero, "what has ended is withdrawn, not announced");
    }

    [Test]
    public async Task Contacts_are_mailed_however_many_others_have_nobody_to_be_told()
    {
        await using var sink = await MailSink.StartAsync();
        await using var desk = await DeskFixture.StartAsync(
            null, new("Syndication:MailHost", "127.0.0.1"), new("Syndication:MailPort", sink.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("Syndication:MailUnencrypted", "true"), new("Syndication:MailFrom", "pictures@desk.example"));
        var silent = await desk.SubscribeAsync(desk.Folder("one"), new SubscriberInput("One"));
        var photo = await ApprovedAsync(desk, new ReleaseTimes(null, desk.Clock.GetUtcNow().AddDays(2), "UTC"));
        await desk.DeliverAsync();
        await desk.AsAsync<DeskContext, int>(context =>
        {
            // More of them than are read at once.
            var at = desk.Clock.GetUtcNow();
            context.AddRange(Enumerable.Range(1, 600).Select(i => new Delivery(silent.Subscriber, silent.Destination, 1000 + i, photo, 1, DeliveryKind.Photo, at) { State = DeliveryState.Delivered }));
            return context.SaveChangesAsync();
        });
        var heard = await desk.SubscribeAsync(desk.Folder("two"), new SubscriberInput("Two") { Contacts = [new Contact("Night desk", Email: "night@two.example")] });
        await desk.AsAsync<DeskContext, int>(context =>
        {
            context.Add(new Delivery(heard.Subscriber, heard.Destination, 1000, photo, 1, DeliveryKind.Photo, desk.Clock.GetUtcNow()) { State = DeliveryState.Delivered });
            return context.SaveChangesAsync();
        });

        var sent = await NoticeAsync(desk);

        Assert.That((sent, sink.Received.Single().To.Mailboxes.Single().Address), Is.EqualTo((1, "night@two.example")));
    }

    private static Task<int> NoticeAsync(DeskFixture desk) => desk.AsAsync<ExpiryNotices, int>(notices => notices.RunAsync(CancellationToken.None));

    private static async Task<PhotoId> ApprovedAsync(DeskFixture desk, ReleaseTimes times)
    {
        var photo = await desk.TakeInSampleAsync(Seed);
        await desk.DecideAsync(photo, ApprovalAction.Submit);
        var outcome = await desk.AsAsync<DecideHandler, DecisionOutcome>(
            handler => handler.HandleAsync(new DecisionRequest(photo, ApprovalAction.Approve, Times: times), DeskFixture.Bob, CancellationToken.None));
        Assert.That(outcome, Is.InstanceOf<DecisionOutcome.Done>());
        return photo;
    }

    private static Task<IReadOnlyList<ExpiringDelivery>> ExpiringAsync(DeskFixture desk, TimeSpan within) =>
        desk.AsAsync<DeliveriesQuery, IReadOnlyList<ExpiringDelivery>>(query => query.ExpiringAsync(desk.Clock.GetUtcNow(), within, CancellationToken.None));

    // What the desk's job does each few seconds.
    private static Task<int> EndAsync(DeskFixture desk) => desk.AsAsync<ReleaseDueHandler, int>(handler => handler.RunAsync(CancellationToken.None));
}
