using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Tests.Editing;
using Microsoft.EntityFrameworkCore;
using static CaptionManager.Desk.Tests.Editing.EditingDesk;

namespace CaptionManager.Desk.Tests.Approval;

[TestFixture]
internal sealed class ApprovalGuardTests
{
    private EditingDesk _desk = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _desk = await EditingDesk.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Approve_WordsWithAnError_IsBlockedAndSaysWhichError()
    {
        var id = await SubmittedAsync(Derived with { Caption = "Vladimir Putin poses for a photo outside Moscow on Monday, February 17, 2023" });

        var failure = await OnlyFailureAsync(id);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Guard, Is.EqualTo(ApprovalGuard.NoLintErrors));
            Assert.That(failure.Remedy, Does.Contain("Friday"));
            Assert.That(failure.MayOverride, Is.True);
            Assert.That((await _desk.PhotoAsync(id)).ApprovedRevision, Is.Null);
        }
    }

    [Test]
    public async Task Approve_OpenConflict_IsBlockedUntilItIsJudged()
    {
        var other = await _desk.ArriveAsync();
        var id = await SubmittedAsync();
        var finding = await ContradictAsync(other, id);

        var failure = await OnlyFailureAsync(id);
        await _desk.RunAsync<JudgeFindingHandler, bool>(handler => handler.HandleAsync(finding, FindingVerdict.NotDuplicate, Editor, CancellationToken.None));
        var after = await ApproveAsync(id);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Guard, Is.EqualTo(ApprovalGuard.NoOpenConflict));
            Assert.That(failure.Remedy, Does.Contain("putin.jpg"));
            Assert.That(after, Is.InstanceOf<DecisionOutcome.Done>());
        }
    }

    [Test]
    public async Task Approve_RightsThatHaveEnded_IsBlocked()
    {
        var id = await SubmittedAsync();
        await AllowAsync(id, until: _desk.Clock.GetUtcNow().AddDays(-1));

        var failure = await OnlyFailureAsync(id);

        Assert.That(failure.Guard, Is.EqualTo(ApprovalGuard.RightsHold));
    }

    [Test]
    public async Task Approve_LeaseThatBeginsWithTheEmbargosEnd_Passes()
    {
        var id = await SubmittedAsync();
        var start = _desk.Clock.GetUtcNow().AddDays(2);
        await AllowAsync(id, from: start);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ApproveAsync(id), Is.InstanceOf<DecisionOutcome.Blocked>());
            Assert.That(await ApproveAsync(id, times: new ReleaseTimes(start, null, "UTC")), Is.InstanceOf<DecisionOutcome.Done>());
        }
    }

    [Test]
    public async Task Approve_RightsThatForbidSyndicationOnly_Passes()
    {
        var id = await SubmittedAsync();
        await MakeRuleAsync(id, new RuleTerms { Effect = RuleEffect.Deny, Use = UsageKind.Syndicate });

        Assert.That(await ApproveAsync(id), Is.InstanceOf<DecisionOutcome.Done>());
    }

    [Test]
    public async Task Approve_Overridden_KeepsGuardsAndReasonOnTheDecisionInHistoryAndAudit()
    {
        var id = await SubmittedAsync(Derived with { Caption = "Vladimir Putin poses for a photo outside Moscow on Monday, February 17, 2023" });
        await AllowAsync(id, until: _desk.Clock.GetUtcNow().AddDays(-1));

        var outcome = await ApproveAsync(id, because: "  The agency confirmed both by telephone. ");

        var decision = (await _desk.RunAsync<PhotoDecisionsQuery, IReadOnlyList<PhotoDecision>>(query => query.HandleAsync(id, CancellationToken.None)))[0];
        var history = await _desk.RunAsync<PhotoHistoryQuery, IReadOnlyList<HistoryEntry>>(query => query.HandleAsync(id, null, CancellationToken.None));
        var audit = await _desk.RunAsync<DeskContext, AuditEvent>(context => context.AuditEvents.AsNoTracking().OrderByDescending(e => e.Id).FirstAsync(e => e.PhotoId == id));
        ApprovalGuard[] overridden = [ApprovalGuard.NoLintErrors, ApprovalGuard.RightsHold];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome, Is.InstanceOf<DecisionOutcome.Done>());
            Assert.That(decision.Terms.Overridden, Is.EqualTo(overridden));
            Assert.That(decision.Terms.OverrideReason, Is.EqualTo("The agency confirmed both by telephone."));
            Assert.That(history[0].Terms!.Overridden, Is.EqualTo(overridden));
            Assert.That(audit.Kind, Is.EqualTo("photo.approved"));
            Assert.That(audit.Details, Does.Contain("noLintErrors").And.Contain("rightsHold").And.Contain("by telephone"));
        }
    }

    [Test]
    public async Task Approve_OverrideOfWhatNobodyMayOverride_IsBlocked()
    {
        var id = await _desk.ArriveAsync(PhotoFacts.Empty with { Headline = "No caption" });
        await _desk.RunAsync<DeskContext, int>(async context =>
        {
            (await context.Photos.SingleAsync(p => p.Id == id)).MoveTo(PhotoState.Submitted);
            return await context.SaveChangesAsync();
        });

        Assert.That(await ApproveAsync(id, because: "Never mind"), Is.InstanceOf<DecisionOutcome.Blocked>());
    }

    [Test]
    public async Task Approve_OverrideThatWasNotNeeded_IsNotKept()
    {
        var id = await SubmittedAsync();

        await ApproveAsync(id, because: "To be safe");

        var decision = (await _desk.RunAsync<PhotoDecisionsQuery, IReadOnlyList<PhotoDecision>>(query => query.HandleAsync(id, CancellationToken.None)))[0];
        Assert.That((decision.Terms.OverrideReason, decision.Terms.Overridden.Length), Is.EqualTo(((string?)null, 0)));
    }

    [Test]
    public async Task Forecast_SaysWhatApprovalWouldSay()
    {
        var good = await SubmittedAsync();
        var bad = await SubmittedAsync(Derived with { Credit = Captions.Credits.Credit.Empty, CreditLine = null });
        var draft = await _desk.ArriveAsync();

        var forecasts = await _desk.RunAsync<ApprovalForecastQuery, IReadOnlyList<ApprovalForecast>>(
            query => query.HandleAsync([bad, draft, good, new PhotoId(7)], Editor, CancellationToken.None));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(forecasts.Select(f => (f.Photo, f.MayBeApproved)), Is.EqualTo([(bad, false), (draft, false), (good, true)]));
            Assert.That(forecasts[0].Failures.Select(f => f.Guard), Does.Contain(ApprovalGuard.CreditPresent));
            Assert.That(forecasts[1].Wrong, Is.Not.Null);
            Assert.That(forecasts[2].CreditLine, Is.EqualTo(Derived.CreditLine));
            Assert.That(await ApproveAsync(good), Is.InstanceOf<DecisionOutcome.Done>());
            Assert.That(await ApproveAsync(bad), Is.InstanceOf<DecisionOutcome.Blocked>());
        }
    }

    private async Task<PhotoId> SubmittedAsync(PhotoFacts? facts = null)
    {
        var id = await _desk.ArriveAsync(facts);
        var outcome = await _desk.RunAsync<DecideHandler, DecisionOutcome>(
            handler => handler.HandleAsync(new DecisionRequest(id, ApprovalAction.Submit), Writer, CancellationToken.None));
        Assert.That(outcome, Is.InstanceOf<DecisionOutcome.Done>());
        return id;
    }

    private Task<DecisionOutcome> ApproveAsync(PhotoId id, string? because = null, ReleaseTimes? times = null) => _desk.RunAsync<DecideHandler, DecisionOutcome>(
        handler => handler.HandleAsync(new DecisionRequest(id, ApprovalAction.Approve, Override: because, Times: times), Editor, CancellationToken.None));

    private async Task<GuardFailure> OnlyFailureAsync(PhotoId id)
    {
        var outcome = await ApproveAsync(id);
        Assert.That(outcome, Is.InstanceOf<DecisionOutcome.Blocked>());
        return ((DecisionOutcome.Blocked)outcome).Failures.Single();
    }

    private Task<int> AllowAsync(PhotoId id, DateTimeOffset? from = null, DateTimeOffset? until = null) =>
        MakeRuleAsync(id, new RuleTerms { Effect = RuleEffect.Allow, From = from, Until = until });

    // Written as a person's rule of some days ago, since a rule that has ended is not taken any more.
    private Task<int> MakeRuleAsync(PhotoId id, RuleTerms terms) => _desk.RunAsync<DeskContext, int>(context =>
    {
        context.Add(RightsRule.Make(id, terms, null, Editor, _desk.Clock.GetUtcNow().AddDays(-3)));
        return context.SaveChangesAsync();
    });

    private Task<long> ContradictAsync(PhotoId a, PhotoId b) => _desk.RunAsync<DeskContext, long>(async context =>
    {
        await context.DuplicateFindings.Where(f => f.PhotoA == b || f.PhotoB == b).ExecuteDeleteAsync();
        var finding = new DuplicateFinding(a, b, new PhotoMatch(FindingKind.Conflict, default, 0.9, []), _desk.Clock.GetUtcNow());
        context.Add(finding);
        await context.SaveChangesAsync();
        return finding.Id;
    });
}
