using CaptionManager.Captions.Grammar;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit.Captions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>Fills the tables of a desk, a hundred thousand photos a transaction.</summary>
internal static class DeskFiller
{
    private const int Seed = 20260302;
    private const int PhotosPerTransaction = 100_000;

    /// <param name="services">A scope of the desk.</param>
    /// <param name="file">Its database.</param>
    /// <param name="photos">How many photos.</param>
    public static async Task FillAsync(IServiceProvider services, string file, int photos)
    {
        var context = services.GetRequiredService<DeskContext>();
        var maker = new PhotoMaker(services.GetRequiredService<FactsReader>(), photos, Seed);
        var findings = new List<GeneratedFinding>();
        using (var connection = new SqliteConnection($"Data Source={file}"))
        {
            connection.Open();
            Execute(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-262144; PRAGMA temp_store=MEMORY;");
            using (var tables = new DeskTables(context, connection))
            {
                foreach (var slice in new NewsCaptionGenerator(Seed).Generate(photos).Chunk(PhotosPerTransaction))
                {
                    Execute(connection, "BEGIN");
                    foreach (var caption in slice)
                    {
                        var made = maker.Make(caption);
                        tables.Add(made);
                        if (made.Finding is { } finding) findings.Add(finding);
                    }

                    Execute(connection, "COMMIT");
                    Console.Error.WriteLine($"{slice[^1].Id + 1} photos");
                }
            }

            AddPictureKeys(context, connection, maker.Looks);
            AddFindings(context, connection, findings);
        }

        await AddCaptionKeysAsync(services, photos);
    }

    // In the order of the index: scattered, each would rewrite a page.
    private static void AddPictureKeys(DeskContext context, SqliteConnection connection, IReadOnlyList<(PhotoId Photo, long Look)> looks)
    {
        Execute(connection, "BEGIN");
        using var keys = new BulkTable<PictureKey>(context, connection);
        foreach (var key in looks.SelectMany(look => PictureKey.Of(look.Photo, look.Look)).OrderBy(key => key.Band).ThenBy(key => key.Hash).ThenBy(key => key.PhotoId))
            keys.Add(key);
        Execute(connection, "COMMIT");
    }

    private static void AddFindings(DeskContext context, SqliteConnection connection, List<GeneratedFinding> findings)
    {
        Execute(connection, "BEGIN");
        var last = 0L;
        using var rows = new BulkTable<DuplicateFinding>(context, connection);
        using var groups = new BulkTable<DuplicateGroup>(context, connection, (nameof(DuplicateGroup.Id), _ => ++last));
        var open = findings.Where(finding => finding.IsOpen).GroupBy(finding => finding.A).ToList();
        foreach (var pairs in open)
        {
            var group = new DuplicateGroup();
            group.Grow(pairs.Count());
            groups.Add(group);
        }

        var groupOf = open.Select((group, i) => (group.Key, Id: i + 1L)).ToDictionary(group => group.Key, group => group.Id);
        foreach (var finding in findings)
        {
            var row = new DuplicateFinding(finding.A, finding.B, finding.Match, finding.At);
            if (finding.IsOpen) row.Join(groupOf[finding.A]);
            else row.Judge(FindingVerdict.NotDuplicate, Actor.Desk, finding.At);
            rows.Add(row);
        }

        Execute(connection, """
            UPDATE "Photos" SET "OpenFindings" = counted.n FROM (
                SELECT photo, count(*) AS n FROM (
                    SELECT "PhotoA" AS photo FROM "DuplicateFindings" WHERE "Verdict" IS NULL
                    UNION ALL SELECT "PhotoB" FROM "DuplicateFindings" WHERE "Verdict" IS NULL) GROUP BY photo) AS counted
            WHERE "Photos"."Id" = counted.photo;
            """);
        Execute(connection, "COMMIT");
    }

    private static async Task AddCaptionKeysAsync(IServiceProvider services, int photos)
    {
        // Notes the rules while the index is empty: the desk would build it anew otherwise, all the while it is measured.
        await services.GetRequiredService<RebuildIndexHandler>().RenewAsync(CancellationToken.None);
        var builder = services.GetRequiredService<CaptionIndexBuilder>();
        var maker = new NewsCaptionGenerator(Seed);
        foreach (var slice in maker.Generate(photos).Chunk(CaptionIndexBuilder.SliceSize))
        {
            await builder.EnterAsync(
                [.. slice.Select(caption => (PhotoMaker.IdOf(caption.Id), CaptionReader.Default.Read(caption.Text).Caption ?? caption.Text))], CancellationToken.None);
            Console.Error.WriteLine($"{slice[^1].Id + 1} captions indexed");
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The tables a photo writes to, each by a statement of its own.</summary>
    private sealed class DeskTables : IDisposable
    {
        private readonly BulkTable<Batch> _batches;
        private readonly BulkTable<Photo> _photos;
        private readonly BulkTable<Revision> _revisions;
        private readonly BulkTable<PhotoOrigin> _origins;
        private readonly BulkTable<PhotoCredit> _credits;
        private readonly BulkTable<BatchItem> _items;
        private readonly BulkTable<Decision> _decisions;
        private readonly BulkTable<AuditEvent> _events;
        private long _lastBatch;

        public DeskTables(DeskContext context, SqliteConnection connection)
        {
            _batches = new(context, connection, (nameof(Batch.Id), _ => ++_lastBatch));
            _photos = new(context, connection, (nameof(Photo.Preview), _ => nameof(PreviewState.Ready)), (nameof(Photo.PerceptualHash), photo => PhotoMaker.LookOf(photo)));
            _revisions = new(context, connection);
            _origins = new(context, connection);
            _credits = new(context, connection);
            _items = new(context, connection);
            _decisions = new(context, connection);
            _events = new(context, connection);
        }

        public void Add(GeneratedPhoto made)
        {
            if (made.Batch is { } batch) _batches.Add(batch);
            _photos.Add(made.Photo);
            foreach (var revision in made.Revisions) _revisions.Add(revision);
            _origins.Add(made.Origin);
            foreach (var credit in PhotoWriter.CreditNames(made.Photo.Id, made.Revisions[^1].Facts)) _credits.Add(credit);
            _items.Add(made.Item);
            foreach (var decision in made.Decisions) _decisions.Add(decision);
            foreach (var happened in made.Events) _events.Add(happened);
        }

        public void Dispose()
        {
            _batches.Dispose();
            _photos.Dispose();
            _revisions.Dispose();
            _origins.Dispose();
            _credits.Dispose();
            _items.Dispose();
            _decisions.Dispose();
            _events.Dispose();
        }
    }
}
