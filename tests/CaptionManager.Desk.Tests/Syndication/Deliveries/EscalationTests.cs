using System.Globalization;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.Migrations.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SmtpServer.Protocol;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>Kills that nobody acknowledges, as the journal tells them.</summary>
[TestFixture]
internal sealed class EscalationTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";

    private MailSink _sink = null!;
    private DeskFixture _desk = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _sink = await MailSink.StartAsync();
        _desk = await DeskFixture.StartAsync(
            null, new("Syndication:MailHost", "127.0.0.1"), new("Syndication:MailPort", _sink.Port.ToString(CultureInfo.InvariantCulture)),
            new("Syndication:MailUnencrypted", "true"), new("Syndication:MailFrom", "pictures@desk.example"), new("Syndication:EscalationMail", "night@desk.example"));
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _desk.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Test]
    public async Task A_kill_that_nobody_acknowledges_in_time_is_mailed_once_to_whom_it_concerns()
    {
        await SubscribeAsync("Silent", new Contact("Night desk", Email: "night@silent.example"), new Contact("Accounts", Phone: "1"));
        await SubscribeAsync("Answers", new Contact("Night desk", Email: "night@answers.example"));
        var photo = await _desk.ApprovedAsync(Seed);
        await _desk.DeliverAsync();
        await _desk.DecideAsync(photo, ApprovalAction.Kill, "It shows somebody else.");
        await _desk.DeliverAsync();
        var answered = (await _desk.DeliveriesAsync()).Last(delivery => delivery.Kind == DeliveryKind.Kill).Id;
        await _desk.AsAsync<DeliveriesHandler, DeliveryOutcome>(handler => handler.AcknowledgeAsync(answered, "Night desk", DeskFixture.Bob, CancellationToken.None));
        _desk.Clock.Advance(TimeSpan.FromMinutes(29));
        var early = await EscalateAsync();
        var overdueEarly = await OverdueAsync();
        _desk.Clock.Advance(TimeSpan.FromMinutes(2));
        _sink.Answer = () => new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "later");
        var busy = await EscalateAsync();
        _sink.Answer = () => SmtpResponse.Ok;

        var (due, again) = (await EscalateAsync(), await EscalateAsync());

        var mail = _sink.Received.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((early, busy, due, again), Is.EqualTo((0, 0, 1, 0)));
            Assert.That((overdueEarly, await OverdueAsync()), Is.EqualTo((0, 1)));
            Assert.That(mail.To.Mailboxes.Select(box => box.Address), Is.EqualTo((string[])["night@silent.example", "night@desk.example"]));
            Assert.That(mail.Subject, Is.EqualTo($"NOT ACKNOWLEDGED: {Seed}"));
            Assert.That(mail.TextBody, Does.Contain("Nobody at Silent").And.Contain($"TAKE DOWN: {Seed}").And.Contain("Credit: Vladimir Astapkovich").And.Contain("Reason: It shows somebody else.").And.Contain("Told: "));
        }
    }

    [Test]
    public async Task What_a_later_word_replaced_is_not_escalated_and_a_kill_that_did_not_arrive_is()
    {
        var (_, place) = await SubscribeAsync("Silent");
        var photo = await _desk.ApprovedAsync(Seed);
        await _desk.DeliverAsync();
        await _desk.SetAsync(photo, 1, "headline", "Another headline");
        await _desk.DecideAsync(photo, ApprovalAction.Correct, "The headline was wrong.");
        await _desk.DecideAsync(photo, ApprovalAction.Approve);
        await _desk.DeliverAsync();
        var folder = Path.Combine(_desk.Folder, "outbox", "Silent");
        Directory.Delete(folder, recursive: true);
        await File.WriteAllTextAsync(folder, "in the way");
        await _desk.DecideAsync(photo, ApprovalAction.Kill, "It shows somebody else.");
        await _desk.DeliverAsync();
        _desk.Clock.Advance(TimeSpan.FromMinutes(31));

        var sent = await EscalateAsync();

        var mail = _sink.Received.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(place, Is.Positive);
            Assert.That(sent, Is.EqualTo(1));
            Assert.That(mail.To.Mailboxes.Select(box => box.Address), Is.EqualTo((string[])["night@desk.example"]), "nobody there can be mailed");
            Assert.That(mail.TextBody, Does.Contain("TAKE DOWN").And.Not.Contain("REPLACE").And.Contain("It has not reached Folder since"));
        }
    }

    [Test]
    public async Task What_lay_there_for_more_than_a_fortnight_is_not_mailed_by_a_desk_that_begins_to_mail()
    {
        await SubscribeAsync("Silent", new Contact("Night desk", Email: "night@silent.example"));
        await KilledAsync(Seed);
        _desk.Clock.Advance(TimeSpan.FromDays(14));
        var alone = await EscalateAsync();
        await KilledAsync("SAMPLE-0201-mountains.jpg");
        _desk.Clock.Advance(TimeSpan.FromMinutes(31));

        var sent = await EscalateAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((alone, sent), Is.EqualTo((0, 1)));
            Assert.That(_sink.Received.Single().Subject, Is.EqualTo("NOT ACKNOWLEDGED: SAMPLE-0201-mountains.jpg"));
            Assert.That(await OverdueAsync(), Is.EqualTo(2), "the board says it of both");
        }

        async Task KilledAsync(string sample)
        {
            var photo = await _desk.ApprovedAsync(sample);
            await _desk.DeliverAsync();
            await _desk.DecideAsync(photo, ApprovalAction.Kill, "It shows somebody else.");
            await _desk.DeliverAsync();
        }
    }

    [Test]
    public async Task More_than_a_mail_holds_are_told_with_the_next_looks_and_each_once()
    {
        var (subscriber, place) = await SubscribeAsync("Silent");
        var photo = await _desk.ApprovedAsync(Seed);
        await _desk.DeliverAsync();
        await _desk.AsAsync<DeskContext, int>(async context =>
        {
            var at = _desk.Clock.GetUtcNow();
            var places = Enumerable.Range(1, 501).Select(_ => new Destination(subscriber)).ToList();
            context.AddRange(places);
            await context.SaveChangesAsync();
            context.AddRange(places.Select((one, index) => new Delivery(subscriber, one.Id, 1000 + index, photo, 1, DeliveryKind.Kill, at) { State = DeliveryState.Delivered }));
            return await context.SaveChangesAsync();
        });
        _desk.Clock.Advance(TimeSpan.FromMinutes(31));

        int[] sent = [await EscalateAsync(), await EscalateAsync(), await EscalateAsync()];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(place, Is.Positive);
            Assert.That(sent, Is.EqualTo((int[])[1, 1, 0]));
            Assert.That(_sink.Received.Select(mail => mail.Subject), Is.EqualTo((string[])["NOT ACKNOWLEDGED: 500 pictures", $"NOT ACKNOWLEDGED: {Seed}"]));
        }
    }

    [Test]
    public void Untold_OnSqlServer_ParsesAsTSql()
    {
        var options = new DbContextOptionsBuilder<DeskContext>();
        new SqlServerEngine().Configure(options, "Server=.;Database=desk");
        using var context = new DeskContext(options.Options);
        var sql = EscalationNotices.Untold(context, 1, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch).ToQueryString();

        new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);

        Assert.That(errors.Select(error => $"{error.Line}:{error.Column} {error.Message}"), Is.Empty, sql);
        Assert.That(sql, Does.Contain("CONVERT(varchar(20), [d].[Id])"));
    }

    private Task<(long Subscriber, long Destination)> SubscribeAsync(string name, params Contact[] contacts) =>
        _desk.SubscribeAsync(_desk.Folder(name), new SubscriberInput(name) { Contacts = [.. contacts], EscalateAfterMinutes = 30 });

    private Task<int> OverdueAsync() => _desk.AsAsync<DeliveriesQuery, int>(query => query.OverdueAsync(_desk.Clock.GetUtcNow(), CancellationToken.None));

    private Task<int> EscalateAsync() => _desk.AsAsync<EscalationNotices, int>(notices => notices.RunAsync(CancellationToken.None));
}
