using System.IO.Compression;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Upkeep;
using CaptionManager.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Persistence;

/// <summary>The database that the release before this one left behind, made by that release's own program, opened by this one.</summary>
[TestFixture]
internal sealed class UpgradeTests
{
    // What it was given: Releases/README.md.
    private static readonly string[] Originals =
    [
        "SAMPLE-0101-state-room.jpg", "SAMPLE-0102-state-room.jpg", "SAMPLE-0201-mountains.jpg", "SAMPLE-0202-sea.jpg", "SAMPLE-0203-lighthouse.jpg",
    ];

    private DeskFixture _desk = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        if (Environment.GetEnvironmentVariable("CAPTIONMANAGER_TEST_SQLSERVER") is { Length: > 0 }) Assert.Ignore("The fixture is a file of SQLite.");
        var folder = Directory.CreateTempSubdirectory("desk-release-").FullName;
        await using (var packed = new GZipStream(File.OpenRead(Checkout.Path("tests/CaptionManager.Desk.Tests/Persistence/Releases/initial.db.gz")), CompressionMode.Decompress))
        await using (var database = File.Create(Path.Combine(folder, "desk.db")))
            await packed.CopyToAsync(database);
        foreach (var name in Originals) Store(folder, Samples.Path(name));
        _desk = await DeskFixture.StartAsync(folder);
        await _desk.Services.GetRequiredService<RenditionRound>().RunAsync(CancellationToken.None);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        if (_desk is not null) await _desk.DisposeAsync();
    }

    [Test]
    public async Task Open_BringsItUpToDateAndTheDoctorFindsNothing()
    {
        var codes = new List<string>();
        await _desk.AsAsync<DeskDoctor, int>(doctor => doctor.RunAsync(false, true, finding => codes.Add($"{finding.Code}: {finding.Message}"), CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await _desk.AsAsync<DeskContext, IEnumerable<string>>(context => context.Database.GetPendingMigrationsAsync()), Is.Empty);
            Assert.That(codes, Is.Empty);
        }
    }

    [Test]
    public async Task Open_KeepsPhotosRevisionsDecisionsReceiptsFindingsPeopleAndEvents() => Assert.That(
        await _desk.AsAsync<DeskContext, string>(async context => string.Join(", ",
        [
            $"photos {await context.Photos.CountAsync()}",
            $"states {string.Join('/', await context.Photos.OrderBy(photo => photo.Id).Select(photo => photo.State).ToListAsync())}",
            $"waiting {await context.Photos.CountAsync(photo => photo.SubmittedAt != null)}",
            $"revisions {await context.Revisions.CountAsync()}",
            $"decisions {await context.Set<Decision>().CountAsync()}",
            $"receipts {await context.Set<ExportReceipt>().CountAsync()}",
            $"refused {await context.BatchItems.CountAsync(item => item.Fate == FileFate.Refused)}",
            $"findings {await context.DuplicateFindings.CountAsync()}",
            $"people {await context.Users.CountAsync()}",
            $"headline {await context.Photos.OrderBy(photo => photo.Id).Select(photo => photo.Headline).FirstAsync()}",
        ])),
        Is.EqualTo(
            "photos 5, states Approved/Draft/Submitted/Draft/Killed, waiting 1, revisions 8, decisions 4, receipts 1, refused 1, findings 1, people 1, headline A headline of the release before"));

    [Test]
    public async Task Open_FindsByWords()
    {
        var found = await _desk.AsAsync<ContactSheetQuery, ContactSheetPage>(sheet => sheet.RunAsync(new ContactSheetFilter { Text = "valley pass" }, CancellationToken.None));
        Assert.That(found.Items.Select(item => item.FileName), Is.EqualTo((string[])["SAMPLE-0201-mountains.jpg"]));
    }

    [Test]
    public async Task WorkGoesOn_EditsUploadsAndTheRecordOfEvents()
    {
        var (id, revision) = await _desk.AsAsync<DeskContext, (PhotoId, int)>(async context =>
        {
            var photo = await context.Photos.OrderBy(photo => photo.Id).FirstAsync();
            return (photo.Id, photo.CurrentRevision);
        });
        var saved = await _desk.AsAsync<SaveRevisionHandler, SaveOutcome>(handler => handler.HandleAsync(
            new SaveRevision(id, revision, new Dictionary<string, IReadOnlyList<string>> { ["headline"] = ["A headline of today"] }, null, DeskFixture.Alice), CancellationToken.None));
        await _desk.TakeInSampleAsync("SAMPLE-0301-skyline.jpg");
        await _desk.Services.GetRequiredService<RenditionRound>().RunAsync(CancellationToken.None);
        var record = await _desk.AsAsync<AuditVerifier, AuditVerdict>(verifier => verifier.VerifyAsync(null, CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved, Is.InstanceOf<SaveOutcome.Saved>());
            Assert.That((record.Holds, record.Unsealed > 10, record.Events > record.Unsealed), Is.EqualTo((true, true, true)), "old events stay without hash, new ones are chained");
            Assert.That(await _desk.AsAsync<DeskDoctor, int>(doctor => doctor.RunAsync(false, false, _ => { }, CancellationToken.None)), Is.Zero);
        }
    }

    private static void Store(string folder, string original)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(original)));
        var path = Path.Combine(folder, "originals", hash[..2], hash[2..4], hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(original, path);
    }
}
