using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Overview;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Tests.Editing;
using static CaptionManager.Desk.Tests.Editing.EditingDesk;

namespace CaptionManager.Desk.Tests.Overview;

[TestFixture]
internal sealed class OverviewTests
{
    private EditingDesk _desk = null!;

    [SetUp]
    public async Task StartAsync() => _desk = await EditingDesk.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Figures_OfThreeDays_CountEachOnItsDay()
    {
        var first = await _desk.ArriveAsync(Derived with { Caption = "A boat crosses the bay at dawn" });
        _desk.Clock.Advance(TimeSpan.FromDays(1));
        await _desk.ArriveAsync(Derived with { Caption = "Wheat is harvested near the old mill", CreditLine = null, Credit = Captions.Credits.Credit.Empty });
        await _desk.ArriveAsync(Derived with { Caption = "Two foxes play in fresh snow on a hill" });
        await DecideAsync(first, ApprovalAction.Submit, Writer);
        await DecideAsync(first, ApprovalAction.Approve, Editor);
        _desk.Clock.Advance(TimeSpan.FromDays(1));

        var days = await FiguresAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(days, Has.Count.EqualTo(DeskFiguresQuery.Days));
            Assert.That(days.TakeLast(4).Select(day => day.Arrived), Is.EqualTo([0, 1, 2, 0]));
            Assert.That(days.TakeLast(3).Select(day => day.WithoutCredit), Is.EqualTo([0, 1, 0]));
            Assert.That(days.TakeLast(3).Select(day => day.HoursToApproval), Is.EqualTo(new double?[] { null, 24, null }));
            Assert.That(days[^2].Approved, Is.EqualTo(1));
            Assert.That(days[^1].Day, Is.EqualTo(new DateOnly(2026, 3, 4)));
        }
    }

    [Test]
    public async Task Figures_WithinAMinute_AreThoseOfBefore()
    {
        var before = await FiguresAsync();
        await _desk.ArriveAsync();
        var within = await FiguresAsync();
        _desk.Clock.Advance(TimeSpan.FromMinutes(2));
        var after = await FiguresAsync();

        Assert.That((before[^1].Arrived, within[^1].Arrived, after[^1].Arrived), Is.EqualTo((0, 0, 1)));
    }

    [Test]
    public async Task Waiting_ForAPerson_CountsTheirsAndTheDesks()
    {
        var sent = await _desk.ArriveAsync(Derived with { Caption = "A boat crosses the bay at dawn" });
        var back = await _desk.ArriveAsync(Derived with { Caption = "Wheat is harvested near the old mill" });
        await _desk.ArriveAsync(Derived with { Caption = null });
        await DecideAsync(sent, ApprovalAction.Submit, Writer);
        await DecideAsync(back, ApprovalAction.Submit, Writer);
        await DecideAsync(back, ApprovalAction.Reject, Editor, "No date");

        var writer = await _desk.RunAsync<WaitingQuery, WaitingFor>(query => query.RunAsync(Writer, CancellationToken.None));
        var editor = await _desk.RunAsync<WaitingQuery, WaitingFor>(query => query.RunAsync(Editor, CancellationToken.None));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((writer.MyDrafts, writer.MyRejected, writer.Submitted, writer.WithoutCaption, writer.Photos), Is.EqualTo((1, 1, 1, 1, 3)));
            Assert.That((editor.MyDrafts, editor.MyRejected, editor.Submitted), Is.EqualTo((0, 0, 1)));
            Assert.That(writer.SubmittedSince, Is.EqualTo(_desk.Clock.GetUtcNow()));
        }
    }

    private Task<IReadOnlyList<DayFigures>> FiguresAsync() => _desk.RunAsync<DeskFiguresQuery, IReadOnlyList<DayFigures>>(query => query.RunAsync(CancellationToken.None));

    private async Task DecideAsync(PhotoId id, ApprovalAction action, Desk.Accounts.Actor actor, string? reason = null) => Assert.That(
        await _desk.RunAsync<DecideHandler, DecisionOutcome>(handler => handler.HandleAsync(new DecisionRequest(id, action, reason), actor, CancellationToken.None)), Is.TypeOf<DecisionOutcome.Done>());
}
