using System.Globalization;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Tests.Editing;
using Microsoft.EntityFrameworkCore;
using static CaptionManager.Desk.Approval.ApprovalAction;
using static CaptionManager.Desk.Tests.Editing.EditingDesk;

namespace CaptionManager.Desk.Tests.Approval;

[TestFixture]
internal sealed class ReleaseDueTests
{
    private EditingDesk _desk = null!;

    [SetUp]
    public async Task StartAsync() => _desk = await EditingDesk.StartAsync([new("Rights:TimeZone", "Europe/Berlin")]);

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Embargo_AcrossTheChangeOfClocks_EndsAtTheLocalTimeAndNotAnHourLater()
    {
        // Set on Saturday at +01:00 for Sunday 06:00, when Berlin is at +02:00.
        _desk.Clock.SetUtcNow(Utc("2026-03-28T12:00Z"));
        var id = await ApprovedAsync(await ReadAsync("2026-03-29T06:00", null));

        _desk.Clock.SetUtcNow(Utc("2026-03-29T03:59:59Z"));
        var early = (Leaves: await LeavesAsync(id), Done: await RunDueAsync());
        _desk.Clock.SetUtcNow(Utc("2026-03-29T04:00:00Z"));
        var byItself = await LeavesAsync(id);
        var changes = await RunDueAsync();
        var again = await RunDueAsync();

        var photo = await _desk.PhotoAsync(id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(early, Is.EqualTo((false, 0)));
            Assert.That(byItself, Is.True, "Export looks at the time itself.");
            Assert.That((changes, again), Is.EqualTo((1, 0)));
            Assert.That(photo.ReleaseTimes, Is.EqualTo(ReleaseTimes.None));
            Assert.That(photo.ApprovedRevision, Is.EqualTo(1));
            Assert.That(await KindsAsync(id), Is.EqualTo([ReleaseDueHandler.EmbargoEnded]));
        }
    }

    [Test]
    public async Task Embargo_InTheHourThatComesTwice_EndsInTheSecond()
    {
        _desk.Clock.SetUtcNow(Utc("2026-10-24T12:00Z"));
        var id = await ApprovedAsync(await ReadAsync("2026-10-25T02:30", null));

        _desk.Clock.SetUtcNow(Utc("2026-10-25T00:30Z"));
        var first = await RunDueAsync();
        _desk.Clock.SetUtcNow(Utc("2026-10-25T01:30Z"));
        var second = await RunDueAsync();

        Assert.That((first, second, await LeavesAsync(id)), Is.EqualTo((0, 1, true)));
    }

