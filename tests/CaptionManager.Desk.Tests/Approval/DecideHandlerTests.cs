using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Packages;
using CaptionManager.Desk.Tests.Editing;
using Microsoft.EntityFrameworkCore;
using static CaptionManager.Desk.Approval.ApprovalAction;
using static CaptionManager.Desk.Photos.PhotoState;
using static CaptionManager.Desk.Tests.Editing.EditingDesk;

namespace CaptionManager.Desk.Tests.Approval;

[TestFixture]
internal sealed class DecideHandlerTests
{
    private EditingDesk _desk = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _desk = await EditingDesk.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Decide_EveryActionInEveryState_DoesWhatTheTableSaysAndNothingElse(
        [Values] PhotoState state, [Values] ApprovalAction action, [Values] bool isReleased)
    {
        var id = await InStateAsync(state, isReleased);
        var row = ApprovalTable.Find(state, action, isReleased);

        var outcome = await DecideAsync(id, action, "Because");

        var photo = await _desk.PhotoAsync(id);
        if (row is null)
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(outcome, Is.InstanceOf<DecisionOutcome.NotAllowed>());
                Assert.That(photo.State, Is.EqualTo(state));
                Assert.That(photo.ApprovedRevision, Is.EqualTo(isReleased ? 1 : null));
                Assert.That(await DecisionsAsync(id), Is.Empty);
            }

