using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Data.Sqlite;

namespace CaptionManager.Web.Tests.Ingest;

/// <summary>The desk killed again and again in the middle of uploads: what it said it has, it has, and nothing else.</summary>
[TestFixture]
internal sealed class KilledProcessTests
{
    private const int Kills = 24;
    private const int Uploaders = 6;
    private const int Seed = 20260302;

    private readonly ConcurrentDictionary<string, string> _acknowledged = new();
    private string _folder = null!;
    private string _key = null!;

    [SetUp]
    public async Task Start()
    {
        _folder = Directory.CreateTempSubdirectory("desk-killed-").FullName;
        await using var host = await DeskHost.StartAsync(dataFolder: _folder);
        using var desk = await host.SignInAsync(DeskRoles.PhotoDesk);
        using var answer = await desk.PostAsJsonAsync("/api/v1/keys", new { name = "uploader", scopes = new[] { Abilities.UploadPhotos, Abilities.ViewPhotos } });
        _key = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
    }

    [TearDown]
    public void Stop()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Kill_WhileUploading_LeavesNoGhostNoOrphanAndLosesNothingAcknowledged(CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var interrupted = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var desk = await DeskProcess.StartAsync(_folder);
            Check($"after kill {kill}");
            var first = new TaskCompletionSource();
            var uploads = Task.WhenAll(Enumerable.Range(0, Uploaders).Select(_ => UploadUntilKilledAsync(desk.Address, random.Next(), first, cancellationToken)));

            // A desk just started compiles its code first; from the first answer on uploads flow, and any moment may be the last.
            await Task.WhenAny(first.Task, uploads);
            await Task.Delay(random.Next(0, 250), cancellationToken);
            await desk.KillAsync();
            interrupted += (await uploads).Sum();
        }

        using (var last = await DeskProcess.StartAsync(_folder)) Check("at the end");
        TestContext.Out.WriteLine($"[figure] {Kills} kills: {_acknowledged.Count} uploads acknowledged and kept, {interrupted} interrupted");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_acknowledged, Has.Count.GreaterThan(Kills), "uploads went through");
            Assert.That(interrupted, Is.GreaterThanOrEqualTo(Kills), "the kills hit uploads");
        }
    }

    // Uploads one new picture after the other; an answer that comes is noted, the lack of one is what the kill did.
    private async Task<int> UploadUntilKilledAsync(Uri address, int seed, TaskCompletionSource first, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        using var client = new HttpClient { BaseAddress = address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", _key) } };
        while (true)
        {
            var trailer = new byte[random.Next(16, 600_000)];
            random.NextBytes(trailer);
            var picture = JpegBuilder.Headers().Jfif().Trailer(trailer).ToArray();
            using var form = new MultipartFormDataContent { { new ByteArrayContent(picture), "files", $"{seed}.jpg" } };
            try
            {
                using var answer = await client.PostAsync("/api/v1/photos", form, cancellationToken);
                var file = (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("files")[0];
                Assert.That(file.GetProperty("status").GetString(), Is.EqualTo("added"));
                _acknowledged[Convert.ToHexStringLower(SHA256.HashData(picture))] = file.GetProperty("photoId").GetString()!;
                first.TrySetResult();
            }
            catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
            {
                return 1;
            }
        }
    }

    private void Check(string when)
    {
        var recorded = Recorded();
        var originals = Path.Combine(_folder, "originals");
        var stored = Directory.Exists(originals)
            ? Directory.EnumerateFiles(originals, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetFileName(file)!)
            : [];
        var left = Directory.EnumerateFiles(Path.Combine(_folder, "incoming"), "*.part", SearchOption.AllDirectories);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(recorded.Except(stored.Keys), Is.Empty, $"ghost records {when}");
            Assert.That(stored.Keys.Except(recorded), Is.Empty, $"orphan files {when}");
            Assert.That(_acknowledged.Keys.Except(recorded), Is.Empty, $"acknowledged and lost {when}");
            Assert.That(left.Where(path => !IsPreview(path)), Is.Empty, $"half-received files {when}");
            foreach (var (hash, path) in stored)
                Assert.That(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), Is.EqualTo(hash), $"{path} is not whole {when}");
        }
    }

    // The desk that runs may be writing a preview at this moment; its folder is the only one left.
    private bool IsPreview(string path) =>
        Directory.GetDirectories(Path.Combine(_folder, "incoming")) is [var own] && path.StartsWith(own, StringComparison.Ordinal);

    private HashSet<string> Recorded()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "desk.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT lower(hex("OriginalHash")) FROM "Photos" """;
        using var reader = command.ExecuteReader();
        var hashes = new HashSet<string>();
        while (reader.Read()) hashes.Add(reader.GetString(0));
        return hashes;
    }
}
