using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Tests.Editing;
using static CaptionManager.Desk.Tests.Editing.EditingDesk;

namespace CaptionManager.Desk.Tests.Approval;

[TestFixture]
internal sealed class RequiredFieldsTests
{
    private EditingDesk _desk = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _desk = await EditingDesk.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    /// <summary>Each field a desk can require is missing in empty facts and named by its label.</summary>
    [Test]
    public void Offered_EachIsAFieldThatEmptyFactsLack()
    {
        Assert.That(RequiredFields.Missing(PhotoFacts.Empty, RequiredFields.Offered), Is.EqualTo(RequiredFields.Offered));
        Assert.That(RequiredFields.Offered.Select(RequiredFields.LabelOf), Is.Unique.And.All.Not.Empty);
        Assert.That(string.Join(',', RequiredFields.Offered), Has.Length.LessThan(200), "the column holds them twice");
    }

    [Test]
    public async Task Submit_WithoutWhatItsDeskRequires_IsBlockedUntilItIsThere()
    {
        var sports = await _desk.DeskAsync("Sports");
        var here = await _desk.ArriveAsync(Derived with { JobId = null, Event = " " });
        var elsewhere = await _desk.ArriveAsync(Derived with { JobId = null, Event = null });
        await _desk.PlaceAsync(here, sports, null);

        Assert.That((await RequireAsync(sports, "jobId", "event", "credit")).IsDone);
        var blocked = (DecisionOutcome.Blocked)await SubmitAsync(here);
        var free = await SubmitAsync(elsewhere);
        await RequireAsync(sports, "credit");
        var then = await SubmitAsync(here);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(blocked.Failures.Single().Guard, Is.EqualTo(ApprovalGuard.RequiredFilled));
            Assert.That(blocked.Failures[0].Fields, Is.EqualTo(["event", "jobId"]));
            Assert.That(blocked.Failures[0].Remedy, Is.EqualTo("The desk Sports requires Event, Job id. Fill them in first."));
            Assert.That(free, Is.InstanceOf<DecisionOutcome.Done>(), "a photo on no desk owes nobody");
            Assert.That(then, Is.InstanceOf<DecisionOutcome.Done>());
        }
    }

    [Test]
    public async Task Require_IsAuditedOnceAndRefusesWhatIsNoField()
    {
        var foreign = await _desk.DeskAsync("Foreign");
        await RequireAsync(foreign, "city");
        await RequireAsync(foreign, "city");
        var unknown = await RequireAsync(foreign, "city", "weather");
        var nowhere = await RequireAsync(9_999, "city");
        var events = await _desk.RunAsync<AuditQuery, IReadOnlyList<AuditEntry>>(query => query.HandleAsync(null, null, 100, CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(events.Where(one => one.Kind == "desk.requires" && one.Subject == "Foreign").Select(one => one.Details), Is.EqualTo(["""{"before":"","after":"city"}"""]));
            Assert.That(unknown.Problems.Single().Message, Does.StartWith("'weather' is no field"));
            Assert.That(nowhere.Problems.Single().Code, Is.EqualTo("no-such-desk"));
        }
    }

    private Task<AccountOutcome<int>> RequireAsync(int desk, params string[] fields) =>
        _desk.RunAsync<RequireFieldsHandler, AccountOutcome<int>>(handler => handler.HandleAsync(Editor, desk, fields, CancellationToken.None));

    private Task<DecisionOutcome> SubmitAsync(PhotoId id) =>
        _desk.RunAsync<DecideHandler, DecisionOutcome>(handler => handler.HandleAsync(new DecisionRequest(id, ApprovalAction.Submit), Writer, CancellationToken.None));
}
