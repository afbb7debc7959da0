using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using Microsoft.EntityFrameworkCore;
using static CaptionManager.Desk.Tests.Editing.EditingDesk;

namespace CaptionManager.Desk.Tests.Editing;

[TestFixture]
internal sealed class SaveRevisionHandlerTests
{
    private EditingDesk _desk = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _desk = await EditingDesk.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Save_ChangedField_MakesARevisionAndKeepsTheRest()
    {
        var id = await _desk.ArriveAsync();

        var outcome = await SaveAsync(id, 1, ("headline", ["Talks outside Moscow"]));

        Assert.That(outcome, Is.InstanceOf<SaveOutcome.Saved>());
        var current = await _desk.CurrentAsync(id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((SaveOutcome.Saved)outcome).ChangedFields, Is.EqualTo(["headline"]));
            Assert.That(current.Number, Is.EqualTo(2));
            Assert.That(current.Facts, Is.EqualTo(Derived with { Headline = "Talks outside Moscow" }));
            Assert.That(current.EditedFields, Is.EqualTo(["headline"]));
            Assert.That(current.AuthorName, Is.EqualTo(Writer.Name));
            Assert.That(current.SavedAt, Is.EqualTo(_desk.Clock.GetUtcNow()));
            Assert.That((await _desk.PhotoAsync(id)).Headline, Is.EqualTo("Talks outside Moscow"));
        }
    }

    [Test]
    public async Task Save_EmptyValue_IsAnEditThatEmptiesTheField()
    {
        var id = await _desk.ArriveAsync();

        await SaveAsync(id, 1, ("city", ["  "]), ("keywords", []));

        var layers = (await FindAsync(id)).Fields.ToDictionary(layer => layer.Name);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(layers["city"].Derived, Is.EqualTo(["Moscow"]));
            Assert.That(layers["city"].Current, Is.Empty);
            Assert.That(layers["city"].Origin, Is.EqualTo(FactOrigin.Edited));
            Assert.That(layers["keywords"].Current, Is.Empty);
            Assert.That(layers["keywords"].IsEdited);
        }
    }

    [Test]
    public async Task Find_ValuesOfEveryLayer_SaysWhereEachComesFrom()
    {
        var id = await _desk.ArriveAsync(embedded: """{"headline":"Putin meets Lukashenko","caption":"As filed (AP)","keywords":["politics"]}""");
        await SaveAsync(id, 1, ("city", ["Novo-Ogaryovo"]));

        var layers = (await FindAsync(id)).Fields.ToDictionary(layer => layer.Name);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(layers["headline"].Origin, Is.EqualTo(FactOrigin.Embedded));
            Assert.That(layers["caption"].Origin, Is.EqualTo(FactOrigin.Derived));
            Assert.That(layers["caption"].Embedded, Is.EqualTo(["As filed (AP)"]));
            Assert.That(layers["city"].Origin, Is.EqualTo(FactOrigin.Edited));
            Assert.That(layers["instructions"].Origin, Is.EqualTo(FactOrigin.Nowhere));
        }
    }

    [Test]
    public async Task Save_NothingChanged_MakesNoRevision()
    {
        var id = await _desk.ArriveAsync();

        var outcome = await SaveAsync(id, 1, ("headline", [$" {Derived.Headline} "]), ("keywords", ["politics", "", "diplomacy"]));

        Assert.That(outcome, Is.EqualTo(new SaveOutcome.Unchanged(1)));
        Assert.That((await _desk.PhotoAsync(id)).CurrentRevision, Is.EqualTo(1));
    }

    [Test]
    public async Task Save_ChangedCredit_RendersTheCreditLineUntilOneIsWrittenByHand()
    {
        var id = await _desk.ArriveAsync();

        await SaveAsync(id, 1, ("via", ["AP", "PA"]));
        Assert.That((await _desk.CurrentAsync(id)).Facts.CreditLine, Does.Contain("PA"));

        await SaveAsync(id, 2, ("creditLine", ["Astapkovich/Sputnik"]));
        await SaveAsync(id, 3, ("via", ["EPA"]));
        Assert.That((await _desk.CurrentAsync(id)).Facts.CreditLine, Is.EqualTo("Astapkovich/Sputnik"));
    }

    [Test]
    public async Task Save_ChangedCredit_ReplacesTheNamesThatFiltersRead()
    {
        var id = await _desk.ArriveAsync();

        await SaveAsync(id, 1, ("creators", ["Alexander Nemenov"]), ("pool", []));

        var names = await _desk.RunAsync<DeskContext, List<string>>(context =>
            context.PhotoCredits.Where(credit => credit.PhotoId == id).OrderBy(credit => credit.Name).Select(credit => credit.Name).ToListAsync());
        Assert.That(names, Is.EqualTo(["AP", "Alexander Nemenov", "Sputnik"]).IgnoreCase);
    }

    [TestCase("caption", 200_001, "too-long")]
    [TestCase("headline", 2_001, "too-long")]
    [TestCase("no-such-field", 1, "unknown-field")]
    [TestCase("cameraModel", 1, "unknown-field")]
    [TestCase("role", 4, "not-a-value")]
    public async Task Save_ValueThatCannotBeHeld_IsInvalidAndWritesNothing(string field, int length, string code)
    {
        var id = await _desk.ArriveAsync();

        var outcome = await SaveAsync(id, 1, (field, [new string('x', length)]), ("city", ["Minsk"]));

        Assert.That(outcome, Is.InstanceOf<SaveOutcome.Invalid>());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((SaveOutcome.Invalid)outcome).Problems.Select(problem => (problem.Field, problem.Code)), Is.EqualTo([(field, code)]));
            Assert.That((await _desk.CurrentAsync(id)).Facts.City, Is.EqualTo("Moscow"));
        }
    }

    [Test]
    public async Task Save_TwoValuesOfASingleField_IsInvalid()
    {
        var id = await _desk.ArriveAsync();

        var outcome = await SaveAsync(id, 1, ("pool", ["Kremlin Pool", "White House Pool"]));

        Assert.That(((SaveOutcome.Invalid)outcome).Problems[0].Code, Is.EqualTo("one-value-only"));
    }

    [Test]
    public async Task Save_ControlCharactersAndBareLineEnds_AreCleaned()
    {
        var id = await _desk.ArriveAsync();

        await SaveAsync(id, 1, ("caption", ["Two\0 lines\r\nin all\u0007 \U0001F469\u200D\U0001F4BB"]));

        Assert.That((await _desk.CurrentAsync(id)).Facts.Caption, Is.EqualTo("Two lines\nin all \U0001F469\u200D\U0001F4BB"));
    }

    [Test]
    public async Task Save_LongReason_IsInvalid()
    {
        var id = await _desk.ArriveAsync();

        var outcome = await _desk.RunAsync<SaveRevisionHandler, SaveOutcome>(handler => handler.HandleAsync(
            new SaveRevision(id, 1, Fields(("city", ["Minsk"])), new string('x', Revision.ReasonLength + 1), Writer), CancellationToken.None));

        Assert.That(outcome, Is.InstanceOf<SaveOutcome.Invalid>());
    }

    [Test]
    public async Task Save_UnknownPhoto_IsNotFound() =>
        Assert.That(await SaveAsync(new PhotoId(7), 1, ("city", ["Minsk"])), Is.InstanceOf<SaveOutcome.NotFound>());

    [Test]
    public async Task Save_CreditLineThatSaysWhatTheCreditSays_FollowsTheCreditAgain()
    {
        var id = await _desk.ArriveAsync();
        await SaveAsync(id, 1, ("agencies", ["Tass"]));
        var rendered = (await _desk.CurrentAsync(id)).Facts.CreditLine!;

        await SaveAsync(id, 2, ("creditLine", ["By hand"]));
        await SaveAsync(id, 3, ("creditLine", [rendered]));
        await SaveAsync(id, 4, ("agencies", ["Sputnik"]));

        Assert.That((await _desk.CurrentAsync(id)).Facts.CreditLine, Is.EqualTo(rendered.Replace("Tass", "Sputnik", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Save_WholeFormBasedOnAnOlderRevision_IsAConflictThatShowsBothSidesAndMergesTheRest()
    {
        var id = await _desk.ArriveAsync();
        await SaveAsync(id, 1, ("headline", ["First"]), ("city", ["Minsk"]));

        var outcome = await SaveAsync(id, 1, ("headline", ["Second"]), ("city", ["Moscow"]), ("country", ["Russia"]), ("keywords", ["politics", "diplomacy"]));

        Assert.That(outcome, Is.InstanceOf<SaveOutcome.Conflict>());
        var conflict = (SaveOutcome.Conflict)outcome;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(conflict.Theirs.Number, Is.EqualTo(2));
            Assert.That(conflict.Theirs.Facts.Headline, Is.EqualTo("First"));
            Assert.That(conflict.Theirs.AuthorName, Is.EqualTo(Writer.Name));
            Assert.That(conflict.TheirFields, Is.EqualTo(["headline", "city"]));
            Assert.That(conflict.YourFields, Is.EqualTo(["headline", "country"]));
            Assert.That(conflict.Clashes, Is.EqualTo(["headline"]));
            Assert.That(conflict.Merged, Is.EqualTo(Derived with { Headline = "Second", City = "Minsk", Country = "Russia" }));
            Assert.That((await _desk.CurrentAsync(id)).Facts, Is.EqualTo(Derived with { Headline = "First", City = "Minsk" }));
        }
    }

    [Test]
    public async Task Save_TheSameEditAgain_IsAnsweredAsTheFirstOne()
    {
        var id = await _desk.ArriveAsync();
        await SaveAsync(id, 1, ("headline", ["Talks"]));

        Assert.That(await SaveAsync(id, 1, ("headline", ["Talks"])), Is.EqualTo(new SaveOutcome.Unchanged(2)));
    }

    [Test]
    public async Task Save_ManyWritersAtOnce_EachRevisionIsAcceptedOnceAndTheOthersAreToldOf()
    {
        var id = await _desk.ArriveAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => SaveAsync(id, 1, ("headline", [$"Headline {n}"])))));

        var photo = await _desk.PhotoAsync(id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes.OfType<SaveOutcome.Saved>().Count(), Is.EqualTo(1));
            Assert.That(outcomes.OfType<SaveOutcome.Conflict>().Count(), Is.EqualTo(19));
            Assert.That(photo.CurrentRevision, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Save_ManyWritersWhoTryAgain_LosesNoWord()
    {
        var id = await _desk.ArriveAsync(Derived with { Keywords = [] });

        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Task.Run(() => AddKeywordAsync(id, $"word-{n}"))));

        var current = await _desk.CurrentAsync(id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(current.Facts.Keywords.Order(StringComparer.Ordinal), Is.EqualTo(Enumerable.Range(0, 10).Select(n => $"word-{n}")));
            Assert.That(current.Number, Is.EqualTo(11));
        }
    }

    [Test]
    public async Task Save_RejectedPhoto_BecomesADraftAgain()
    {
        var id = await _desk.ArriveAsync();
        await SetStateAsync(id, PhotoState.Rejected);

        await SaveAsync(id, 1, ("headline", ["Mended"]));

        Assert.That((await _desk.PhotoAsync(id)).State, Is.EqualTo(PhotoState.Draft));
    }

    [Test]
    public async Task Save_KilledPhoto_IsRefused()
    {
        var id = await _desk.ArriveAsync();
        await SetStateAsync(id, PhotoState.Killed);

        var outcome = await SaveAsync(id, 1, ("headline", ["Still here"]));

        Assert.That(((SaveOutcome.Invalid)outcome).Problems[0].Code, Is.EqualTo("killed"));
    }

    [Test]
    public async Task Save_Accepted_IsWrittenInTheAudit()
    {
        var id = await _desk.ArriveAsync();

        await SaveAsync(id, 1, ("headline", ["Secret words"]));

        var events = await _desk.RunAsync<DeskContext, List<AuditEvent>>(context => context.AuditEvents.Where(e => e.PhotoId == id).ToListAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(events.Select(e => (e.Kind, e.ActorName)), Is.EqualTo([(AuditKinds.PhotoSaved, Writer.Name)]));
            Assert.That(events[0].Details, Is.EqualTo("""{"revision":2,"fields":["headline"]}"""));
        }
    }

    private async Task AddKeywordAsync(PhotoId id, string word)
    {
        for (var basedOn = await _desk.CurrentAsync(id); ; basedOn = await _desk.CurrentAsync(id))
        {
            if (await SaveAsync(id, basedOn.Number, ("keywords", [.. basedOn.Facts.Keywords, word])) is SaveOutcome.Saved) return;
        }
    }

    private Task<int> SetStateAsync(PhotoId id, PhotoState state) => _desk.RunAsync<DeskContext, int>(async context =>
    {
        (await context.Photos.SingleAsync(photo => photo.Id == id)).MoveTo(state);
        return await context.SaveChangesAsync();
    });

    private Task<SaveOutcome> SaveAsync(PhotoId id, int basedOn, params (string Name, string[] Values)[] fields) =>
        _desk.RunAsync<SaveRevisionHandler, SaveOutcome>(handler =>
            handler.HandleAsync(new SaveRevision(id, basedOn, Fields(fields), null, Writer), CancellationToken.None));

    private async Task<PhotoDetail> FindAsync(PhotoId id) =>
        (await _desk.RunAsync<PhotoQuery, PhotoDetail?>(query => query.FindAsync(id, CancellationToken.None)))!;

    private static Dictionary<string, IReadOnlyList<string>> Fields(params (string Name, string[] Values)[] fields) =>
        fields.ToDictionary(field => field.Name, field => (IReadOnlyList<string>)field.Values);
}
