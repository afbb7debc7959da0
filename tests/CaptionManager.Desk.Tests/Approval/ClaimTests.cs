using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Tests.Editing;
using static CaptionManager.Desk.Tests.Editing.EditingDesk;

namespace CaptionManager.Desk.Tests.Approval;

[TestFixture]
internal sealed class ClaimTests
{
    private EditingDesk _desk = null!;
    private PhotoId _photo;

    [SetUp]
    public async Task StartAsync()
    {
        _desk = await EditingDesk.StartAsync([new("Approval:ClaimMinutes", "10")]);
        _photo = await _desk.ArriveAsync();
    }

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Claim_FreePhoto_IsSeenByOthersUntilItEnds()
    {
        await ClaimAsync(Writer);
        var seen = await SeenAsync();
        _desk.Clock.Advance(TimeSpan.FromMinutes(10));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen?.Name, Is.EqualTo(Writer.Name));
            Assert.That(seen?.Until - seen?.Since, Is.EqualTo(TimeSpan.FromMinutes(10)));
            Assert.That(await SeenAsync(), Is.Null);
        }
    }

    [Test]
    public async Task Claim_OfAnother_StaysTheirsUntilItIsTakenOverOrEnds()
    {
        await ClaimAsync(Writer);

        var asked = await ClaimAsync(Editor);
        var taken = await ClaimAsync(Editor, takeOver: true);
        _desk.Clock.Advance(TimeSpan.FromMinutes(11));
        var ended = await ClaimAsync(Writer);

        Assert.That(new[] { asked?.Name, taken?.Name, ended?.Name }, Is.EqualTo([Writer.Name, Editor.Name, Writer.Name]));
    }

    [Test]
    public async Task Claim_Again_LastsLonger()
    {
        var first = await ClaimAsync(Writer);
        _desk.Clock.Advance(TimeSpan.FromMinutes(6));
        var second = await ClaimAsync(Writer);

        Assert.That((second!.Since, second.Until), Is.EqualTo((first!.Since, first.Until.AddMinutes(6))));
    }

    [Test]
    public async Task Claim_OfAnother_LocksNobodyOut()
    {
        await ClaimAsync(Writer);

        foreach (var action in new[] { ApprovalAction.Submit, ApprovalAction.Approve })
        {
            var outcome = await _desk.RunAsync<DecideHandler, DecisionOutcome>(
                handler => handler.HandleAsync(new DecisionRequest(_photo, action), Editor, CancellationToken.None));
            Assert.That(outcome, Is.InstanceOf<DecisionOutcome.Done>());
        }
    }

    [Test]
    public async Task LetGo_TakesBackOnlyTheOwn()
    {
        await ClaimAsync(Writer);

        var others = await LetGoAsync(Editor);
        var kept = await SeenAsync();
        var own = await LetGoAsync(Writer);

        Assert.That((others, kept is not null, own, await SeenAsync() is null), Is.EqualTo((false, true, true, true)));
    }

    [Test]
    public async Task Claim_ByTwentyAtOnce_HasOneHolder()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => _desk.RunAsync<ClaimHandler, ClaimView?>(
            handler => handler.ClaimAsync(_photo, false, new Desk.Accounts.Actor(Guid.NewGuid(), $"Editor {n}"), CancellationToken.None)))));

        Assert.That(answers.Select(answer => answer!.Name).Distinct(), Has.Exactly(1).Items);
    }

    [Test]
    public async Task Claim_UnknownPhoto_IsNone() => Assert.That(
        await _desk.RunAsync<ClaimHandler, ClaimView?>(handler => handler.ClaimAsync(new PhotoId(7), false, Writer, CancellationToken.None)), Is.Null);

    private Task<ClaimView?> ClaimAsync(Desk.Accounts.Actor actor, bool takeOver = false) =>
        _desk.RunAsync<ClaimHandler, ClaimView?>(handler => handler.ClaimAsync(_photo, takeOver, actor, CancellationToken.None));

    private Task<bool> LetGoAsync(Desk.Accounts.Actor actor) => _desk.RunAsync<ClaimHandler, bool>(handler => handler.LetGoAsync(_photo, actor, CancellationToken.None));

    private Task<ClaimView?> SeenAsync() => _desk.RunAsync<ClaimsQuery, ClaimView?>(query => query.OfAsync(_photo, CancellationToken.None));
}
