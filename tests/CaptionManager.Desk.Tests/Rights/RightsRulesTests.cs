using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Tests.Editing;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Tests.Rights;

[TestFixture]
internal sealed class RightsRulesTests
{
    private const string Instructions = "MANDATORY CREDIT, 14 DAYS, NO ARCHIVE, TURKEY OUT";

    private EditingDesk _desk = null!;

    [SetUp]
    public async Task StartAsync() => _desk = await EditingDesk.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Arrive_WithInstructions_ProposesRules()
    {
        var id = await _desk.ArriveAsync(EditingDesk.Derived with { Instructions = Instructions });

        Assert.That(
            (await RulesAsync(id)).Select(rule => $"{rule.State} {rule.Text} <{rule.Words}>"),
            Is.EqualTo((string[])
            [
                "Proposed Mandatory credit. <MANDATORY CREDIT>",
                "Proposed Not to be used from 17 March 2026 00:00 UTC. <14 DAYS>",
                "Proposed Not to be kept in an archive. <NO ARCHIVE>",
                "Proposed Not in Turkey (TR). <TURKEY OUT>",
            ]));
    }

    [Test]
    public async Task Save_OtherInstructions_KeepsWhatWasDecidedAndProposesTheRest()
    {
        var id = await _desk.ArriveAsync(EditingDesk.Derived with { Instructions = Instructions });
        var rules = await RulesAsync(id);
        await DecideAsync(id, RuleDecision.Confirm, rules[3].Id);
        await DecideAsync(id, RuleDecision.Dismiss, rules[2].Id);

        await _desk.RunAsync<SaveRevisionHandler, SaveOutcome>(handler => handler.HandleAsync(
            new SaveRevision(id, 1, new Dictionary<string, IReadOnlyList<string>> { ["instructions"] = ["NO ARCHIVE, GERMANY OUT"] }, null, EditingDesk.Writer), CancellationToken.None));

        Assert.That(
            (await RulesAsync(id)).Select(rule => $"{rule.State} {rule.Text}"),
            Is.EqualTo((string[])["Proposed Not in Germany (DE).", "Confirmed Not in Turkey (TR).", "Dismissed Not to be kept in an archive."]));
    }

