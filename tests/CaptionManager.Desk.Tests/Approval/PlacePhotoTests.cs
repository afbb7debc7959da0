using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Tests.Editing;

namespace CaptionManager.Desk.Tests.Approval;

[TestFixture]
internal sealed class PlacePhotoTests
{
    private EditingDesk _desk = null!;
    private PhotoId _photo;
    private int _sports;
    private int _foreign;

    [SetUp]
    public async Task StartAsync()
    {
        _desk = await EditingDesk.StartAsync();
        _photo = await _desk.ArriveAsync();
        (_sports, _foreign) = (await _desk.DeskAsync("Sports"), await _desk.DeskAsync("Foreign"));
    }

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Place_OnADeskWithItsEditor_IsKeptAndRecorded()
    {
        var ann = await _desk.EditorAsync("Ann", [_sports]);

        var outcome = await _desk.PlaceAsync(_photo, _sports, ann);

        var events = await _desk.RunAsync<AuditQuery, IReadOnlyList<AuditEntry>>(query => query.HandleAsync(_photo, null, 10, CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome, Is.EqualTo(new PlacementOutcome.Done(new Placement(_photo, _sports, "Sports", ann, "Ann"))));
            Assert.That(events.Select(one => (one.Kind, one.Details)), Is.EqualTo([("photo.placed", """{"desk":{"before":null,"after":"Sports"},"assignee":{"before":null,"after":"Ann"}}""")]));
        }
    }

    [Test]
    public async Task Place_WithAnEditorOfAnotherDesk_IsRefused()
    {
        var ann = await _desk.EditorAsync("Ann", [_foreign]);

        Assert.That(await _desk.PlaceAsync(_photo, _sports, ann), Is.InstanceOf<PlacementOutcome.Invalid>());
    }

    [Test]
    public async Task Place_OnADeskItsEditorDoesNotWorkOn_TakesTheEditorAway()
    {
        var ann = await _desk.EditorAsync("Ann", [_sports]);
        await _desk.PlaceAsync(_photo, _sports, ann);

        var outcome = await _desk.PlaceAsync(_photo, _foreign, ann);

        Assert.That(outcome, Is.EqualTo(new PlacementOutcome.Done(new Placement(_photo, _foreign, "Foreign", null, null))));
    }

    [Test]
    public async Task Place_OnWhatIsNoDesk_IsRefused() => Assert.That(await _desk.PlaceAsync(_photo, 4711, null), Is.InstanceOf<PlacementOutcome.Invalid>());

    [Test]
    public async Task Place_ByManyAtOnce_IsTakenOnceAndTheOthersAreToldOf()
    {
        var seen = (await _desk.RunAsync<PlacePhotoHandler, Placement?>(handler => handler.FindAsync(_photo, CancellationToken.None)))!.Version;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(() => _desk.PlaceAsync(_photo, n % 2 == 0 ? _sports : _foreign, null, seen))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes.OfType<PlacementOutcome.Done>().Count(), Is.EqualTo(1));
            Assert.That(outcomes.OfType<PlacementOutcome.Conflict>().Count(), Is.EqualTo(11));
        }
    }
}
