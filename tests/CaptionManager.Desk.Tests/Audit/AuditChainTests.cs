using System.Collections.Concurrent;
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
        var accepted = new ConcurrentBag<Edit>();
        var refused = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, editors), new ParallelOptions { MaxDegreeOfParallelism = editors }, async (editor, _) =>
        {
            var random = new Random(editor);
            var seen = new Dictionary<PhotoId, int>();
            for (var edit = 0; edit < edits; edit++)
            {
                var photo = photos[random.Next(photos.Count)];
                var (basedOn, caption) = (seen.GetValueOrDefault(photo, photo == _photo ? 6 : 1), Words(random, editor, edit));
                switch (await SaveAsync(photo, basedOn, caption))
                {
                    case SaveOutcome.Saved saved:
                        accepted.Add(new Edit(photo, saved.Revision, caption));
                        Assert.That(saved.Revision, Is.EqualTo(basedOn + 1), "nothing came between what the editor saw and what was saved");
                        seen[photo] = saved.Revision;
                        break;
                    case SaveOutcome.Conflict conflict:
                        Interlocked.Increment(ref refused);
                        Assert.That(conflict.Theirs.Number, Is.GreaterThan(basedOn), "refused only because somebody saved after what the editor saw");
                        seen[photo] = conflict.Theirs.Number;
                        break;
                    case var other:
                        Assert.Fail($"Edit {edit} of editor {editor}: {other}");
                        break;
                }
            }
        });

        var verdict = await VerifyAsync();
        var kept = await _desk.AsAsync<DeskContext, List<Edit>>(async context => [.. from revision in await context.Revisions.Where(r => r.Number > 1).ToListAsync()
            where revision.PhotoId != _photo || revision.Number > 6 select new Edit(revision.PhotoId, revision.Number, revision.Facts.Caption!)]);
        var told = await _desk.AsAsync<DeskContext, List<(PhotoId, int)>>(async context => [.. from one in await context.AuditEvents.Where(one => one.Kind == AuditKinds.PhotoSaved).ToListAsync()
            let number = JsonDocument.Parse(one.Details!).RootElement.GetProperty("revision").GetInt32()
            where one.PhotoId != _photo || number > 6 select (one.PhotoId!.Value, number)]);
        var shown = await _desk.AsAsync<DeskContext, List<Edit>>(async context => [.. from photo in await context.Photos.ToListAsync() select new Edit(photo.Id, photo.CurrentRevision, photo.Caption!)]);
        TestContext.Out.WriteLine($"[figure] {editors} editors, {edits} edits each on {photos.Count} photos: {accepted.Count} accepted, {refused} refused as stale, {kept.Count} revisions, {told.Count} events, chain {(verdict.Holds ? "holds" : "broken")}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(accepted.Count + refused, Is.EqualTo(editors * edits));
            Assert.That(accepted, Is.Not.Empty);
            Assert.That(kept.ToHashSet().SetEquals(accepted) && kept.Count == accepted.Count, Is.True, "each accepted edit is a revision with the words of its author, and nothing else is");
            Assert.That(told.ToHashSet().SetEquals(kept.Select(one => (one.Photo, one.Revision))) && told.Count == kept.Count, Is.True, "and an event");
            Assert.That(shown.Where(one => one.Revision > 6 || (one.Revision > 1 && one.Photo != _photo)), Is.SubsetOf(accepted), "what is shown of a photo is the edit accepted last");
            Assert.That(shown.ToDictionary(one => one.Photo, one => one.Revision), Is.EquivalentTo(kept.Concat(shown).GroupBy(one => one.Photo).ToDictionary(group => group.Key, group => group.Max(one => one.Revision))));
            Assert.That(verdict.Holds, Is.True);
        }
    }

    // Mostly as captions are, each about something else; one in twenty much like every other of its kind, so that findings are written in the race too.
    private static string Words(Random random, int editor, int edit) => edit % 20 == 0
        ? $"Edit {edit} of editor {editor}."
        : $"{string.Join(' ', Enumerable.Range(0, 14).Select(_ => $"w{random.Next(50_000)}"))}, {editor}/{edit}.";

    private sealed record Edit(PhotoId Photo, int Revision, string Caption);

    private static int Number(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : usual;

    private Task<AuditVerdict> VerifyAsync(string? anchor = null) => _desk.AsAsync<AuditVerifier, AuditVerdict>(verifier => verifier.VerifyAsync(anchor, CancellationToken.None));

    private async Task SaveAsync(int basedOn, string caption) => Assert.That(await SaveAsync(_photo, basedOn, caption), Is.TypeOf<SaveOutcome.Saved>());

    private Task<SaveOutcome> SaveAsync(PhotoId photo, int basedOn, string caption) => _desk.AsAsync<SaveRevisionHandler, SaveOutcome>(handler =>
        handler.HandleAsync(new SaveRevision(photo, basedOn, new Dictionary<string, IReadOnlyList<string>> { ["caption"] = [caption] }, null, DeskFixture.Alice), CancellationToken.None));
}
