using System.Net.Http.Json;
using System.Net;
using System.Text.Json;
using CaptionManager.TestKit;
using Microsoft.Data.Sqlite;

namespace CaptionManager.Web.Tests.Faults;

/// <summary>The disk full at every step of every change, and a store that cannot be written: refused in words, nothing by half, and work goes on once there is room.</summary>
[TestFixture]
internal sealed class FullDiskTests
{
    // From nothing to room enough for all: each lets the work come some steps further before the disk is full.
    private static readonly int[] KilobytesLeft = [0, 4, 12, 32, 64, 100, 124, 132, 150, 180, 220, 300, 450, 700, 1_000];

    [Test]
    public async Task FullDisk_AtAnyStep_RefusesInWordsKeepsWhatItSaidAndGoesOnAfterwards()
    {
        using var disk = SmallDisk.TryMount(48) ?? throw new IgnoreException("This machine lets us mount no small disk; run as root.");
        var (kept, captions, outcomes) = (new List<string>(), new Dictionary<string, string>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        await using (var desk = await FaultyDesk.StartAsync(disk.Folder))
        {
            var (photo, first) = await desk.ApprovedAsync();
            kept.Add(first);
            foreach (var kilobytes in KilobytesLeft)
            {
                disk.FillUpTo(kilobytes * 1024L);
                await UploadAsync(desk, kept, outcomes);
                await EditAsync(desk, photo, $"A person waves in Minsk, {kilobytes} KB before the end", captions, outcomes);
                using var sent = await desk.Client.GetAsync($"/api/v1/photos/{photo}/file");
                Count(outcomes, "send", sent.StatusCode);
                using var list = await desk.Client.GetAsync("/api/v1/photos");
                Assert.That(list.StatusCode, Is.EqualTo(HttpStatusCode.OK), "reading goes on");
                Assert.That(await desk.CaptionAsync(photo), Is.EqualTo(captions.GetValueOrDefault(photo, "A person waves in Minsk")), $"the last caption acknowledged, with {kilobytes} KB left");
            }

            disk.MakeRoom();
            kept.Add((await desk.ApprovedAsync()).Hash);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(kept.Where(hash => !File.Exists(desk.PathOf(hash))), Is.Empty, "originals acknowledged and lost");
                Assert.That(await desk.FindingsAsync(), Is.Empty, "with the desk running on");
            }
        }

        SqliteConnection.ClearAllPools();
        await using var again = await FaultyDesk.StartAsync(disk.Folder);
        TestContext.Out.WriteLine($"[figure] a full disk: {string.Join(", ", outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}"))}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await again.FindingsAsync(), Is.Empty, "after a new start");
            Assert.That(outcomes.Keys.Where(name => name.StartsWith("upload refused", StringComparison.Ordinal)), Is.Not.Empty, "the disk was full for uploads");
            Assert.That(outcomes.Keys.Where(name => name.StartsWith("edit refused", StringComparison.Ordinal)), Is.Not.Empty, "the disk was full for edits");
        }
    }

    // The last connection to go takes SQLite's shared memory with it, for which a full disk has no room again.
    [Test]
    public async Task FullDisk_WithNobodyConnected_ReadingGoesOn()
    {
        using var disk = SmallDisk.TryMount(48) ?? throw new IgnoreException("This machine lets us mount no small disk; run as root.");
        await using var desk = await FaultyDesk.StartAsync(disk.Folder);
        var (photo, _) = await desk.ApprovedAsync();
        disk.FillUpTo(0);
        SqliteConnection.ClearAllPools();

        Assert.That(await desk.CaptionAsync(photo), Is.EqualTo("A person waves in Minsk"));
        disk.MakeRoom();
    }

    [Test]
    public async Task ReadOnlyStore_UploadsAreRefusedInWordsAndEverythingElseGoesOn()
    {
        using var disk = SmallDisk.TryMount(48) ?? throw new IgnoreException("This machine lets us mount no small disk; run as root.");
        await using var desk = await FaultyDesk.StartAsync(disk.Folder);
        var (photo, _) = await desk.ApprovedAsync();
        (HttpStatusCode Status, string? Fate, string? Photo, string Hash) refused;
        using (SmallDisk.MakeReadOnly(Path.Combine(disk.Folder, "originals")))
        {
            refused = await desk.UploadAsync();
            using var edited = await desk.EditAsync(photo, "A person waves in Brest");
            edited.EnsureSuccessStatusCode();
            using var original = await desk.Client.GetAsync($"/api/v1/photos/{photo}/original");
            original.EnsureSuccessStatusCode();
        }

        await desk.PhotoAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Fate), Is.EqualTo((HttpStatusCode.InsufficientStorage, "failed")));
            Assert.That(await desk.CaptionAsync(photo), Is.EqualTo("A person waves in Brest"));
            Assert.That(await desk.FindingsAsync(), Is.Empty);
        }
    }

    private static async Task UploadAsync(FaultyDesk desk, List<string> kept, SortedDictionary<string, int> outcomes)
    {
        var (status, fate, _, hash) = await desk.UploadAsync();
        if (fate == "added")
        {
            kept.Add(hash);
            Count(outcomes, "upload kept", status);
            return;
        }

        Assert.That(status, Is.EqualTo(HttpStatusCode.InsufficientStorage).Or.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(File.Exists(desk.PathOf(hash)), Is.False, "what was refused is not in the store");
        Count(outcomes, "upload refused", status);
    }

    private static async Task EditAsync(FaultyDesk desk, string photo, string caption, Dictionary<string, string> captions, SortedDictionary<string, int> outcomes)
    {
        using var edited = await desk.EditAsync(photo, caption);
        if (edited.StatusCode == HttpStatusCode.OK)
        {
            captions[photo] = caption;
            Count(outcomes, "edit kept", edited.StatusCode);
            return;
        }

        Assert.That(edited.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        var problem = await edited.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain("Nothing of this request was kept").And.Not.Contain("/"));
        Assert.That(edited.Headers.RetryAfter, Is.Not.Null);
        Count(outcomes, "edit refused", edited.StatusCode);
    }

    private static void Count(SortedDictionary<string, int> outcomes, string name, HttpStatusCode status)
    {
        var key = $"{name} {(int)status}";
        outcomes[key] = outcomes.GetValueOrDefault(key) + 1;
    }
}
