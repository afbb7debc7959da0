using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Tests.Editing;
using static CaptionManager.Desk.Tests.Editing.EditingDesk;

namespace CaptionManager.Desk.Tests.Approval;

[TestFixture]
internal sealed class ApprovalQueueQueryTests
{
    [Test]
    public async Task Handle_SubmittedPhotos_AreReadOldestFirstInPages()
    {
        await using var desk = await EditingDesk.StartAsync();
        var ids = new List<PhotoId>();
        for (var i = 0; i < 4; i++) ids.Add(await desk.ArriveAsync());
        foreach (var id in new[] { ids[2], ids[0], ids[3] })
        {
            await SubmitAsync(desk, id);
            desk.Clock.Advance(TimeSpan.FromMinutes(1));
        }


        var first = await PageAsync(desk, null, 2);
        var second = await PageAsync(desk, first[^1].Cursor, 2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Select(item => item.Id), Is.EqualTo([ids[2], ids[0]]));
            Assert.That(second.Select(item => item.Id), Is.EqualTo([ids[3]]));
            Assert.That(first[0].SubmittedBy, Is.EqualTo(Writer.Name));
            Assert.That(first[0].SubmittedAt, Is.EqualTo(desk.Clock.GetUtcNow().AddMinutes(-3)));
            Assert.That(first[0].Caption, Is.EqualTo(Derived.Caption));
            Assert.That((first[0].Revision, first[0].ApprovedRevision), Is.EqualTo((1, (int?)null)));
        }
    }

    [Test]
    public async Task Handle_NothingSubmitted_IsEmpty()
    {
        await using var desk = await EditingDesk.StartAsync();
        await desk.ArriveAsync();

        Assert.That(await PageAsync(desk, null, 10), Is.Empty);
    }

    [Test]
    public async Task Handle_PartsOfTheQueue_HoldWhatTheyNameLongestWaitingFirst()
    {
        await using var desk = await EditingDesk.StartAsync();
        var (sports, foreign) = (await desk.DeskAsync("Sports"), await desk.DeskAsync("Foreign"));
        var editor = await desk.EditorAsync("Ann", []);
        var ids = new List<PhotoId>();
        for (var i = 0; i < 6; i++)
        {
            ids.Add(await desk.ArriveAsync());
            await desk.PlaceAsync(ids[i], i % 2 == 0 ? sports : foreign, i is 1 or 4 ? editor : null);
        }

        foreach (var i in new[] { 4, 1, 0, 3, 5 })
        {
            await SubmitAsync(desk, ids[i], i == 3 ? Editor : Writer);
            desk.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await NumbersAsync(ApprovalQueueFilter.Everything), Is.EqualTo([4, 1, 0, 3, 5]));
            Assert.That(await NumbersAsync(new(Desk: sports)), Is.EqualTo([4, 0]));
            Assert.That(await NumbersAsync(new(AssignedTo: editor)), Is.EqualTo([4, 1]));
            Assert.That(await NumbersAsync(new(SubmittedBy: Editor.AccountId)), Is.EqualTo([3]));
            Assert.That(await NumbersAsync(new(AssignedTo: editor, Desk: foreign)), Is.EqualTo([1]));
        }

        async Task<IEnumerable<int>> NumbersAsync(ApprovalQueueFilter filter)
        {
            // Page by page, one photo each: what is left out or told twice would show.
            var all = new List<PhotoId>();
            QueueCursor? after = null;
            while (await PageAsync(desk, after, 1, filter) is [var item])
            {
                all.Add(item.Id);
                after = QueueCursor.Parse(item.Cursor.ToString());
            }

            return all.Select(id => ids.IndexOf(id));
        }
    }

    [Test]
    public async Task Recall_GivesThePhotoItsOldPlace()
    {
        await using var desk = await EditingDesk.StartAsync();
        var (first, second) = (await desk.ArriveAsync(), await desk.ArriveAsync());
        await SubmitAsync(desk, first);
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await SubmitAsync(desk, second);
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        foreach (var action in new[] { ApprovalAction.Approve, ApprovalAction.Recall })
        {
            await desk.RunAsync<DecideHandler, DecisionOutcome>(handler => handler.HandleAsync(new DecisionRequest(first, action, Override: "A test."), Editor, CancellationToken.None));
        }

        var queue = await PageAsync(desk, null, 10);
        Assert.That(queue.Select(item => (item.Id, item.SubmittedBy)), Is.EqualTo([(first, Editor.Name), (second, Writer.Name)]));
    }

    [TestCase("")]
    [TestCase("12")]
    [TestCase("12-x")]
    [TestCase("99999999999999999999-375DRTD80GA9H")]
    [TestCase("9223372036854775807-375DRTD80GA9H")]
    public void Cursor_OfAnythingElse_IsNone(string text) => Assert.That(QueueCursor.Parse(text), Is.Null);

    private static Task<DecisionOutcome> SubmitAsync(EditingDesk desk, PhotoId id, Actor actor) => desk.RunAsync<DecideHandler, DecisionOutcome>(
        handler => handler.HandleAsync(new DecisionRequest(id, ApprovalAction.Submit), actor, CancellationToken.None));

    private static Task<DecisionOutcome> SubmitAsync(EditingDesk desk, PhotoId id) => desk.RunAsync<DecideHandler, DecisionOutcome>(
        handler => handler.HandleAsync(new DecisionRequest(id, ApprovalAction.Submit), Writer, CancellationToken.None));

    private static Task<IReadOnlyList<ApprovalQueueItem>> PageAsync(EditingDesk desk, QueueCursor? after, int limit, ApprovalQueueFilter? filter = null) =>
        desk.RunAsync<ApprovalQueueQuery, IReadOnlyList<ApprovalQueueItem>>(query => query.HandleAsync(filter ?? ApprovalQueueFilter.Everything, after, limit, CancellationToken.None));
}
