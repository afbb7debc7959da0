using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Ingest.Watched;
using CaptionManager.Desk.Persistence;
using CaptionManager.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Ingest;

[TestFixture]
internal sealed class WatchedFolderTests
{
    private string _watched = "";
    private DeskFixture _desk = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _watched = Directory.CreateTempSubdirectory("watched-").FullName;
        _desk = await DeskFixture.StartAsync(null, new KeyValuePair<string, string?>("Ingest:Watched:Folder", _watched));
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _desk.DisposeAsync();
        Directory.Delete(_watched, recursive: true);
    }

    [Test]
    public async Task Look_AtFilesAtRest_TakesThemInAFolderABatch()
    {
        Put("one.jpg", "SAMPLE-0101-state-room.jpg");
        Put("Cup final/two.jpg", "SAMPLE-0202-sea.jpg");
        Put("Cup final/three.jpg", "SAMPLE-0203-lighthouse.jpg");
        Put(".half.jpg", "SAMPLE-0204-harvest.jpg");

        var first = await LookAsync();
        _desk.Clock.Advance(TimeSpan.FromSeconds(6));
        var second = await LookAsync();

        var batches = await _desk.AsAsync<DeskContext, Dictionary<string, int>>(context => context.Batches.ToDictionaryAsync(batch => batch.Name, batch => context.BatchItems.Count(item => item.BatchId == batch.Id)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((first, second), Is.EqualTo((0, 3)), "a file must have come to rest");
            Assert.That(batches, Is.EqualTo(new Dictionary<string, int> { ["Watched folder 2026-03-02 09:00 UTC"] = 1, ["Cup final"] = 2 }));
            Assert.That(Names(), Is.EquivalentTo(new[] { ".half.jpg", "_taken/one.jpg", "_taken/Cup final/two.jpg", "_taken/Cup final/three.jpg" }));
            Assert.That(await LookAsync(), Is.Zero);
        }
    }

    [Test]
    public async Task Look_AtAFileThatGrows_WaitsUntilItIsWhole()
    {
        var whole = await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0202-sea.jpg"));
        var path = Path.Combine(_watched, "slow.jpg");
        await File.WriteAllBytesAsync(path, whole[..1000]);
        await LookAsync();
        _desk.Clock.Advance(TimeSpan.FromSeconds(6));
        await File.WriteAllBytesAsync(path, whole);
        var grown = await LookAsync();
        _desk.Clock.Advance(TimeSpan.FromSeconds(6));

        Assert.That((grown, await LookAsync()), Is.EqualTo((0, 1)));
        Assert.That(Names(), Is.EqualTo(["_taken/slow.jpg"]));
    }

    [Test]
    public async Task Look_AtAFileThatIsOpen_LeavesItForTheNextLook()
    {
        Put("open.jpg", "SAMPLE-0202-sea.jpg");
        await LookAsync();
        _desk.Clock.Advance(TimeSpan.FromSeconds(6));
        int held;
        await using (new FileStream(Path.Combine(_watched, "open.jpg"), FileMode.Open, FileAccess.ReadWrite, FileShare.None)) held = await LookAsync();

        Assert.That((held, await LookAsync()), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Look_AtWhatIsNoPicture_LaysItAsideWithTheReason()
    {
        await File.WriteAllTextAsync(Path.Combine(_watched, "notes.jpg"), "only words");
        Put("again.jpg", "SAMPLE-0202-sea.jpg");
        Put("once more.jpg", "SAMPLE-0202-sea.jpg");
        await LookAsync();
        _desk.Clock.Advance(TimeSpan.FromSeconds(6));
        await LookAsync();

        var fates = await _desk.AsAsync<DeskContext, Dictionary<string, FileFate>>(context => context.BatchItems.ToDictionaryAsync(item => item.FileName, item => item.Fate));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fates, Is.EqualTo(new Dictionary<string, FileFate> { ["again.jpg"] = FileFate.Added, ["notes.jpg"] = FileFate.Refused, ["once more.jpg"] = FileFate.AlreadyHere }));
            Assert.That(Names(), Is.EquivalentTo(new[] { "_refused/notes.jpg", "_refused/notes.jpg.txt", "_taken/again.jpg", "_taken/once more.jpg" }));
            Assert.That(await File.ReadAllTextAsync(Path.Combine(_watched, "_refused", "notes.jpg.txt")), Does.Contain("not a picture"));
        }
    }

    private Task<int> LookAsync() => _desk.Services.GetRequiredService<WatchedFolderRound>().RunAsync(CancellationToken.None);

    private void Put(string name, string sample)
    {
        var path = Path.Combine(_watched, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(Samples.Path(sample), path);
    }

    private IEnumerable<string> Names() =>
        Directory.EnumerateFiles(_watched, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_watched, path).Replace('\\', '/'));
}