    [Test]
    public async Task Expiry_StopsExportAndIsSaidOnce_AndALaterOneLetsThePictureGoAgain()
    {
        var id = await ApprovedAsync(new ReleaseTimes(null, _desk.Clock.GetUtcNow().AddHours(2), "UTC"));
        var before = await LeavesAsync(id);
        _desk.Clock.Advance(TimeSpan.FromHours(2));
        var after = await LeavesAsync(id);
        var changes = (await RunDueAsync(), await RunDueAsync());

        await DecideAsync(id, Reschedule, new ReleaseTimes(null, _desk.Clock.GetUtcNow().AddDays(1), "UTC"));
        var renewed = await LeavesAsync(id);
        _desk.Clock.Advance(TimeSpan.FromDays(1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((before, after, renewed), Is.EqualTo((true, false, true)));
            Assert.That(changes, Is.EqualTo((1, 0)));
            Assert.That(await RunDueAsync(), Is.EqualTo(1), "The new expiry is said too.");
            Assert.That(await KindsAsync(id), Is.EqualTo([ReleaseDueHandler.Expired, ReleaseDueHandler.Expired]));
        }
    }

    [Test]
    public async Task DeskThatWasDown_SaysBothAtItsNextStart()
    {
        var now = _desk.Clock.GetUtcNow();
        var id = await ApprovedAsync(new ReleaseTimes(now.AddHours(1), now.AddHours(2), "UTC"));

        _desk.Clock.Advance(TimeSpan.FromDays(3));

        Assert.That((await RunDueAsync(), await LeavesAsync(id)), Is.EqualTo((2, false)));
    }

    [Test]
    public async Task Killed_IsNotReleased()
    {
        var id = await ApprovedAsync(new ReleaseTimes(_desk.Clock.GetUtcNow().AddHours(1), null, "UTC"));
        await DecideAsync(id, Kill);

        _desk.Clock.Advance(TimeSpan.FromHours(1));

        Assert.That((await RunDueAsync(), await LeavesAsync(id)), Is.EqualTo((0, false)));
    }

    [Test]
    public async Task Correction_WithoutTimes_KeepsTheEmbargo()
    {
        var times = new ReleaseTimes(_desk.Clock.GetUtcNow().AddHours(5), null, "Europe/Berlin");
        var id = await ApprovedAsync(times);
        await _desk.RunAsync<SaveRevisionHandler, SaveOutcome>(handler => handler.HandleAsync(
            new(id, 1, new Dictionary<string, IReadOnlyList<string>> { ["headline"] = ["Corrected"] }, null, Writer), CancellationToken.None));
        await DecideAsync(id, Correct);
        await DecideAsync(id, Approve);

        var photo = await _desk.PhotoAsync(id);
        Assert.That((photo.ApprovedRevision, photo.ReleaseTimes), Is.EqualTo(((int?)2, times)));
    }

    [Test]
    public async Task Recall_OfACorrection_GivesBackTheTimesOfWhatItCorrected()
    {
        var times = new ReleaseTimes(_desk.Clock.GetUtcNow().AddHours(5), null, "UTC");
        var id = await ApprovedAsync(new ReleaseTimes(_desk.Clock.GetUtcNow().AddHours(1), null, "UTC"));
        await DecideAsync(id, Reschedule, times);
        await _desk.RunAsync<SaveRevisionHandler, SaveOutcome>(handler => handler.HandleAsync(
            new(id, 1, new Dictionary<string, IReadOnlyList<string>> { ["headline"] = ["Corrected"] }, null, Writer), CancellationToken.None));
        await DecideAsync(id, Correct);
        await DecideAsync(id, Approve, ReleaseTimes.None);
        await DecideAsync(id, Recall);

        var photo = await _desk.PhotoAsync(id);
        Assert.That((photo.ApprovedRevision, photo.ReleaseTimes), Is.EqualTo(((int?)1, times)));
    }

    [TestCase(-1, null)]
    [TestCase(null, -1)]
    [TestCase(5, 4)]
    public async Task Approve_TimesThatCannotBeMeant_IsInvalid(int? embargo, int? expiry)
    {
        var id = await SubmittedAsync();
        var now = _desk.Clock.GetUtcNow();

        var times = new ReleaseTimes(embargo is { } from ? now.AddHours(from) : null, expiry is { } until ? now.AddHours(until) : null, "UTC");
        var outcome = await TryAsync(id, Approve, times);

        Assert.That(outcome, Is.InstanceOf<DecisionOutcome.Invalid>().With.Property("Field").EqualTo("Times"));
    }

    private async Task<ReleaseTimes> ReadAsync(string embargo, string? zone) =>
        (await _desk.RunAsync<ReleaseClock, ReleaseTimesReading>(clock => Task.FromResult(clock.Read(embargo, null, zone)))).Times;

    private async Task<PhotoId> SubmittedAsync()
    {
        var id = await _desk.ArriveAsync();
        await DecideAsync(id, Submit);
        return id;
    }

    private async Task<PhotoId> ApprovedAsync(ReleaseTimes times)
    {
        var id = await SubmittedAsync();
        await DecideAsync(id, Approve, times);
        return id;
    }

    private async Task DecideAsync(PhotoId id, ApprovalAction action, ReleaseTimes? times = null) =>
        Assert.That(await TryAsync(id, action, times), Is.InstanceOf<DecisionOutcome.Done>());

    private Task<DecisionOutcome> TryAsync(PhotoId id, ApprovalAction action, ReleaseTimes? times) => _desk.RunAsync<DecideHandler, DecisionOutcome>(
        handler => handler.HandleAsync(new DecisionRequest(id, action, "Because", Times: times), Editor, CancellationToken.None));

    private Task<int> RunDueAsync() => _desk.RunAsync<ReleaseDueHandler, int>(handler => handler.RunAsync(CancellationToken.None));

    // Both that export asks: its query, and the judge of rights.
    private async Task<bool> LeavesAsync(PhotoId id)
    {
        var found = await _desk.RunAsync<ApprovedPhotosQuery, OutgoingPhoto?>(query => query.FindAsync(id, CancellationToken.None)) is not null;
        var verdict = await _desk.RunAsync<UsageRights, UsageVerdict>(rights => rights.CheckAsync(id, new UsageClient(UsageKind.Publish, []), CancellationToken.None));
        Assert.That(verdict.MayLeave, Is.EqualTo(found));
        return found;
    }

    private Task<List<string>> KindsAsync(PhotoId id) => _desk.RunAsync<DeskContext, List<string>>(context =>
        context.AuditEvents.Where(e => e.PhotoId == id && e.ActorId == null && e.Kind.StartsWith("photo.e")).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync());

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
