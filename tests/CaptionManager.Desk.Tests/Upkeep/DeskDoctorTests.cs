using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using CaptionManager.Desk.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Upkeep;

/// <summary>What the doctor finds of each thing broken on purpose, and that a repaired desk is well.</summary>
[TestFixture]
internal sealed class DeskDoctorTests
{
    private DeskFixture _desk = null!;
    private PhotoId _photo;
    private string _original = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _desk = await DeskFixture.StartAsync();
        _photo = await _desk.TakeInSampleAsync("SAMPLE-0101-state-room.jpg");
        await _desk.TakeInSampleAsync("SAMPLE-0102-state-room.jpg");
        await _desk.Services.GetRequiredService<RenditionRound>().RunAsync(CancellationToken.None);
        _original = _desk.Services.GetRequiredService<FolderMediaStore>().PathOf(new MediaKey(MediaKind.Original, await HashAsync()));
    }

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Run_HealthyDesk_FindsNothing() => Assert.That(await FindAsync(scrub: true), Is.Empty);

    [Test]
    public async Task Run_OriginalGone_NamesThePhotoAndRepairsNothing()
    {
        File.Delete(_original);
        var found = await FindAsync(repair: true);
        Assert.That(found.Single(), Is.EqualTo(new DoctorFinding("originals", "missing-original", _photo.ToString(), found[0].Message, false)));
    }

    [Test]
    public async Task Run_OriginalCutShort_IsFoundWithoutReadingIt()
    {
        using (var file = File.OpenWrite(_original)) file.SetLength(file.Length - 1);
        Assert.That((await FindAsync()).Select(finding => finding.Code), Is.EqualTo((string[])["wrong-length"]));
    }

    [Test]
    public async Task Run_OneBitOfAnOriginalFlipped_IsFoundByTheScrub()
    {
        await using (var file = File.Open(_original, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Position = file.Length / 2;
            var octet = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)(octet ^ 4));
        }

        Assert.That((await FindAsync(scrub: true)).Select(finding => finding.Code), Is.EqualTo((string[])["corrupt-original"]));
    }

    [Test]
    public async Task Run_OriginalOfNoPhoto_IsPutAsideAndKept()
    {
        var store = _desk.Services.GetRequiredService<FolderMediaStore>();
        var incoming = _desk.Services.GetRequiredService<IncomingFolder>();
        using var stray = new MemoryStream([1, 2, 3]);
        using var file = (await incoming.ReceiveAsync(stray, 100, CancellationToken.None))!;
        await store.PutAsync(new MediaKey(MediaKind.Original, file.Hash), file.Path, CancellationToken.None);

        var found = await FindAsync(repair: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Single().Code, Is.EqualTo("orphan-original"));
            Assert.That(found.Single().IsRepaired, Is.True);
            Assert.That(await File.ReadAllBytesAsync(Path.Combine(_desk.Folder, "lost-and-found", file.Hash.Hex)), Is.EqualTo((byte[])[1, 2, 3]));
            Assert.That(await FindAsync(), Is.Empty);
        }
    }

    [Test]
    public async Task Run_OriginalOnItsWayIn_IsLeftAlone()
    {
        var incoming = _desk.Services.GetRequiredService<IncomingFolder>();
        using var arriving = new MemoryStream([1, 2, 3]);
        using var file = (await incoming.ReceiveAsync(arriving, 100, CancellationToken.None))!;
        using var storing = incoming.BeginStoring(file.Hash);
        await _desk.Services.GetRequiredService<FolderMediaStore>().PutAsync(new MediaKey(MediaKind.Original, file.Hash), file.Path, CancellationToken.None);
        Assert.That(await FindAsync(repair: true), Is.Empty);
    }

    [Test]
    public async Task Run_PreviewGone_IsMadeAgainByTheNextRound()
    {
        var thumbnail = _desk.Services.GetRequiredService<FolderMediaStore>().PathOf(new MediaKey(MediaKind.Thumbnail, await HashAsync()));
        File.Delete(thumbnail);

        Assert.That((await FindAsync(repair: true)).Single().Code, Is.EqualTo("missing-preview"));
        await _desk.Services.GetRequiredService<RenditionRound>().RunAsync(CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.Exists(thumbnail), Is.True);
            Assert.That(await FindAsync(), Is.Empty);
        }
    }

    [TestCase("""UPDATE "Photos" SET "Caption" = 'other words'""", "stale-copy")]
    [TestCase("""UPDATE "Photos" SET "SearchText" = 'other words'""", "stale-copy")]
    [TestCase("""DELETE FROM "PhotoCredits" """, "stale-copy")]
    [TestCase("""UPDATE "Photos" SET "OpenFindings" = 7""", "wrong-count")]
    [TestCase("""DELETE FROM "IndexedCaptions" """, "stale-caption-index")]
    public async Task Run_CopyThatDiffers_IsFoundAndRepaired(string damage, string code)
    {
        await _desk.AsAsync<DeskContext, int>(context => context.Database.ExecuteSqlRawAsync(damage));

        var found = await FindAsync(repair: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(finding => finding.Code), Has.Some.EqualTo(code));
            Assert.That(found, Has.All.Property(nameof(DoctorFinding.IsRepaired)).True);
        }

        while (await _desk.AsAsync<RebuildIndexHandler, bool>(handler => handler.StepAsync(100, CancellationToken.None)))
        {
        }

        Assert.That(await FindAsync(), Is.Empty);
    }

    [Test]
    public async Task Run_RevisionGone_IsFoundAndNotMadeUp()
    {
        await _desk.AsAsync<DeskContext, int>(context => context.Database.ExecuteSqlRawAsync("""UPDATE "Photos" SET "CurrentRevision" = 2 WHERE "Id" = {0}""", _photo.Value));
        var found = await FindAsync(repair: true);
        Assert.That(found.Single(), Has.Property(nameof(DoctorFinding.Code)).EqualTo("missing-revision").And.Property(nameof(DoctorFinding.IsRepaired)).False);
    }

    private async Task<List<DoctorFinding>> FindAsync(bool repair = false, bool scrub = false)
    {
        var found = new List<DoctorFinding>();
        await _desk.AsAsync<DeskDoctor, int>(doctor => doctor.RunAsync(repair, scrub, found.Add, CancellationToken.None));
        return found;
    }

    private Task<ContentHash> HashAsync() =>
        _desk.AsAsync<DeskContext, ContentHash>(context => context.Photos.Where(photo => photo.Id == _photo).Select(photo => photo.OriginalHash).SingleAsync());
}
