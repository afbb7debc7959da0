using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;
using static CaptionManager.Desk.Tests.Duplicates.DuplicateDesk;

namespace CaptionManager.Desk.Tests.Duplicates;

[TestFixture]
internal sealed class VerdictTests
{
    private DeskFixture _desk = null!;

    [SetUp]
    public async Task StartAsync() => _desk = await DeskFixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Judge_OpenFinding_LeavesTheWorklistAndSaysWho()
    {
        var a = await _desk.ArriveAsync(Full);
        await _desk.ArriveAsync(Full);
        var id = (await _desk.FindingsAsync()).Single().Id;

        var judged = await JudgeAsync(id, FindingVerdict.NotDuplicate);

        var findings = await _desk.AsAsync<PhotoDuplicatesQuery, IReadOnlyList<FindingView>?>(query => query.RunAsync(a, CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(judged);
            Assert.That(await _desk.CountsAsync(), Is.EqualTo([0, 0]));
            Assert.That((await WorklistAsync()).Groups, Is.Empty);
            Assert.That(findings!.Single().Verdict, Is.EqualTo(FindingVerdict.NotDuplicate));
            Assert.That(findings!.Single().JudgedBy, Is.EqualTo("Bob"));
            Assert.That(await EventsAsync(), Is.EqualTo(["""{"verdict":"notDuplicate","findings":1}"""]));
        }
    }

    [Test]
    public async Task Judge_ThenAnotherPhotoOfTheSameWords_DoesNotRaiseItAgain()
    {
        var a = await _desk.ArriveAsync(Full);
        var b = await _desk.ArriveAsync(Cut);
        await JudgeAsync((await _desk.FindingsAsync()).Single().Id, FindingVerdict.NotDuplicate);

        var c = await _desk.ArriveAsync(Full);

        var open = (await _desk.FindingsAsync()).Where(f => f.Verdict is null).Select(f => f.Brief());
        Assert.That(open, Is.EqualTo([(a, c, FindingKind.Exact), (b, c, FindingKind.Near)]));
    }

    [Test]
    public async Task Judge_ThenTheTextChanges_RaisesItAnew()
    {
        await _desk.ArriveAsync(Full);
        var b = await _desk.ArriveAsync(Cut);
        await JudgeAsync((await _desk.FindingsAsync()).Single().Id, FindingVerdict.NotDuplicate);

        await _desk.RewriteAsync(b, Full);

        var finding = (await _desk.FindingsAsync()).Single();
        Assert.That((finding.Kind, finding.Verdict), Is.EqualTo((FindingKind.Exact, (FindingVerdict?)null)));
    }

    [Test]
    public async Task Judge_FindingThatIsGone_SaysSo()
    {
        await _desk.ArriveAsync(Full);
        var b = await _desk.ArriveAsync(Full);
        var id = (await _desk.FindingsAsync()).Single().Id;
        await _desk.RewriteAsync(b, Other);

        Assert.That(await JudgeAsync(id, FindingVerdict.Same), Is.False);
    }

    [Test]
    public async Task JudgeGroup_AsSeen_ClosesAllOfIt()
    {
        for (var i = 0; i < 6; i++) await _desk.ArriveAsync(Full);
        await _desk.ArriveAsync(Other);
        await _desk.ArriveAsync(Other);
        var group = (await WorklistAsync()).Groups[0];

        var judged = await JudgeGroupAsync(group.Id, group.OpenFindings);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(group.OpenFindings, Is.EqualTo(12));
            Assert.That(judged, Is.EqualTo(12));
            Assert.That(await _desk.CountsAsync(), Is.EqualTo([0, 0, 0, 0, 0, 0, 1, 1]));
            Assert.That((await WorklistAsync()).Groups.Select(g => g.OpenFindings), Is.EqualTo([1]));
        }
    }

    [Test]
    public async Task JudgeGroup_GrownSince_JudgesNothing()
    {
        await _desk.ArriveAsync(Full);
        await _desk.ArriveAsync(Full);
        var group = (await WorklistAsync()).Groups[0];
        await _desk.ArriveAsync(Full);

        Assert.That(await JudgeGroupAsync(group.Id, group.OpenFindings), Is.Null);
        Assert.That(await _desk.CountsAsync(), Is.EqualTo([2, 2, 2]));
    }

    [Test]
    public async Task Worklist_Pages_AreBiggestFirstAndComplete()
    {
        string[] captions = [Full, Other, "Snow covers the roofs of Bergen, Norway, after the first storm of the winter"];
        for (var i = 0; i < captions.Length; i++)
        {
            for (var k = 0; k < 2 + i; k++) await _desk.ArriveAsync(captions[i]);
        }

        var sizes = new List<int>();
        GroupCursor? after = null;
        do
        {
            var page = await _desk.AsAsync<DuplicateGroupsQuery, DuplicateGroupsPage>(query => query.RunAsync(after, 1, CancellationToken.None));
            sizes.AddRange(page.Groups.Select(group => group.OpenFindings));
            after = page.Next is { } next ? GroupCursor.Parse(next.ToString(), null) : null;
        }
        while (after is not null);

        Assert.That(sizes, Is.EqualTo([6, 3, 1]));
    }

    [Test]
    public async Task Next_AfterTheLastOfAGroup_IsTheBiggestOther()
    {
        await _desk.ArriveAsync(Full);
        await _desk.ArriveAsync(Full);
        await _desk.ArriveAsync(Other);
        await _desk.ArriveAsync(Other);
        var findings = await _desk.FindingsAsync();

        var next = await _desk.AsAsync<FindingQuery, long?>(query => query.NextAsync(findings[0].Id, findings[0].GroupId, CancellationToken.None));

        Assert.That(next, Is.EqualTo(findings[1].Id));
    }

    private Task<bool> JudgeAsync(long id, FindingVerdict verdict) => _desk.AsAsync<JudgeFindingHandler, bool>(
        handler => handler.HandleAsync(id, verdict, DeskFixture.Bob, CancellationToken.None));

    private Task<int?> JudgeGroupAsync(long id, int seen) => _desk.AsAsync<JudgeGroupHandler, int?>(
        handler => handler.HandleAsync(id, seen, FindingVerdict.Same, DeskFixture.Bob, CancellationToken.None));

    private Task<DuplicateGroupsPage> WorklistAsync() => _desk.AsAsync<DuplicateGroupsQuery, DuplicateGroupsPage>(
        query => query.RunAsync(null, 20, CancellationToken.None));

    private Task<List<string?>> EventsAsync() => _desk.AsAsync<DeskContext, List<string?>>(
        context => context.AuditEvents.Where(e => e.Kind == "duplicate.judged").Select(e => e.Details).ToListAsync());
}
