using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Data.Sqlite;

namespace CaptionManager.Web.Tests.Crashes;

/// <summary>The desk killed again and again in the middle of work: what it said it did, it did, and nothing is there by half.</summary>
/// <remarks><c>dotnet run -c Release --project tests/CaptionManager.Benchmarks -- crashes 100</c> runs it at length; the seed is fixed, the moments are not.</remarks>
[TestFixture]
internal sealed class CrashTests
{
    private const int Seed = 20260302;
    private const int Usual = 3;
    private static readonly TimeSpan LongestPackage = TimeSpan.FromMinutes(1);
    private static readonly int Crashes = int.Parse(Environment.GetEnvironmentVariable("CAPTIONMANAGER_CRASHES") ?? Usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private readonly CrashLedger _ledger = new();
    private string _folder = null!;
    private string _writerKey = null!;
    private string _editorKey = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _folder = Directory.CreateTempSubdirectory("desk-crashed-").FullName;
        await using var host = await DeskHost.StartAsync(dataFolder: _folder);
        _writerKey = await KeyAsync(host, DeskRoles.PhotoDesk, Abilities.UploadPhotos, Abilities.ViewPhotos, Abilities.EditCaptions, Abilities.SubmitCaptions);
        _editorKey = await KeyAsync(host, DeskRoles.Editor, Abilities.ViewPhotos, Abilities.EditCaptions, Abilities.ApproveCaptions, Abilities.ExportPhotos);
    }

    [TearDown]
    public void Stop()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Kill_UnderUploadsEditsApprovalsDeliveries_LosesNothingAcknowledgedAndLeavesNothingByHalf(CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        for (var crash = 0; crash < Crashes; crash++)
        {
            using var desk = await DeskProcess.StartAsync(_folder);
            Check($"after crash {crash}");

            // A process of its own for each look: at length only.
            if (Crashes > Usual && crash > 0) await ExamineAsync($"after crash {crash}", "doctor");
            using var load = new CrashLoad(desk.Address, _writerKey, _editorKey, _ledger);
            var running = load.RunAsync(random.Next(), cancellationToken);
            await load.Flowing;

            // A package takes longest: the last desk lives until one has left.
            if (crash == Crashes - 1 && _ledger.Packed.IsEmpty) await Task.WhenAny(load.Packed, Task.Delay(LongestPackage, cancellationToken));
            await Task.Delay(random.Next(0, 300), cancellationToken);
            await desk.KillAsync();
            await running;
        }

        using (await DeskProcess.StartAsync(_folder)) Check("at the end");
        await ExamineAsync("at the end", "doctor", "--scrub");
        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"[figure] {Crashes} crashes: {_ledger.Uploads.Count} uploads, {_ledger.Edits.Count} edits, {_ledger.Decisions.Count} decisions, {_ledger.Deliveries.Count} deliveries and {_ledger.Packed.Count} files in packages acknowledged and kept; {_ledger.Interrupted} requests interrupted"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_ledger.Uploads, Has.Count.GreaterThan(Crashes), "uploads went through");
            Assert.That(_ledger.Edits, Has.Count.GreaterThan(Crashes), "edits went through");
            Assert.That(_ledger.Decisions, Is.Not.Empty, "decisions went through");
            Assert.That(_ledger.Deliveries, Is.Not.Empty, "pictures left");
            Assert.That(_ledger.Packed, Is.Not.Empty, "packages left");
            Assert.That(_ledger.Interrupted, Is.GreaterThanOrEqualTo(Crashes), "the kills hit work");
        }
    }

    private async Task ExamineAsync(string when, params string[] verb)
    {
        var (exitCode, output, complaints) = await DeskProcess.RunAsync(_folder, verb);
        Assert.That(exitCode, Is.Zero, () => $"{when}: {output}{complaints}");
    }

    private static async Task<string> KeyAsync(DeskHost host, DeskRole role, params string[] scopes)
    {
        using var person = await host.SignInAsync(role);
        using var answer = await person.PostAsJsonAsync("/api/v1/keys", new { name = role.Name, scopes });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
    }

    private void Check(string when)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "desk.db")};Mode=ReadOnly");
        connection.Open();
        var recorded = Rows(connection, """SELECT lower(hex("OriginalHash")) FROM "Photos" """);
        var edits = Rows(connection, """SELECT "PhotoId" || ' ' || "Number" || ' ' || ("Facts" ->> '$.headline') FROM "Revisions" WHERE "Number" > 1""");
        var decisions = Rows(connection, """SELECT DISTINCT "PhotoId" || ' ' || lower("Action") FROM "Decisions" """);
        var receipts = Rows(connection, """SELECT "PhotoId" || ' ' || lower(hex("FileHash")) FROM "ExportReceipts" """);
        var sent = Rows(connection, """SELECT lower(hex("FileHash")) FROM "ExportReceipts" """);
        var stored = Stored();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(recorded.Except(stored.Keys), Is.Empty, $"ghost records {when}");
            Assert.That(stored.Keys.Except(recorded), Is.Empty, $"orphan files {when}");
            Assert.That(_ledger.Uploads.Keys.Except(recorded), Is.Empty, $"uploads acknowledged and lost {when}");
            Assert.That(_ledger.Edits.Select(edit => $"{Number(edit.Photo)} {edit.Revision} {edit.Headline}").Except(edits), Is.Empty, $"edits acknowledged and lost {when}");
            Assert.That(_ledger.Decisions.Select(decision => $"{Number(decision.Photo)} {decision.Action}").Except(decisions), Is.Empty, $"decisions acknowledged and lost {when}");
            Assert.That(_ledger.Deliveries.Select(delivery => $"{Number(delivery.Photo)} {delivery.Hash}").Except(receipts), Is.Empty, $"pictures that left without receipt {when}");
            Assert.That(_ledger.Packed.Except(sent), Is.Empty, $"pictures in a package without receipt {when}");
            Assert.That(HalfReceived(), Is.Empty, $"half-received files {when}");
            foreach (var (hash, path) in stored)
                Assert.That(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), Is.EqualTo(hash), $"{path} is not whole {when}");
        }
    }

    private Dictionary<string, string> Stored()
    {
        var originals = Path.Combine(_folder, "originals");
        return Directory.Exists(originals)
            ? Directory.EnumerateFiles(originals, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetFileName(file)!)
            : [];
    }

    // The desk that runs may be writing a preview at this moment; its folder is the only one left.
    private IEnumerable<string> HalfReceived()
    {
        var folders = Directory.GetDirectories(Path.Combine(_folder, "incoming"));
        return folders.Length > 1 ? folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.part")) : [];
    }

    private static long Number(string photo) => PhotoId.Parse(photo, CultureInfo.InvariantCulture).Value;

    private static HashSet<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new HashSet<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }
}