            return;
        }

        int? released = row.Effect switch
        {
            ApprovalEffect.ReleaseCurrentRevision => 2,
            ApprovalEffect.WithdrawRelease => null,
            ApprovalEffect.ReturnToEarlierRelease => null,
            _ => isReleased ? 1 : null,
        };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome, Is.EqualTo(new DecisionOutcome.Done(row.To, 2, released, action == Reschedule && isReleased ? InAnHour : ReleaseTimes.None)));
            Assert.That(photo.State, Is.EqualTo(row.To));
            Assert.That(photo.ApprovedRevision, Is.EqualTo(released));
            Assert.That(
                (await DecisionsAsync(id)).Select(d => (d.Revision, d.Action, d.To, d.Reason, d.ActorName)),
                Is.EqualTo([(2, action, row.To, "Because", Editor.Name)]));
        }
    }

    [Test]
    public async Task Decide_ReasonThatIsMissing_IsInvalidWhereTheTableAsksForOne([ValueSource(typeof(ApprovalTable), nameof(ApprovalTable.All))] ApprovalTransition row)
    {
        var id = await InStateAsync(row.From, isReleased: row.From == Approved);

        var outcome = await DecideAsync(id, row.Action, "   ");

        Assert.That(outcome, row.NeedsReason ? Is.InstanceOf<DecisionOutcome.Invalid>() : Is.InstanceOf<DecisionOutcome.Done>());
        Assert.That((await _desk.PhotoAsync(id)).State, Is.EqualTo(row.NeedsReason ? row.From : row.To));
    }

    [Test]
    public async Task Decide_LongReason_IsInvalid()
    {
        var id = await InStateAsync(Submitted);

        Assert.That(await DecideAsync(id, Reject, new string('x', Decision.ReasonLength + 1)), Is.InstanceOf<DecisionOutcome.Invalid>());
    }

    [Test]
    public async Task Decide_UnknownPhoto_IsNotFound() =>
        Assert.That(await DecideAsync(new PhotoId(7), Submit), Is.InstanceOf<DecisionOutcome.NotFound>());

    [Test]
    public async Task Submit_WithoutCaption_IsBlockedWithTheRemedy()
    {
        var id = await _desk.ArriveAsync(Derived with { Caption = null });

        var outcome = await DecideAsync(id, Submit);

        Assert.That(((DecisionOutcome.Blocked)outcome).Failures.Select(failure => failure.Guard), Is.EqualTo([ApprovalGuard.CaptionPresent]));
        Assert.That((await _desk.PhotoAsync(id)).State, Is.EqualTo(Draft));
    }

    [Test]
    public async Task Approve_WithoutCaptionAndCredit_IsBlockedByBoth()
    {
        var id = await _desk.ArriveAsync(PhotoFacts.Empty);
        await MoveAsync(id, Submitted, null);

        var outcome = await DecideAsync(id, Approve);

        Assert.That(
            ((DecisionOutcome.Blocked)outcome).Failures.Select(failure => failure.Guard),
            Is.EqualTo([ApprovalGuard.CaptionPresent, ApprovalGuard.CreditPresent]));
    }

    [Test]
    public async Task Correct_NothingNew_IsBlocked()
    {
        var id = await _desk.ArriveAsync();
        await MoveAsync(id, Approved, 1);

        var outcome = await DecideAsync(id, Correct, "A name was wrong");

        Assert.That(((DecisionOutcome.Blocked)outcome).Failures.Select(failure => failure.Guard), Is.EqualTo([ApprovalGuard.SomethingToCorrect]));
    }

    [TestCase(true, true, false)]
    [TestCase(true, false, true)]
    [TestCase(false, true, true)]
    public async Task Approve_OwnRevision_IsBlockedWhereTheDeskAsksForFourEyes(bool fourEyes, bool own, bool allowed)
    {
        await using var desk = await EditingDesk.StartAsync(new KeyValuePair<string, string?>("Approval:FourEyes", fourEyes.ToString()));
        var id = await desk.ArriveAsync();
        await desk.RunAsync<DecideHandler, DecisionOutcome>(handler => handler.HandleAsync(new DecisionRequest(id, Submit), Writer, CancellationToken.None));

        var outcome = await desk.RunAsync<DecideHandler, DecisionOutcome>(
            handler => handler.HandleAsync(new DecisionRequest(id, Approve), own ? Writer : Editor, CancellationToken.None));

        Assert.That(outcome, allowed ? Is.InstanceOf<DecisionOutcome.Done>() : Is.InstanceOf<DecisionOutcome.Blocked>());
    }

    [Test]
    public async Task Correct_ApprovedPhoto_LeavesTheApprovedRevisionLiveUntilTheNewOneIsApproved()
    {
        var id = await _desk.ArriveAsync();
        await DecideAsync(id, Submit);
        await DecideAsync(id, Approve);
        await SaveHeadlineAsync(id, 1, "Corrected");

        Assert.That(await DecideAsync(id, Correct, "Wrong place"), Is.EqualTo(new DecisionOutcome.Done(Submitted, 2, 1, ReleaseTimes.None)));
        Assert.That(await DecideAsync(id, Approve), Is.EqualTo(new DecisionOutcome.Done(Approved, 2, 2, ReleaseTimes.None)));
    }

    [Test]
    public async Task Recall_ApprovedCorrection_PutsTheEarlierRevisionBackAsTheLiveOne()
    {
        var id = await _desk.ArriveAsync();
        await DecideAsync(id, Submit);
        await DecideAsync(id, Approve);
        await SaveHeadlineAsync(id, 1, "Corrected");
        await DecideAsync(id, Correct, "Wrong place");
        await DecideAsync(id, Approve);

        Assert.That(await DecideAsync(id, Recall), Is.EqualTo(new DecisionOutcome.Done(Submitted, 2, 1, ReleaseTimes.None)));
        Assert.That(await DecideAsync(id, Approve), Is.EqualTo(new DecisionOutcome.Done(Approved, 2, 2, ReleaseTimes.None)));
    }

    [Test]
    public async Task Recall_PictureThatHasLeft_IsBlocked()
    {
        await using var desk = await DeskFixture.StartAsync();
        var id = await desk.TakeInSampleAsync("SAMPLE-0101-state-room.jpg");
        foreach (var action in new[] { Submit, Approve })
            await desk.AsAsync<DecideHandler, DecisionOutcome>(handler => handler.HandleAsync(new DecisionRequest(id, action), Editor, CancellationToken.None));
        using var package = new MemoryStream();
        var report = await desk.AsAsync<SendPackageHandler, PackageReport>(handler =>
            handler.HandleAsync(new PackageSelection(), package, Editor, CancellationToken.None));
        Assert.That(report.Sent, Is.EqualTo(1));

        var outcome = await desk.AsAsync<DecideHandler, DecisionOutcome>(
            handler => handler.HandleAsync(new DecisionRequest(id, Recall), Editor, CancellationToken.None));

        Assert.That(((DecisionOutcome.Blocked)outcome).Failures.Select(failure => failure.Guard), Is.EqualTo([ApprovalGuard.NotSentYet]));
    }

    [Test]
    public async Task Kill_ApprovedPhoto_WithdrawsItAndRestoreDoesNotReleaseIt()
    {
        var id = await _desk.ArriveAsync();
        await DecideAsync(id, Submit);
        await DecideAsync(id, Approve);

        Assert.That(await DecideAsync(id, Kill, "Not what it shows"), Is.EqualTo(new DecisionOutcome.Done(Killed, 1, null, ReleaseTimes.None)));
        Assert.That(await DecideAsync(id, Restore, "It was, after all"), Is.EqualTo(new DecisionOutcome.Done(Draft, 1, null, ReleaseTimes.None)));
    }

    [Test]
    public async Task Approve_RevisionThatIsNoLongerCurrent_IsAConflict()
    {
        var id = await _desk.ArriveAsync();
        await DecideAsync(id, Submit);
        await SaveHeadlineAsync(id, 1, "Nobody has read this");

        Assert.That(await DecideAsync(id, Approve, revision: 1), Is.EqualTo(new DecisionOutcome.Conflict(Submitted, 2)));
        Assert.That((await _desk.PhotoAsync(id)).ApprovedRevision, Is.Null);
    }

    [Test]
    public async Task Decide_TheSameRequestAgain_IsAnsweredAsTheFirstAndWrittenOnce()
    {
        var id = await InStateAsync(Submitted);

        var first = await DecideAsync(id, Approve, revision: 2);
        var second = await DecideAsync(id, Approve, revision: 2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Is.EqualTo(first));
            Assert.That(await DecisionsAsync(id), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Decide_SomebodyElseWasFirst_IsNotAllowedAndSaysWho()
    {
        var id = await InStateAsync(Submitted);
        await DecideAsync(id, Approve);

        var outcome = await _desk.RunAsync<DecideHandler, DecisionOutcome>(
            handler => handler.HandleAsync(new DecisionRequest(id, Reject, "Blurred"), Writer, CancellationToken.None));

        Assert.That(((DecisionOutcome.NotAllowed)outcome).Message, Does.Contain($"{Editor.Name} approved it"));
    }

    [Test]
    public async Task Decide_ManyEditorsAtOnce_OneDecides()
    {
        var id = await InStateAsync(Submitted);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => _desk.RunAsync<DecideHandler, DecisionOutcome>(
            handler => handler.HandleAsync(
                new DecisionRequest(id, n % 2 == 0 ? Approve : Reject, "Because", 2), new Actor(Guid.NewGuid(), $"Editor {n}"), CancellationToken.None)))));

        var decisions = await DecisionsAsync(id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes.OfType<DecisionOutcome.Done>().Count(), Is.EqualTo(1));
            Assert.That(outcomes.OfType<DecisionOutcome.NotAllowed>().Count(), Is.EqualTo(19));
            Assert.That(decisions, Has.Count.EqualTo(1));
            Assert.That((await _desk.PhotoAsync(id)).State, Is.EqualTo(decisions[0].To));
        }
    }

    [Test]
    public async Task Decide_Done_IsWrittenInTheAudit()
    {
        var id = await InStateAsync(Submitted);

        await DecideAsync(id, Reject, "Blurred");

        var kinds = await _desk.RunAsync<DeskContext, List<string>>(context =>
            context.Set<AuditEvent>().Where(e => e.PhotoId == id).OrderByDescending(e => e.Id).Take(1).Select(e => e.Kind).ToListAsync());
        Assert.That(kinds, Is.EqualTo(["photo.rejected"]));
    }

    /// <summary>A photo of two revisions in a state, the first one released where asked for.</summary>
    private async Task<PhotoId> InStateAsync(PhotoState state, bool isReleased = false)
    {
        var id = await _desk.ArriveAsync();
        await SaveHeadlineAsync(id, 1, "Second revision");
        await MoveAsync(id, state, isReleased ? 1 : null);
        return id;
    }

    private Task<int> MoveAsync(PhotoId id, PhotoState state, int? released) => _desk.RunAsync<DeskContext, int>(async context =>
    {
        var photo = await context.Photos.SingleAsync(p => p.Id == id);
        photo.MoveTo(state);
        photo.Release(released);
        return await context.SaveChangesAsync();
    });

    private Task<SaveOutcome> SaveHeadlineAsync(PhotoId id, int basedOn, string headline) =>
        _desk.RunAsync<SaveRevisionHandler, SaveOutcome>(handler => handler.HandleAsync(
            new SaveRevision(id, basedOn, new Dictionary<string, IReadOnlyList<string>> { ["headline"] = [headline] }, null, Writer), CancellationToken.None));

    private Task<DecisionOutcome> DecideAsync(PhotoId id, ApprovalAction action, string? reason = null, int? revision = null) =>
        _desk.RunAsync<DecideHandler, DecisionOutcome>(handler =>
            handler.HandleAsync(new DecisionRequest(id, action, reason, revision, Times: action == Reschedule ? InAnHour : null), Editor, CancellationToken.None));

    private ReleaseTimes InAnHour => new(_desk.Clock.GetUtcNow().AddHours(1), null, "UTC");

    private Task<IReadOnlyList<PhotoDecision>> DecisionsAsync(PhotoId id) =>
        _desk.RunAsync<PhotoDecisionsQuery, IReadOnlyList<PhotoDecision>>(query => query.HandleAsync(id, CancellationToken.None));
}
