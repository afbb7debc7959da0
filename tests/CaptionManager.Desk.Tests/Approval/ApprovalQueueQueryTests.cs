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
        foreach (var id in new[] { ids[2], ids[0], ids[3] }) await SubmitAsync(desk, id);

        var first = await PageAsync(desk, null, 2);
        var second = await PageAsync(desk, first[^1].Id, 2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Select(item => item.Id), Is.EqualTo([ids[0], ids[2]]));
            Assert.That(second.Select(item => item.Id), Is.EqualTo([ids[3]]));
            Assert.That(first[0].SubmittedBy, Is.EqualTo(Writer.Name));
            Assert.That(first[0].SubmittedAt, Is.EqualTo(desk.Clock.GetUtcNow()));
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

    private static Task<DecisionOutcome> SubmitAsync(EditingDesk desk, PhotoId id) => desk.RunAsync<DecideHandler, DecisionOutcome>(
        handler => handler.HandleAsync(new DecisionRequest(id, ApprovalAction.Submit), Writer, CancellationToken.None));

    private static Task<IReadOnlyList<ApprovalQueueItem>> PageAsync(EditingDesk desk, PhotoId? after, int limit) =>
        desk.RunAsync<ApprovalQueueQuery, IReadOnlyList<ApprovalQueueItem>>(query => query.HandleAsync(after, limit, CancellationToken.None));
}
