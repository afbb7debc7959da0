using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Tests.Search;

[TestFixture]
internal sealed class ContactSheetQueryTests
{
    private DeskFixture _desk = null!;

    [SetUp]
    public async Task Start() => _desk = await DeskFixture.StartAsync();

    [TearDown]
    public async Task Stop() => await _desk.DisposeAsync();

    [Test]
    public async Task Run_PageByPage_ShowsEveryPhotoOnceNewestFirst()
    {
        var ids = await SeedAsync(25);

        var seen = new List<PhotoId>();
        PhotoId? after = null;
        do
        {
            var page = await PageAsync(new ContactSheetFilter { After = after, Limit = 10 });
            seen.AddRange(page.Items.Select(item => item.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.That(seen, Is.EqualTo(ids.Reverse()));
    }

    [Test]
    public async Task Around_AnyPhoto_NamesTheOnesBesideIt()
    {
        var ids = await SeedAsync(5);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await AroundAsync(ids[4], new()), Is.EqualTo(new Neighbours(null, ids[3])));
            Assert.That(await AroundAsync(ids[2], new()), Is.EqualTo(new Neighbours(ids[3], ids[1])));
            Assert.That(await AroundAsync(ids[0], new()), Is.EqualTo(new Neighbours(ids[1], null)));
        }
    }

    [Test]
    public async Task Around_WithAFilter_SkipsWhatDoesNotMatch()
    {
        var ids = await SeedAsync(4, i => i % 2 == 0 ? "A caption about a bridge." : null);

        Assert.That(await AroundAsync(ids[2], new() { OnlyWithoutCaption = true }), Is.EqualTo(new Neighbours(ids[3], ids[1])));
    }

    [Test]
    public async Task Run_EachFilter_NarrowsToWhatItSays()
    {
        var ids = await SeedAsync(3, i => i == 1 ? null : $"Photo number {i} shows a bridge. (Ann Example/Reuters)");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await IdsAsync(new() { OnlyWithoutCaption = true }), Is.EqualTo([ids[1]]));
            Assert.That(await IdsAsync(new() { OnlyWithoutCredit = true }), Is.EqualTo([ids[1]]));
            Assert.That(await IdsAsync(new() { CreditName = "REUTERS" }), Is.EqualTo([ids[2], ids[0]]));
            Assert.That(await IdsAsync(new() { CreditName = "ann  example" }), Is.EqualTo([ids[2], ids[0]]));
            Assert.That(await IdsAsync(new() { UploadedBy = DeskFixture.Bob.AccountId }), Is.Empty);
            Assert.That(await IdsAsync(new() { UploadedBy = DeskFixture.Alice.AccountId }), Has.Count.EqualTo(3));
            Assert.That(await IdsAsync(new() { State = PhotoState.Approved }), Is.Empty);
            Assert.That(await IdsAsync(new() { Text = "bridge", OnlyWithoutAltText = true }), Is.EqualTo([ids[2], ids[0]]));
        }
    }

    [Test]
    public async Task Run_ByBatch_ShowsAlsoWhatWasAlreadyHere()
    {
        var content = await File.ReadAllBytesAsync(TestKit.Samples.Path("SAMPLE-0202-sea.jpg"));
        var first = await _desk.TakeInAsync("sea.jpg", content);
        await _desk.TakeInAsync("again.jpg", content);
        var batches = await _desk.AsAsync<BatchQuery, IReadOnlyList<BatchSummary>>(query => query.NewestAsync(10, default));

        Assert.That(batches.Select(batch => batch.Files), Is.EqualTo([1, 1]));
        foreach (var batch in batches)
            Assert.That(await IdsAsync(new() { BatchId = batch.Id }), Is.EqualTo([((IngestOutcome.Added)first).PhotoId]));
    }

    // Words and names are found from their own index, in the order of the sheet; further conditions may need a second look.
    [TestCase("", null, null, 70)]
    [TestCase("bridge", null, null, 70)]
    [TestCase("bridge sort:oldest", null, null, 70)]
    [TestCase("-evening", null, null, 35)]
    [TestCase("bridge -evening", null, null, 35)]
    [TestCase("", "Reuters", null, 70)]
    [TestCase("bridge", "Reuters", null, 70)]
    [TestCase("evening", "Reuters", PhotoState.Draft, 35)]
    [TestCase("by:example has:caption", null, PhotoState.Draft, 70)]
    [TestCase("bridge", null, PhotoState.Approved, 0)]
    [TestCase("by:nobody", null, null, 0)]
    public async Task Run_PageByPageOfASearch_ShowsEveryMatchOnce(string text, string? name, PhotoState? state, int expected)
    {
        var ids = await ManyAsync();
        var filter = new ContactSheetFilter { Text = text, CreditName = name, State = state, Limit = 9 };

        var seen = new List<PhotoId>();
        do
        {
            var page = await PageAsync(filter);
            seen.AddRange(page.Items.Select(item => item.Id));
            filter = filter with { After = page.Next };
        }
        while (filter.After is not null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen, Has.Count.EqualTo(expected));
            Assert.That(seen, text.Contains("oldest", StringComparison.Ordinal) ? Is.Unique.And.Ordered : Is.Unique.And.Ordered.Descending);
            if (expected == ids.Count) Assert.That(await AroundAsync(ids[30], filter), Is.EqualTo(text.Contains("oldest", StringComparison.Ordinal) ? new Neighbours(ids[29], ids[31]) : new Neighbours(ids[31], ids[29])));
        }
    }

    // What the page asks for, and the index that answers it.
    [TestCase("next page", "USING INTEGER PRIMARY KEY")]
    [TestCase("state", "IX_Photos_State_Id")]
    [TestCase("mine", "IX_Photos_UploadedBy_Id")]
    [TestCase("duplicates", "IX_Photos_Id_OpenFindings")]
    [TestCase("without credit", "IX_Photos_Id_CreditLine")]
    [TestCase("without caption", "IX_Photos_Id_WithoutCaption")]
    [TestCase("credit", "IX_PhotoCredits_Key_PhotoId (Key=?)")]
    [TestCase("batch", "IX_BatchItems_BatchId_Id (BatchId=?)")]
    [TestCase("text", "VIRTUAL TABLE INDEX 192:")] // In the order of the row number: bits 64 and 128.
    public async Task Page_OnSqlite_IsAnsweredByAnIndex(string which, string expected)
    {
        if (Environment.GetEnvironmentVariable("CAPTIONMANAGER_TEST_SQLSERVER") is { Length: > 0 }) Assert.Ignore("The plan is SQLite's.");
        var plan = await PlanAsync(which switch
        {
            "state" => new() { State = PhotoState.Submitted },
            "mine" => new() { UploadedBy = DeskFixture.Alice.AccountId },
            "duplicates" => new() { OnlyDuplicates = true },
            "without credit" => new() { OnlyWithoutCredit = true },
            "without caption" => new() { OnlyWithoutCaption = true },
            "credit" => new() { CreditName = "Reuters" },
            "batch" => new() { BatchId = 1 },
            "text" => new() { Text = "bridge" },
            _ => new() { After = new PhotoId(long.MaxValue) },
        });

        Assert.That(plan, Has.Some.Contains(expected), string.Join('\n', plan));
    }

    private Task<List<string>> PlanAsync(ContactSheetFilter filter) => _desk.AsAsync<DeskContext, List<string>>(async context =>
    {
        await context.Database.OpenConnectionAsync();
        var command = new ContactSheetQuery(context, TimeProvider.System).Page(filter, 61).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText.Replace(".param", "-- .param", StringComparison.Ordinal);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(3));
        return lines;
    });

    // More than the pages that are asked for, so that what is found first must be gone on from.
    private Task<IReadOnlyList<PhotoId>> ManyAsync() =>
        SeedAsync(70, i => $"Photo number {i} shows a bridge{(i % 2 == 0 ? " in the evening" : "")}. (Ann Example/Reuters via Reuters)");

    private async Task<IReadOnlyList<PhotoId>> SeedAsync(int count, Func<int, string?>? caption = null)
    {
        var ids = new List<PhotoId>();
        for (var i = 0; i < count; i++)
        {
            ids.Add(await Pictures.TakeInAsync(_desk, $"photo-{i}.jpg", caption?.Invoke(i)));
            _desk.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return ids;
    }

    private Task<ContactSheetPage> PageAsync(ContactSheetFilter filter) => _desk.AsAsync<ContactSheetQuery, ContactSheetPage>(query => query.RunAsync(filter, default));

    private async Task<IReadOnlyList<PhotoId>> IdsAsync(ContactSheetFilter filter) => [.. (await PageAsync(filter)).Items.Select(item => item.Id)];

    private Task<Neighbours> AroundAsync(PhotoId id, ContactSheetFilter filter) => _desk.AsAsync<ContactSheetQuery, Neighbours>(query => query.AroundAsync(id, filter, default));
}
