using CaptionManager.Captions.Grammar;
using CaptionManager.Desk;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Migrations.Sqlite;
using CaptionManager.TestKit.Captions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Benchmarks.Duplicates;

/// <summary>A desk whose photos were written straight into its database: as many as wanted, with generated captions and no files.</summary>
internal sealed class CaptionArchive : IAsyncDisposable
{
    private const int Together = 100_000;

    private static readonly string[] Own = ["Id", "OriginalHash", "ImageDataHash", "Caption"];

    private readonly ServiceProvider _services;
    private readonly string _folder;

    private CaptionArchive(ServiceProvider services, string folder)
    {
        _services = services;
        _folder = folder;
        Captions = new GeneratedCaptions(Path.Combine(folder, "captions.txt"));
    }

    /// <summary>What was generated, by number; the photo's id is the number plus one.</summary>
    public GeneratedCaptions Captions { get; }

    /// <summary>The database file.</summary>
    public string File => Path.Combine(_folder, SqliteEngine.DefaultFileName);

    public static async Task<CaptionArchive> MakeAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("captions-bench-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:DataFolder", folder)]).Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddLogging()
            .AddDesk(configuration, folder, new SqliteEngine()).BuildServiceProvider();
        await services.StartDeskAsync(CancellationToken.None);
        var archive = new CaptionArchive(services, folder);
        await archive.FillAsync(count);
        return archive;
    }

    /// <summary>Runs one use case in a scope of its own.</summary>
    public async Task<TResult> RunAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<List<(PhotoId, string)>> SliceAsync(long after, int count) => RunAsync<DeskContext, List<(PhotoId, string)>>(async context =>
        [.. (await context.Photos.AsNoTracking().Where(p => p.Id > new PhotoId(after) && p.Caption != null).OrderBy(p => p.Id).Take(count)
            .Select(p => new { p.Id, p.Caption }).ToListAsync()).Select(p => (p.Id, p.Caption!))]);

    /// <summary>Octets of the database, after everything is in the file.</summary>
    public long Octets()
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        return new FileInfo(File).Length;
    }

    public async ValueTask DisposeAsync()
    {
        Captions.Dispose();
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task FillAsync(int count)
    {
        await RunAsync<DeskContext, bool>(async context =>
        {
            var batch = new Batch("Archive", Actor.Desk, DateTimeOffset.UnixEpoch);
            context.Add(batch);
            await context.SaveChangesAsync();
            var original = new PhotoOriginal(Hash("template"), 1000, "photo.jpg", "image/jpeg", 600, 400, 1, null, null, null);
            var (photo, first) = Photo.Arrive(new PhotoId(long.MaxValue), original, batch.Id, PhotoFacts.Empty, Actor.Desk, DateTimeOffset.UnixEpoch);
            context.Add(photo);
            context.Add(first);
            await context.SaveChangesAsync();
            return true;
        });
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        Execute(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-500000; DROP TRIGGER \"PhotoWords_Insert\"; DROP TRIGGER \"PhotoWords_Update\"");
        var indexes = TakeOutIndexes(connection);
        using var photos = Copy(connection, "Photos", Own);
        using var revisions = Copy(connection, "Revisions", ["PhotoId"]);
        Execute(connection, "BEGIN");
        foreach (var caption in new NewsCaptionGenerator(20260302, count).Generate(count))
        {
            if (Captions.Count > 0 && Captions.Count % Together == 0) Execute(connection, "COMMIT; BEGIN");
            Captions.Add(caption);
            photos.Parameters["@Id"].Value = revisions.Parameters["@PhotoId"].Value = caption.Id + 1L;
            photos.Parameters["@OriginalHash"].Value = Hash(caption.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToBytes();
            photos.Parameters["@ImageDataHash"].Value = Hash(caption.Photo).ToBytes();
            photos.Parameters["@Caption"].Value = CaptionReader.Default.Read(caption.Text).Caption ?? caption.Text;
            photos.ExecuteNonQuery();
            revisions.ExecuteNonQuery();
        }

        Execute(connection, "COMMIT");
        foreach (var index in indexes) Execute(connection, index);
    }

    // Made over all rows at once they take a fraction of the time.
    private static List<string> TakeOutIndexes(SqliteConnection connection)
    {
        var made = new List<string>();
        var names = new List<string>();
        using (var find = connection.CreateCommand())
        {
            find.CommandText = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('Photos', 'Revisions') AND sql IS NOT NULL";
            using var reader = find.ExecuteReader();
            while (reader.Read())
            {
                names.Add(reader.GetString(0));
                made.Add(reader.GetString(1));
            }
        }

        foreach (var name in names) Execute(connection, $"DROP INDEX \"{name}\"");
        return made;
    }

    // Every column of the first row but those that are set anew.
    private static SqliteCommand Copy(SqliteConnection connection, string table, string[] own)
    {
        using var columns = connection.CreateCommand();
        columns.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        using var reader = columns.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        var command = connection.CreateCommand();
        command.CommandText = $"""
            INSERT INTO "{table}" ({string.Join(", ", names.Select(n => $"\"{n}\""))})
            SELECT {string.Join(", ", names.Select(n => own.Contains(n) ? "@" + n : $"\"{n}\""))} FROM "{table}" WHERE "{own[0]}" = {long.MaxValue}
            """;
        foreach (var name in own) command.Parameters.Add(new SqliteParameter("@" + name, null));
        return command;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static ContentHash Hash(string text) => ContentHash.Of(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
