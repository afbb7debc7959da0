using System.Text;
using System.Text.Json;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Tests.Audit;

[TestFixture]
internal sealed class AuditChainTests
{
    private DeskFixture _desk = null!;
    private PhotoId _photo;

    [SetUp]
    public async Task StartAsync()
    {
        _desk = await DeskFixture.StartAsync();
        _photo = await Pictures.TakeInAsync(_desk, "a.jpg", "A tram in Graz. (Jane Doe/AP)");
        for (var edit = 1; edit <= 5; edit++) await SaveAsync(edit, $"A tram in Graz, {edit}.");
    }

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Verify_AsWritten_HoldsAndNamesTheNewestHash()
    {
        var first = await VerifyAsync();
        await SaveAsync(6, "A tram in Graz, at last.");
        var second = await VerifyAsync(first.LastHash);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.Holds, first.Unsealed), Is.EqualTo((true, 0)));
            Assert.That(second.Holds, Is.True, "the earlier newest hash is still in the record");
            Assert.That(second.LastHash, Is.Not.EqualTo(first.LastHash));
        }
    }

    [TestCase("UPDATE \"AuditEvents\" SET \"ActorName\" = 'Mallory' WHERE \"Id\" = 3", 3)]
    [TestCase("UPDATE \"AuditEvents\" SET \"Details\" = NULL WHERE \"Id\" = 3", 3)]
    [TestCase("UPDATE \"AuditEvents\" SET \"At\" = \"At\" + 1 WHERE \"Id\" = 2", 2)]
    [TestCase("DELETE FROM \"AuditEvents\" WHERE \"Id\" = 3", 4)]
    [TestCase("UPDATE \"AuditEvents\" SET \"Hash\" = NULL WHERE \"Id\" = 4", 4)]
    [TestCase("UPDATE \"AuditEvents\" SET \"Id\" = 99 WHERE \"Id\" = 2", 3)]
    public async Task Verify_PastChanged_NamesThePlace(string change, long place)
    {
        await _desk.AsAsync<DeskContext, int>(context => context.Database.ExecuteSqlRawAsync(change));

        var verdict = await VerifyAsync();

        Assert.That(verdict.Holds, Is.False);
        Assert.That(verdict.Breaks[0].EventId, Is.EqualTo(place));
    }

    [Test]
    public async Task Verify_NewestTakenOut_IsSeenByTheHashKeptElsewhere()
    {
        var kept = (await VerifyAsync()).LastHash;
        await _desk.AsAsync<DeskContext, int>(context => context.Database.ExecuteSqlRawAsync("DELETE FROM \"AuditEvents\" WHERE \"Id\" = (SELECT MAX(\"Id\") FROM \"AuditEvents\")"));

        Assert.That(((await VerifyAsync()).Holds, (await VerifyAsync(kept)).Holds), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task Verify_RecordFromBeforeHashes_GoesOnFromTheFirstThatHasOne()
    {
        await _desk.AsAsync<DeskContext, int>(context => context.Database.ExecuteSqlRawAsync("UPDATE \"AuditEvents\" SET \"Hash\" = NULL"));
        await SaveAsync(6, "A tram in Graz, at last.");

        var verdict = await VerifyAsync();

        Assert.That((verdict.Holds, verdict.Unsealed), Is.EqualTo((true, verdict.Events - 1)));
    }

    [Test]
    public async Task Export_OfAPhoto_IsALineAnEventOldestFirst()
    {
        using var output = new MemoryStream();
        var written = await _desk.AsAsync<AuditExport, long>(export => export.WriteAsync(output, _photo, 0, CancellationToken.None));
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Has.Count.EqualTo(written));
            Assert.That(lines[0].GetProperty("kind").GetString(), Is.EqualTo(AuditKinds.PhotoArrived));
            Assert.That(lines[^1].GetProperty("details").GetProperty("revision").GetInt32(), Is.EqualTo(6));
            Assert.That(lines.Select(line => line.GetProperty("id").GetInt64()), Is.Ordered);
            Assert.That(lines.Select(line => line.GetProperty("hash").GetString()!.Length), Is.All.EqualTo(64));
        }
    }

    /// <summary>
    /// Editors who save the same photos at once. <c>CAPTIONMANAGER_EDITORS</c> and <c>CAPTIONMANAGER_EDITS</c> set their number and the edits of
    /// each (a release is tried with 50 and 2000).
    /// </summary>
    [Test]
    public async Task Save_ManyEditorsAtOnce_LosesNoUpdateAndKeepsTheRecordWhole()
    {
        var (editors, edits) = (Number("CAPTIONMANAGER_EDITORS", 12), Number("CAPTIONMANAGER_EDITS", 15));
        var photos = new List<PhotoId> { _photo };
        for (var number = 1; number < Math.Min(200, 1 + (editors * edits / 20)); number++) photos.Add(await Pictures.TakeInAsync(_desk, $"p{number}.jpg", $"Picture {number}."));
        var accepted = 0;
        var refused = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, editors), new ParallelOptions { MaxDegreeOfParallelism = editors }, async (editor, _) =>
        {
            var random = new Random(editor);
            var seen = new Dictionary<PhotoId, int>();
            for (var edit = 0; edit < edits; edit++)
            {
                var photo = photos[random.Next(photos.Count)];
                var outcome = await SaveAsync(photo, seen.GetValueOrDefault(photo, 1), $"Edit {edit} of editor {editor}.");
                if (outcome is SaveOutcome.Saved saved)
                {
                    Interlocked.Increment(ref accepted);
                    seen[photo] = saved.Revision;
                }
                else
                {
                    Interlocked.Increment(ref refused);
                    seen[photo] = await CurrentAsync(photo);
                }
            }
        });

        var verdict = await VerifyAsync();
        var kept = await _desk.AsAsync<DeskContext, int>(context => context.Revisions.CountAsync(revision => revision.Number > 1));
        var told = await _desk.AsAsync<DeskContext, int>(context => context.AuditEvents.CountAsync(one => one.Kind == AuditKinds.PhotoSaved));
        TestContext.Out.WriteLine($"[figure] {editors} editors, {edits} edits each on {photos.Count} photos: {accepted} accepted, {refused} refused as stale, {kept} revisions, {told} events, chain {(verdict.Holds ? "holds" : "broken")}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(accepted + refused, Is.EqualTo(editors * edits));
            Assert.That(kept, Is.EqualTo(accepted + 5), "each accepted edit is a revision, and nothing else is");
            Assert.That(told, Is.EqualTo(kept), "and an event");
            Assert.That(verdict.Holds, Is.True);
        }
    }

    private static int Number(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : usual;

    private Task<AuditVerdict> VerifyAsync(string? anchor = null) => _desk.AsAsync<AuditVerifier, AuditVerdict>(verifier => verifier.VerifyAsync(anchor, CancellationToken.None));

    private Task<int> CurrentAsync(PhotoId photo) => _desk.AsAsync<DeskContext, int>(context => context.Photos.Where(p => p.Id == photo).Select(p => p.CurrentRevision).SingleAsync());

    private async Task SaveAsync(int basedOn, string caption) => Assert.That(await SaveAsync(_photo, basedOn, caption), Is.TypeOf<SaveOutcome.Saved>());

    private Task<SaveOutcome> SaveAsync(PhotoId photo, int basedOn, string caption) => _desk.AsAsync<SaveRevisionHandler, SaveOutcome>(handler =>
        handler.HandleAsync(new SaveRevision(photo, basedOn, new Dictionary<string, IReadOnlyList<string>> { ["caption"] = [caption] }, null, DeskFixture.Alice), CancellationToken.None));
}
