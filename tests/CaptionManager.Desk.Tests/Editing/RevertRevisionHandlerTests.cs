using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using static CaptionManager.Desk.Tests.Editing.EditingDesk;

namespace CaptionManager.Desk.Tests.Editing;

[TestFixture]
internal sealed class RevertRevisionHandlerTests
{
    private EditingDesk _desk = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _desk = await EditingDesk.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Revert_Undo_GoesBackOneRevisionAndHistoryGrows()
    {
        var id = await EditedAsync("Second", "Third");

        var outcome = await RevertAsync(id, null, 3);

        var history = (await _desk.RunAsync<PhotoQuery, PhotoDetail?>(query => query.FindAsync(id, CancellationToken.None)))!.History;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((SaveOutcome.Saved)outcome).ChangedFields, Is.EqualTo(["headline"]));
            Assert.That((await _desk.CurrentAsync(id)).Facts.Headline, Is.EqualTo("Second"));
            Assert.That(history.Select(revision => revision.Number), Is.EqualTo([4, 3, 2, 1]));
            Assert.That(history[0].Kind, Is.EqualTo(RevisionKind.Reverted));
        }
    }

    [Test]
    public async Task Revert_ToTheFirst_TakesBackWhatPeopleSet()
    {
        var id = await EditedAsync("Second", "Third");

        await RevertAsync(id, 1, 3);

        var current = await _desk.CurrentAsync(id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(current.Facts, Is.EqualTo(Derived));
            Assert.That(current.EditedFields, Is.Empty);
            Assert.That((await _desk.PhotoAsync(id)).Headline, Is.EqualTo(Derived.Headline));
        }
    }

    [Test]
    public async Task Revert_PhotoAsItArrived_HasNothingToUndo()
    {
        var id = await _desk.ArriveAsync();

        Assert.That(((SaveOutcome.Invalid)await RevertAsync(id, null, 1)).Problems[0].Code, Is.EqualTo("nothing-to-undo"));
    }

    [Test]
    public async Task Revert_RevisionThatIsNot_IsNotFound()
    {
        var id = await _desk.ArriveAsync();

        Assert.That(await RevertAsync(id, 9, 1), Is.InstanceOf<SaveOutcome.NotFound>());
    }

    [Test]
    public async Task Revert_BasedOnAnOlderRevision_IsAConflict()
    {
        var id = await EditedAsync("Second", "Third");

        var outcome = await RevertAsync(id, 1, 2);

        Assert.That(((SaveOutcome.Conflict)outcome).Clashes, Is.EqualTo(["headline"]));
        Assert.That((await _desk.CurrentAsync(id)).Facts.Headline, Is.EqualTo("Third"));
    }

    [Test]
    public async Task Revert_ToWhatIsCurrent_ChangesNothing()
    {
        var id = await EditedAsync("Second");

        Assert.That(await RevertAsync(id, 2, 2), Is.EqualTo(new SaveOutcome.Unchanged(2)));
    }

    private async Task<PhotoId> EditedAsync(params string[] headlines)
    {
        var id = await _desk.ArriveAsync();
        for (var i = 0; i < headlines.Length; i++)
        {
            var fields = new Dictionary<string, IReadOnlyList<string>> { ["headline"] = [headlines[i]] };
            var command = new SaveRevision(id, i + 1, fields, null, Writer);
            await _desk.RunAsync<SaveRevisionHandler, SaveOutcome>(handler => handler.HandleAsync(command, CancellationToken.None));
        }

        return id;
    }

    private Task<SaveOutcome> RevertAsync(PhotoId id, int? target, int basedOn) =>
        _desk.RunAsync<RevertRevisionHandler, SaveOutcome>(handler =>
            handler.HandleAsync(new RevertRevision(id, target, basedOn, null, Writer), CancellationToken.None));
}
