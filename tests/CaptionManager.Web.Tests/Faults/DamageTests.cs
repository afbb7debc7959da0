using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Faults;

/// <summary>Bytes that changed on the disk, a log that was cut, a database in somebody else's hands.</summary>
[TestFixture]
internal sealed class DamageTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("desk-damaged-").FullName;

    [TearDown]
    public void RemoveFolder()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // The first octet of the trailer, which no reader of pictures looks at, and one in the picture's own segments.
    [TestCase(-1)]
    [TestCase(12)]
    public async Task DamagedOriginal_IsFoundByItsHashAndLeavesTheDeskByNoDoor(int at)
    {
        await using var desk = await FaultyDesk.StartAsync(_folder);
        var (photo, hash) = await desk.ApprovedAsync();
        await desk.ApprovedAsync();
        Flip(desk.PathOf(hash), at);

        using var original = await desk.Client.GetAsync($"/api/v1/photos/{photo}/original");
        using var file = await desk.Client.GetAsync($"/api/v1/photos/{photo}/file");
        using var package = await desk.Client.PostAsJsonAsync("/api/v1/packages", new { });
        await using var zip = new ZipArchive(await package.Content.ReadAsStreamAsync());
        await using var manifest = await zip.GetEntry("manifest.csv")!.OpenAsync();
        var rows = await new StreamReader(manifest).ReadToEndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((original.StatusCode, await FaultyDesk.CodeAsync(original)), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "file-damaged")));
            Assert.That(file.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(await file.Content.ReadAsStringAsync(), Does.Contain("damaged"));
            Assert.That(zip.Entries.Count(entry => entry.Name.EndsWith(".jpg", StringComparison.Ordinal)), Is.EqualTo(1), "the other picture goes");
            Assert.That(rows, Does.Contain("damaged; restore it from a backup"));
            Assert.That(await desk.FindingsAsync(), Is.EqualTo((string[])["corrupt-original"]));
        }
    }

    [Test]
    public async Task DamagedOriginal_GetsNoPreview()
    {
        await using var desk = await FaultyDesk.StartAsync(_folder);
        var photo = PhotoId.Parse((await desk.PhotoAsync()).Photo, null);
        var state = await desk.Host.RunAsync(async services =>
        {
            var context = services.GetRequiredService<DeskContext>();

            // The desk's own job made previews of the sound original first; nothing of it may be left to end after the damage.
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (await context.RenditionTasks.AnyAsync(task => task.PhotoId == photo)) await Task.Delay(50, patience.Token);
            var hash = await context.Photos.Where(row => row.Id == photo).Select(row => row.OriginalHash).SingleAsync();
            Flip(desk.PathOf(hash.Hex), -1);
            await context.RenditionTasks.Where(task => task.PhotoId == photo).ExecuteDeleteAsync();
            await context.Photos.Where(row => row.Id == photo).ExecuteUpdateAsync(set => set.SetProperty(row => row.Preview, PreviewState.Pending));
            context.Add(new RenditionTask(photo, DateTimeOffset.UnixEpoch));
            await context.SaveChangesAsync();
            await services.GetRequiredService<RenditionRound>().RunAsync(CancellationToken.None);
            return await context.Photos.Where(row => row.Id == photo).Select(row => row.Preview).SingleAsync();
        });

        Assert.That(state, Is.EqualTo(PreviewState.Failed));
    }

    [Test]
    public async Task LockedDatabase_ReadsGoOnAndChangesAreRefusedInWordsAndUndone()
    {
        await using var desk = await FaultyDesk.StartAsync(_folder, "Data Source=desk.db;Default Timeout=1");
        var (photo, _) = await desk.ApprovedAsync();
        (HttpStatusCode Status, string? Fate, string? Photo, string Hash) upload;
        using (var other = new SqliteConnection($"Data Source={Path.Combine(_folder, "desk.db")}"))
        {
            other.Open();
            using var hold = other.BeginTransaction(deferred: false);
            using var edited = await desk.EditAsync(photo, "A person waves in Brest");
            upload = await desk.UploadAsync();
            using var list = await desk.Client.GetAsync("/api/v1/photos");
            using (Assert.EnterMultipleScope())
            {
                Assert.That((edited.StatusCode, await FaultyDesk.CodeAsync(edited)), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "database-busy")));
                Assert.That(list.StatusCode, Is.EqualTo(HttpStatusCode.OK));
                Assert.That(upload.Fate, Is.Not.EqualTo("added"));
                Assert.That(upload.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable).Or.EqualTo(HttpStatusCode.InsufficientStorage));
            }
        }

        using var again = await desk.EditAsync(photo, "A person waves in Grodno");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK), "the lock is gone");
            Assert.That(await desk.CaptionAsync(photo), Is.EqualTo("A person waves in Grodno"));
            Assert.That(File.Exists(desk.PathOf(upload.Hash)), Is.False);
            Assert.That(await desk.FindingsAsync(), Is.Empty);
        }
    }

    // What a power cut leaves behind the last commit: pages of a change that was never finished.
    [Test]
    public async Task DatabaseGone_IsSaidInWordsAndNothingIsLostWhenItComesBack()
    {
        await using var desk = await FaultyDesk.StartAsync(_folder);
        var (photo, _) = await desk.ApprovedAsync();
        var away = Path.Combine(_folder, "away");
        Directory.CreateDirectory(away);
        string[] files = ["desk.db", "desk.db-wal", "desk.db-shm"];
        foreach (var file in files) File.Move(Path.Combine(_folder, file), Path.Combine(away, file));
        SqliteConnection.ClearAllPools();

        using (var list = await desk.Client.GetAsync("/api/v1/photos"))
        using (var ready = await desk.Client.GetAsync("/health/ready"))
        using (var page = await desk.Client.GetAsync("/photos"))
        using (Assert.EnterMultipleScope())
        {
            Assert.That((list.StatusCode, await FaultyDesk.CodeAsync(list)), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "database-away")));
            Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("<h1").And.Contain("does not reach its database").And.Contain("</html>"));
            Assert.That(Path.Combine(_folder, "desk.db"), Does.Not.Exist, "an empty desk in its place would be worked in");
        }

        foreach (var file in files) File.Move(Path.Combine(away, file), Path.Combine(_folder, file));
        using var edited = await desk.EditAsync(photo, "A person waves in Brest");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(edited.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await desk.CaptionAsync(photo), Is.EqualTo("A person waves in Brest"));
            Assert.That(await desk.FindingsAsync(), Is.Empty);
        }
    }

    [Test]
    public async Task WriteAheadLogWithAHalfWrittenEnd_IsReadUpToTheLastCommit()
    {
        string photo;
        string hash;
        await using (var desk = await FaultyDesk.StartAsync(_folder))
        {
            (photo, hash) = await desk.ApprovedAsync();

            // Copied beside the running desk: its log is not folded into the database yet, as after a cut.
            foreach (var file in (string[])["desk.db", "desk.db-wal"]) File.Copy(Path.Combine(_folder, file), Path.Combine(_folder, file + ".cut"));
        }

        SqliteConnection.ClearAllPools();
        foreach (var file in (string[])["desk.db", "desk.db-wal"]) File.Move(Path.Combine(_folder, file + ".cut"), Path.Combine(_folder, file), overwrite: true);
        var half = new byte[9_999];
        new Random(1).NextBytes(half);
        await using (var log = new FileStream(Path.Combine(_folder, "desk.db-wal"), FileMode.Append)) await log.WriteAsync(half);

        await using var again = await FaultyDesk.StartAsync(_folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await again.CaptionAsync(photo), Is.EqualTo("A person waves in Minsk"));
            Assert.That(File.Exists(again.PathOf(hash)), Is.True);
            Assert.That(await again.FindingsAsync(), Is.Empty);
        }
    }

    private static void Flip(string path, int at)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var place = at < 0 ? file.Length + at : at;
        file.Position = place;
        var octet = file.ReadByte();
        file.Position = place;
        file.WriteByte((byte)(octet ^ 0x20));
    }
}
