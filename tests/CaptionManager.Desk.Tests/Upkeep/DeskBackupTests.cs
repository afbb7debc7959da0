using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Storage;
using CaptionManager.Desk.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Upkeep;

/// <summary>A desk backed up while it runs, and brought back into an empty folder.</summary>
[TestFixture]
internal sealed class DeskBackupTests
{
    private DeskFixture _desk = null!;
    private string _backup = null!;

    [SetUp]
    public async Task StartAsync()
    {
        if (Environment.GetEnvironmentVariable("CAPTIONMANAGER_TEST_SQLSERVER") is { Length: > 0 }) Assert.Ignore("A server's database is backed up by the server.");
        _desk = await DeskFixture.StartAsync();
        _backup = Directory.CreateTempSubdirectory("desk-backup-").FullName;
        await _desk.TakeInSampleAsync("SAMPLE-0101-state-room.jpg");
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _desk.DisposeAsync();
        Directory.Delete(_backup, recursive: true);
    }

    [Test]
    public async Task Write_AgainAfterAnArrival_CopiesWhatIsNewAndLeavesAWholeDesk()
    {
        var first = await BackUpAsync();
        var photo = await _desk.TakeInSampleAsync("SAMPLE-0201-mountains.jpg");
        var second = await BackUpAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.Originals, first.Copied), Is.EqualTo((1L, 1L)));
            Assert.That((second.Originals, second.Copied), Is.EqualTo((2L, 1L)));
            Assert.That(Directory.EnumerateFiles(_backup, "*.part", SearchOption.AllDirectories), Is.Empty);
        }

        var folder = Directory.CreateTempSubdirectory("desk-restored-").FullName;
        await RestoreAsync(folder);
        await using var restored = await DeskFixture.StartAsync(folder);
        await restored.AsAsync<DeskDoctor, int>(doctor => doctor.RunAsync(repair: true, scrub: true, _ => { }, CancellationToken.None));
        await restored.Services.GetRequiredService<RenditionRound>().RunAsync(CancellationToken.None);
        var found = new List<DoctorFinding>();
        await restored.AsAsync<DeskDoctor, int>(doctor => doctor.RunAsync(repair: false, scrub: true, found.Add, CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found, Is.Empty);
            Assert.That(await restored.AsAsync<DeskContext, bool>(context => context.Photos.AnyAsync(row => row.Id == photo)), Is.True);
        }
    }

    [Test]
    public async Task Write_DamagedOriginal_SaysWhichAndKeepsTheBackupBefore()
    {
        await BackUpAsync();
        var before = await File.ReadAllBytesAsync(Path.Combine(_backup, DeskBackup.DatabaseName));
        await _desk.TakeInSampleAsync("SAMPLE-0201-mountains.jpg");
        foreach (var hash in _desk.Services.GetRequiredService<FolderMediaStore>().Originals())
        {
            await using var file = File.OpenWrite(_desk.Services.GetRequiredService<FolderMediaStore>().PathOf(new MediaKey(MediaKind.Original, hash)));
            file.WriteByte(0);
        }

        Assert.That(async () => await BackUpAsync(), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("is damaged"));
        Assert.That(await File.ReadAllBytesAsync(Path.Combine(_backup, DeskBackup.DatabaseName)), Is.EqualTo(before));
    }

    [Test]
    public void Restore_OntoADesk_IsRefused() =>
        Assert.That(async () => { await BackUpAsync(); await RestoreAsync(_desk.Folder); }, Throws.InstanceOf<IOException>().With.Message.Contains("There is a desk"));

    private Task<BackupReport> BackUpAsync() => _desk.AsAsync<DeskBackup, BackupReport>(backup => backup.WriteAsync(_backup, CancellationToken.None));

    // As the host's verb does: services of a desk that has not been started.
    private async Task RestoreAsync(string folder)
    {
        await using var services = DeskFixture.Build(folder);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeskRestore>().ReadAsync(_backup, CancellationToken.None);
    }
}