    [Test]
    public async Task Check_ConfirmedRulesOnly_Count()
    {
        var id = await _desk.ArriveAsync(EditingDesk.Derived with { Instructions = Instructions });
        await ReleaseAsync(id);
        var client = new UsageClient(UsageKind.Publish, ["TR"]);

        var before = await CheckAsync(id, client);
        await DecideAsync(id, RuleDecision.Confirm);
        var after = await CheckAsync(id, client);
        _desk.Clock.Advance(TimeSpan.FromDays(15));
        var late = await CheckAsync(id, client with { Territories = ["GB"] });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.MayLeave, Is.True);
            Assert.That(after.Refusals.Single().Message, Is.EqualTo("Not in Turkey (TR)."));
            Assert.That(after.Conditions, Does.Contain("Mandatory credit."));
            Assert.That(late.Refusals.Single().Message, Is.EqualTo("Not to be used from 17 March 2026 00:00 UTC."));
        }
    }

    [Test]
    public async Task Check_ManyPhotos_TakesTwoRoundTripsAndNamesUnknownOnes()
    {
        var first = await _desk.ArriveAsync();
        var second = await _desk.ArriveAsync();
        await ReleaseAsync(second);
        var unknown = PhotoId.Parse("375DRTD80GA9H", null);

        var verdicts = await _desk.RunAsync<UsageRights, IReadOnlyDictionary<PhotoId, UsageVerdict>>(
            rights => rights.CheckAsync([first, second, unknown, second], new UsageClient(UsageKind.Publish, []), CancellationToken.None));

        Assert.That(
            verdicts.ToDictionary(pair => pair.Key, pair => pair.Value.Refusals.Select(refusal => refusal.Code).SingleOrDefault()),
            Is.EquivalentTo(new Dictionary<PhotoId, UsageRefusalCode> { [first] = UsageRefusalCode.NotApproved, [second] = default, [unknown] = UsageRefusalCode.Unknown }));
    }

    [Test]
    public async Task Make_Lease_CountsAtOnceAndIsRecorded()
    {
        var id = await _desk.ArriveAsync();
        await ReleaseAsync(id);

        var made = await MakeAsync(id, new() { Effect = RuleEffect.Allow, Use = UsageKind.Syndicate, Territories = ["DE"] });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(made, Is.EqualTo(new RuleOutcome.Done(1)));
            Assert.That((await CheckAsync(id, new UsageClient(UsageKind.Syndicate, ["FR"]))).Refusals.Single().Code, Is.EqualTo(UsageRefusalCode.NotLeased));
            Assert.That((await CheckAsync(id, new UsageClient(UsageKind.Syndicate, ["DE"]))).MayLeave, Is.True);
            Assert.That((await EventsAsync(id)).Last(), Does.StartWith("rights.made").And.Contains("May be syndicated in Germany (DE)."));
        }
    }

    [Test]
    public async Task Make_Nonsense_SaysWhat()
    {
        var id = await _desk.ArriveAsync();
        var now = _desk.Clock.GetUtcNow();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await MakeAsync(id, new() { Effect = RuleEffect.Deny, Territories = ["XX"] }), Is.InstanceOf<RuleOutcome.Invalid>());
            Assert.That(await MakeAsync(id, new() { Effect = RuleEffect.Deny, From = now, Until = now }), Is.InstanceOf<RuleOutcome.Invalid>());
            Assert.That(await MakeAsync(id, new() { Effect = RuleEffect.Oblige }), Is.InstanceOf<RuleOutcome.Invalid>());
            Assert.That(await MakeAsync(id, new() { Effect = RuleEffect.Deny, Elsewhere = true }), Is.InstanceOf<RuleOutcome.Invalid>());
            Assert.That(await MakeAsync(PhotoId.Parse("375DRTD80GA9H", null), new() { Effect = RuleEffect.Deny }), Is.InstanceOf<RuleOutcome.NotFound>());
            Assert.That(await RulesAsync(id), Is.Empty);
        }
    }

    [Test]
    public async Task Decide_RuleOfAnotherPhoto_IsNotFound()
    {
        var mine = await _desk.ArriveAsync(EditingDesk.Derived with { Instructions = "UK OUT" });
        var other = await _desk.ArriveAsync(EditingDesk.Derived with { Instructions = "UK OUT" });

        Assert.That(await DecideAsync(mine, RuleDecision.Confirm, (await RulesAsync(other))[0].Id), Is.InstanceOf<RuleOutcome.NotFound>());
    }

    private Task<IReadOnlyList<RuleView>> RulesAsync(PhotoId id) =>
        _desk.RunAsync<PhotoRulesQuery, IReadOnlyList<RuleView>>(query => query.HandleAsync(id, CancellationToken.None));

    private Task<RuleOutcome> DecideAsync(PhotoId id, RuleDecision decision, params long[] rules) =>
        _desk.RunAsync<DecideRulesHandler, RuleOutcome>(handler => handler.HandleAsync(id, rules, decision, EditingDesk.Editor, CancellationToken.None));

    private Task<RuleOutcome> MakeAsync(PhotoId id, RuleTerms terms) =>
        _desk.RunAsync<MakeRuleHandler, RuleOutcome>(handler => handler.HandleAsync(id, terms, null, EditingDesk.Editor, CancellationToken.None));

    private Task<UsageVerdict> CheckAsync(PhotoId id, UsageClient client) =>
        _desk.RunAsync<UsageRights, UsageVerdict>(rights => rights.CheckAsync(id, client, CancellationToken.None));

    private Task<List<string>> EventsAsync(PhotoId id) => _desk.RunAsync<DeskContext, List<string>>(
        context => context.Set<AuditEvent>().Where(e => e.PhotoId == id).OrderBy(e => e.Id).Select(e => e.Kind + " " + e.Details).ToListAsync());

    private Task<bool> ReleaseAsync(PhotoId id) => _desk.RunAsync<DeskContext, bool>(context => context.WriteAsync(
        async token =>
        {
            var photo = await context.Photos.AsTracking().SingleAsync(p => p.Id == id, token);
            photo.MoveTo(PhotoState.Approved);
            photo.Release(1);
            return true;
        },
        CancellationToken.None));
}
