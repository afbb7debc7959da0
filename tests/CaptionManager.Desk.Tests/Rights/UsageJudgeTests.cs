using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;

namespace CaptionManager.Desk.Tests.Rights;

[TestFixture]
internal sealed class UsageJudgeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly PhotoId Id = PhotoId.Parse("375DRTD80GA9H", null);
    private static readonly PhotoStanding Approved = new(Id, PhotoState.Approved, 2, null, null);

    private static readonly UsageClient TurkishPaper = new(UsageKind.Publish, ["TR"], ClientKinds.Newspaper, "Sabah");
    private static readonly UsageClient Paper = new(UsageKind.Publish, ["GB"], ClientKinds.Newspaper, "Boston Herald");
    private static readonly UsageClient World = new(UsageKind.Publish, ["GB", "TR", "US"], ClientKinds.Newspaper | ClientKinds.Online);
    private static readonly UsageClient Reseller = new(UsageKind.Syndicate, ["GB"], ClientKinds.Agency);
    private static readonly UsageClient Unknown = new(UsageKind.Publish, []);

    [Test]
    public void Judge_ApprovedWithoutRules_MayGoToAnybody() =>
        Assert.That(new[] { TurkishPaper, Paper, World, Reseller, Unknown }.Select(client => Judge(Approved, client).MayLeave), Is.All.True);

    [TestCase(PhotoState.Draft, null, UsageRefusalCode.NotApproved)]
    [TestCase(PhotoState.Killed, null, UsageRefusalCode.Killed)]
    public void Judge_WithoutRelease_IsRefused(PhotoState state, int? approved, UsageRefusalCode code) =>
        Assert.That(Judge(Approved with { State = state, ApprovedRevision = approved }, Paper).Refusals.Single().Code, Is.EqualTo(code));

    [Test]
    public void Judge_UnknownPhoto_IsRefused() => Assert.That(UsageJudge.Judge(Id, null, [], Paper, Now).Refusals.Single().Code, Is.EqualTo(UsageRefusalCode.Unknown));

    [Test]
    public void Judge_Embargo_EndsAtItsMoment()
    {
        var embargoed = Approved with { EmbargoUntil = Now.AddTicks(1) };

        var refusal = Judge(embargoed, Paper).Refusals.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal.Code, Is.EqualTo(UsageRefusalCode.Embargoed));
            Assert.That(refusal.Until, Is.EqualTo(embargoed.EmbargoUntil));
            Assert.That(Judge(Approved with { EmbargoUntil = Now }, Paper).MayLeave, Is.True);
        }
    }

    [Test]
    public void Judge_Expiry_BeginsAtItsMoment()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Judge(Approved with { ExpiresAt = Now }, Paper).Refusals.Single().Code, Is.EqualTo(UsageRefusalCode.Expired));
            Assert.That(Judge(Approved with { ExpiresAt = Now.AddHours(1) }, Paper).Until, Is.EqualTo(Now.AddHours(1)));
        }
    }

    [Test]
    public void Judge_TerritoryOut_RefusesThoseOnlyThereAndTellsTheOthers()
    {
        var rule = Deny(territories: ["TR"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Judge(Approved, TurkishPaper, rule).Refusals.Single().Message, Is.EqualTo("Not in Turkey (TR)."));
            Assert.That(Judge(Approved, Paper, rule), Has.Property("MayLeave").True.And.Property("Conditions").Empty);
            Assert.That(Judge(Approved, World, rule), Has.Property("MayLeave").True.And.Property("Conditions").EqualTo((string[])["Not in Turkey (TR)."]));
            Assert.That(Judge(Approved, Unknown, rule), Has.Property("MayLeave").True.And.Property("Conditions").Count.EqualTo(1));
        }
    }

    [Test]
    public void Judge_TerritoryOnly_RefusesThoseElsewhere()
    {
        var rule = Deny(territories: ["GB", "IE"], elsewhere: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Judge(Approved, TurkishPaper, rule).MayLeave, Is.False);
            Assert.That(Judge(Approved, Paper, rule).MayLeave, Is.True);
            Assert.That(Judge(Approved, World, rule).Conditions, Is.EqualTo((string[])["Not outside United Kingdom (GB), Ireland (IE)."]));
        }
    }

    [Test]
    public void Judge_MediumOut_RefusesThatKind()
    {
        var rule = Deny(kinds: ClientKinds.Newspaper);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Judge(Approved, Paper, rule).MayLeave, Is.False);
            Assert.That(Judge(Approved, World, rule).Conditions, Is.EqualTo((string[])["Not for newspapers."]));
            Assert.That(Judge(Approved, Reseller, rule), Has.Property("MayLeave").True.And.Property("Conditions").Empty);
        }
    }

    [Test]
    public void Judge_ClientOut_RefusesThatClientByAnySpelling()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Judge(Approved, Paper, Deny(clients: ["BOSTON HERALD"])).MayLeave, Is.False);
            Assert.That(Judge(Approved, TurkishPaper, Deny(clients: ["BOSTON HERALD"])).MayLeave, Is.True);
        }
    }

    [Test]
    public void Judge_NoSales_RefusesSyndicationOnly()
    {
        var rule = Deny(use: UsageKind.Syndicate);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Judge(Approved, Reseller, rule).Refusals.Single().Message, Is.EqualTo("Not to be syndicated or sold."));
            Assert.That(Judge(Approved, Paper, rule).MayLeave, Is.True);
        }
    }

    [Test]
    public void Judge_DenialThatBeginsLater_GoesWithItsDateAndItsEnd()
    {
        var rule = Deny(from: Now.AddDays(14));

        var verdict = Judge(Approved, Paper, rule);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(verdict.MayLeave, Is.True);
            Assert.That(verdict.Until, Is.EqualTo(Now.AddDays(14)));
            Assert.That(verdict.Conditions, Is.EqualTo((string[])["Not to be used from 16 March 2026 12:00 UTC."]));
            Assert.That(UsageJudge.Judge(Id, Approved, [rule], Paper, Now.AddDays(14)).MayLeave, Is.False);
        }
    }

    [Test]
    public void Judge_DenialThatHasEnded_IsForgotten() =>
        Assert.That(Judge(Approved, Paper, Deny(until: Now)), Has.Property("MayLeave").True.And.Property("Conditions").Empty);

    [Test]
    public void Judge_Leases_OneHasToHold()
    {
        var britain = Lease(territories: ["GB"], from: Now.AddDays(-1), until: Now.AddDays(30));
        var later = Lease(territories: ["TR"], from: Now.AddDays(7));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Judge(Approved, Paper, britain, later).MayLeave, Is.True);
            Assert.That(Judge(Approved, Paper, britain, later).Until, Is.EqualTo(Now.AddDays(30)));
            Assert.That(Judge(Approved, TurkishPaper, britain, later).Refusals.Single(), Has.Property("Code").EqualTo(UsageRefusalCode.NotLeased).And.Property("Until").EqualTo(Now.AddDays(7)));
            Assert.That(Judge(Approved, Paper, Lease(until: Now)).MayLeave, Is.False, "a lease that has ended");
            Assert.That(Judge(Approved, Reseller, Lease(use: UsageKind.Publish)).MayLeave, Is.True, "a lease for another use");
        }
    }

    [Test]
    public void Judge_LeaseAndDenial_TheDenialWins() =>
        Assert.That(Judge(Approved, Paper, Lease(), Deny(territories: ["GB"])).Refusals.Single().Code, Is.EqualTo(UsageRefusalCode.Denied));

    [Test]
    public void Judge_Obligation_TravelsWithThePicture() =>
        Assert.That(Judge(Approved, Paper, Rule(new() { Effect = RuleEffect.Oblige, Condition = "Mandatory credit: Jane Doe/Rex" })).Conditions, Is.EqualTo((string[])["Mandatory credit: Jane Doe/Rex."]));

    private static UsageVerdict Judge(PhotoStanding photo, UsageClient client, params RightsRule[] rules) => UsageJudge.Judge(Id, photo, rules, client, Now);

    private static RightsRule Deny(
        UsageKind? use = null, string[]? territories = null, bool elsewhere = false, ClientKinds kinds = ClientKinds.None, string[]? clients = null, DateTimeOffset? from = null, DateTimeOffset? until = null) =>
        Rule(new() { Effect = RuleEffect.Deny, Use = use, Territories = [.. territories ?? []], Elsewhere = elsewhere, Kinds = kinds, Clients = [.. clients ?? []], From = from, Until = until });

    private static RightsRule Lease(UsageKind? use = null, string[]? territories = null, DateTimeOffset? from = null, DateTimeOffset? until = null) =>
        Rule(new() { Effect = RuleEffect.Allow, Use = use, Territories = [.. territories ?? []], From = from, Until = until });

    private static RightsRule Rule(RuleTerms terms) => RightsRule.Make(Id, terms, null, Actor.Desk, Now);
}
