using System.Text;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Pairing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Pairing.Sheets;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Tests.Pairing;

[TestFixture]
internal sealed class PairingBoardTests
{
    private const string Sheet = """
        filename,caption,headline,city
        a.jpg,"A tram in Graz. (Jane Doe/AFP)",Trams,Graz
        b.jpg,Snow in Oslo.,,Oslo
        c.jpg,A river.,,
        late.jpg,A late picture.,,

        """;

    private DeskFixture _desk = null!;
    private long _batch;
    private readonly Dictionary<string, PhotoId> _photos = [];

    [SetUp]
    public async Task StartAsync()
    {
        _desk = await DeskFixture.StartAsync();
        _photos.Clear();
        _batch = await _desk.AsAsync<OpenBatchHandler, long>(handler => handler.HandleAsync("Match", DeskFixture.Alice, CancellationToken.None));
        await BringAsync("a.jpg", null);
        await BringAsync("b.jpg", null);
        await BringAsync("c.jpg", "A river at dawn.");
        await BringAsync("other.jpg", null);
    }

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Board_SheetBesideItsBatch_SaysWhatIsCertainWhatOverwritesWhatWaits()
    {
        var board = await BoardAsync(await AddAsync(Sheet));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(board.Rows.Select(row => row.State), Is.EqualTo([BoardState.Certain, BoardState.Certain, BoardState.Certain, BoardState.Waiting]));
            Assert.That(board.Rows.Select(row => row.IsPlain), Is.EqualTo([true, true, false, false]), "the third would replace a caption");
            Assert.That(board.Rows[2].Photos[0].Fields.Single(field => field.Overwrites), Is.EqualTo(new BoardField("Caption", "A river.", "A river at dawn.")));
            Assert.That(board.PhotosWithout.Select(photo => photo.FileName), Is.EqualTo(["other.jpg"]));
        }
    }

    [Test]
    public async Task AcceptCertain_FillsWhatIsEmptyAndLeavesTheRestToAPerson()
    {
        var sheet = await AddAsync(Sheet);
        var outcome = await RunAsync(handler => handler.AcceptCertainAsync(sheet, DeskFixture.Alice, default));

        var facts = await FactsAsync("a.jpg");
        var board = await BoardAsync(sheet);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((outcome.Done, outcome.Problems.Count), Is.EqualTo((2, 0)));
            Assert.That((facts.Caption, facts.Headline, facts.City, string.Join('/', facts.Credit.Creators), string.Join('/', facts.Credit.Agencies)), Is.EqualTo(("A tram in Graz.", "Trams", "Graz", "Jane Doe", "AFP")));
            Assert.That((await FactsAsync("c.jpg")).Caption, Is.EqualTo("A river at dawn."), "nothing is overwritten unseen");
            Assert.That(board.Rows.Select(row => row.State), Is.EqualTo([BoardState.Accepted, BoardState.Accepted, BoardState.Certain, BoardState.Waiting]));
        }
    }

    [Test]
    public async Task Accept_WithOverwrite_ReplacesAndUndoBringsTheWordsBack()
    {
        var sheet = await AddAsync(Sheet);
        await RunAsync(handler => handler.AcceptAsync(sheet, 4, _photos["c.jpg"], overwrite: true, DeskFixture.Alice, default));
        Assert.That((await FactsAsync("c.jpg")).Caption, Is.EqualTo("A river."));

        var undone = await RunAsync(handler => handler.UndoAsync(sheet, 4, DeskFixture.Alice, default));

        Assert.That((undone.Done, (await FactsAsync("c.jpg")).Caption), Is.EqualTo((1, "A river at dawn.")));
        Assert.That((await BoardAsync(sheet)).Rows[2].State, Is.EqualTo(BoardState.Certain));
    }

    [Test]
    public async Task Undo_PhotoEditedSince_IsRefusedAndNothingIsLost()
    {
        var sheet = await AddAsync(Sheet);
        await RunAsync(handler => handler.AcceptAsync(sheet, 2, _photos["a.jpg"], overwrite: false, DeskFixture.Alice, default));
        await _desk.AsAsync<SaveRevisionHandler, SaveOutcome>(handler => handler.HandleAsync(
            new SaveRevision(_photos["a.jpg"], 2, new Dictionary<string, IReadOnlyList<string>> { ["caption"] = ["Written by hand."] }, null, DeskFixture.Bob), default));

        var undone = await RunAsync(handler => handler.UndoAsync(sheet, 2, DeskFixture.Alice, default));

        Assert.That((undone.Done, undone.Problems.Single()), Is.EqualTo((0, "The photo of line 2 was edited since; undo it in its history.")));
        Assert.That((await FactsAsync("a.jpg")).Caption, Is.EqualTo("Written by hand."));
    }

    [Test]
    public async Task Refuse_Pair_IsNotProposedAgain()
    {
        var sheet = await AddAsync(Sheet);
        await RunAsync(handler => handler.RefuseAsync(sheet, 2, _photos["a.jpg"], DeskFixture.Alice, default));
        Assert.That((await BoardAsync(sheet)).Rows[0].Photos.Select(photo => photo.FileName), Does.Not.Contain("a.jpg"));
    }

    [Test]
    public async Task Board_PhotoThatArrivesLater_FindsItsCaption()
    {
        var sheet = await AddAsync(Sheet);
        await BringAsync("late.jpg", null);
        Assert.That((await BoardAsync(sheet)).Rows[3].State, Is.EqualTo(BoardState.Certain));
    }

    [TestCase("", "empty")]
    [TestCase("x,y\n1,2\n", "caption")]
    public async Task Add_SheetThatCannotBeRead_IsRefusedAndKeptNowhere(string text, string reason)
    {
        Assert.That(() => AddAsync(text), Throws.TypeOf<SheetFormatException>().With.Message.Contains(reason).IgnoreCase);
        Assert.That(await _desk.AsAsync<DeskContext, int>(context => context.BatchSheets.CountAsync()), Is.Zero);
    }

    private async Task BringAsync(string name, string? caption)
    {
        using var stream = new MemoryStream(Pictures.Jpeg(caption));
        var outcome = await _desk.AsAsync<IngestPhotoHandler, IngestOutcome>(handler => handler.HandleAsync(new IngestFile(_batch, name, null, stream, DeskFixture.Alice), CancellationToken.None));
        _photos[name] = ((IngestOutcome.Added)outcome).PhotoId;
    }

    private async Task<long> AddAsync(string text) => (await _desk.AsAsync<PairingHandler, long?>(handler => handler.AddAsync(_batch, "sheet.csv", Encoding.UTF8.GetBytes(text), DeskFixture.Alice, default)))!.Value;

    private Task<PairingOutcome> RunAsync(Func<PairingHandler, Task<PairingOutcome>> step) => _desk.AsAsync(step);

    private async Task<PairingBoard> BoardAsync(long sheet) => (await _desk.AsAsync<PairingBoardQuery, PairingBoard?>(query => query.RunAsync(sheet, default)))!;

    private Task<PhotoFacts> FactsAsync(string name) => _desk.AsAsync<DeskContext, PhotoFacts>(context =>
        context.Photos.Where(photo => photo.Id == _photos[name]).Join(context.Revisions, photo => new { PhotoId = photo.Id, Number = photo.CurrentRevision }, revision => new { revision.PhotoId, revision.Number }, (_, revision) => revision.Facts).SingleAsync());
}
