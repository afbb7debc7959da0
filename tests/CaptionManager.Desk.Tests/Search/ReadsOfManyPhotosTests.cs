using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Overview;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Packages;
using CaptionManager.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Tests.Search;

/// <summary>Reads that people wait for cost the same however many photos there are: as many round trips for a full page as for a short one, and no table read through.</summary>
[TestFixture]
internal sealed class ReadsOfManyPhotosTests
{
    private static readonly string[] Reads =
    [
        "sheet", "sheet deep inside", "sheet by state", "sheet of duplicates", "sheet by credit", "sheet by credit and state", "sheet without caption", "beside in a search", "names", "waiting", "search", "search by fields", "counts", "photo", "history", "queue", "duplicate groups", "to send",
    ];

    private DeskFixture _desk = null!;
    private PhotoId _photo;
    private Dictionary<string, int> _trips = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        if (Environment.GetEnvironmentVariable("CAPTIONMANAGER_TEST_SQLSERVER") is { Length: > 0 }) Assert.Ignore("The plans are SQLite's.");
        AskedCommands.Listen();
        _desk = await DeskFixture.StartAsync();

        // Two that are duplicates of each other, so that every list has something to show.
        _photo = await _desk.TakeInSampleAsync("SAMPLE-0101-state-room.jpg");
        await _desk.TakeInSampleAsync("SAMPLE-0102-state-room.jpg");
        await SubmitAllAsync();
        _trips = [];
        foreach (var read in Reads) _trips[read] = (await AskAsync(read)).Count;
        foreach (var sample in Samples.Photos.Where(path => path.EndsWith(".jpg", StringComparison.Ordinal)).Skip(2).Take(10))
            await _desk.TakeInSampleAsync(Path.GetFileName(sample));
        await SubmitAllAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_desk is not null) await _desk.DisposeAsync();
    }

    [TestCaseSource(nameof(Reads))]
    public async Task Read_OfMorePhotos_TakesNoMoreRoundTripsAndReadsNoTableThrough(string read)
    {
        var asked = await AskAsync(read);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked, Has.Count.EqualTo(_trips[read]).And.Count.GreaterThan(0));
            foreach (var (sql, plan) in asked) Assert.That(plan.Split('\n').Where(step => ReadsThrough(step, plan)), Is.Empty, sql);
        }
    }

    // In the order of its own key and up to a limit, a table is read from one end; sorting it first would read all of it. The rows of a list that was sent along are few.
    private static bool ReadsThrough(string step, string plan) =>
        step.StartsWith("SCAN ", StringComparison.Ordinal)
        && !step.Contains("USING", StringComparison.Ordinal) && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal)
        && plan.Contains("TEMP B-TREE", StringComparison.Ordinal);

    private Task<IReadOnlyList<(string Sql, string Plan)>> AskAsync(string read) => AskedCommands.OfAsync(() => read switch
    {
        "sheet" => SheetAsync(new ContactSheetFilter()),
        "sheet deep inside" => SheetAsync(new ContactSheetFilter { After = new PhotoId(long.MaxValue) }),
        "sheet by state" => SheetAsync(new ContactSheetFilter { State = PhotoState.Submitted }),
        "sheet of duplicates" => SheetAsync(new ContactSheetFilter { OnlyDuplicates = true }),
        "sheet by credit" => SheetAsync(new ContactSheetFilter { CreditName = "AP" }),
        "sheet by credit and state" => SheetAsync(new ContactSheetFilter { CreditName = "AP", State = PhotoState.Submitted }),
        "sheet without caption" => SheetAsync(new ContactSheetFilter { OnlyWithoutCaption = true }),
        "beside in a search" => _desk.AsAsync<ContactSheetQuery, Neighbours>(query => query.AroundAsync(_photo, new ContactSheetFilter { Text = "room" }, CancellationToken.None)),
        "names" => _desk.AsAsync<CreditNamesQuery, IReadOnlyList<string>>(query => query.CompleteAsync("zz", CancellationToken.None)),
        "waiting" => _desk.AsAsync<WaitingQuery, WaitingFor>(query => query.RunAsync(DeskFixture.Alice, CancellationToken.None)),
        "search" => SheetAsync(new ContactSheetFilter { Text = "state room" }),
        "search by fields" => SheetAsync(new ContactSheetFilter { Text = "by:lee state:submitted uploaded:7d" }),
        "counts" => _desk.AsAsync<DeskCountsQuery, DeskCounts>(query => query.RunAsync(CancellationToken.None)),
        "photo" => _desk.AsAsync<PhotoQuery, PhotoDetail?>(query => query.FindAsync(_photo, CancellationToken.None)),
        "history" => _desk.AsAsync<PhotoHistoryQuery, IReadOnlyList<HistoryEntry>>(query => query.HandleAsync(_photo, null, CancellationToken.None)),
        "queue" => _desk.AsAsync<ApprovalQueueQuery, IReadOnlyList<ApprovalQueueItem>>(query => query.HandleAsync(ApprovalQueueFilter.Everything, null, 50, CancellationToken.None)),
        "duplicate groups" => _desk.AsAsync<DuplicateGroupsQuery, DuplicateGroupsPage>(query => query.RunAsync(null, 50, CancellationToken.None)),
        "to send" => _desk.AsAsync<ApprovedPhotosQuery, IReadOnlyList<OutgoingPhoto>>(query => query.PageAsync(new PackageSelection(), null, 50, CancellationToken.None)),
        _ => throw new ArgumentOutOfRangeException(nameof(read), read, "No such read."),
    });

    private Task<ContactSheetPage> SheetAsync(ContactSheetFilter filter) => _desk.AsAsync<ContactSheetQuery, ContactSheetPage>(query => query.RunAsync(filter, CancellationToken.None));

    private async Task SubmitAllAsync()
    {
        var drafts = await _desk.AsAsync<DeskContext, List<PhotoId>>(context => context.Photos.Where(photo => photo.State == PhotoState.Draft).Select(photo => photo.Id).ToListAsync());
        foreach (var draft in drafts)
            await _desk.AsAsync<DecideHandler, DecisionOutcome>(handler => handler.HandleAsync(new DecisionRequest(draft, ApprovalAction.Submit), Actor.Desk, CancellationToken.None));
    }
}
