using CaptionManager.Desk.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Migrations.Sqlite;

/// <summary>SQLite in a file: the default, and enough for one machine.</summary>
public sealed class SqliteEngine : IDatabaseEngine
{
    /// <summary>The file's name in the data folder where no connection string is configured.</summary>
    public const string DefaultFileName = "desk.db";

    // Result codes of SQLite: https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <inheritdoc/>
    public string Name => "Sqlite";

    /// <inheritdoc/>
    public string ConnectionString(string? configured, string dataFolder)
    {
        var builder = Parse(configured);
        if (builder.Mode == SqliteOpenMode.Memory || builder.DataSource == ":memory:")
        {
            throw new DeskSettingException(
                "ConnectionStrings:Desk",
                "A database in memory forgets every photo when the desk stops.",
                "Name a file, as 'Data Source=desk.db', or leave the setting out.");
        }

        var file = builder.DataSource.Length == 0 ? DefaultFileName : builder.DataSource;

        // A relative file would otherwise depend on the folder from which somebody started the desk.
        builder.DataSource = Path.GetFullPath(file, dataFolder);
        builder.ForeignKeys = true;

        // A database that went away under a running desk must not come back as an empty one, which would be worked in: Prepare alone makes it.
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate) builder.Mode = SqliteOpenMode.ReadWrite;
        return builder.ToString();
    }

    /// <inheritdoc/>
    public void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteEngine).Assembly.GetName().Name))
        .AddInterceptors(SqlitePragmas.Instance);

    /// <inheritdoc/>
    public void Prepare(string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file)) File.Create(file).Dispose();
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The last connection to close takes the write-ahead log's shared memory with it, and to make that again needs room on the disk: a desk
    /// nobody used for some minutes could then not even be read. One connection that stays keeps it; it holds no lock and no transaction.
    /// </remarks>
    public IDisposable? Hold(string connectionString)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        using var look = connection.CreateCommand();
        look.CommandText = "SELECT count(*) FROM sqlite_schema";
        look.ExecuteScalar();
        return connection;
    }

    /// <inheritdoc/>
    public string? FileOf(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource;

    /// <inheritdoc/>
    public DatabaseTrouble? TroubleOf(Exception failure) => failure is not SqliteException sqlite
        ? null
        : sqlite.SqliteErrorCode switch
        {
            Busy or Locked => DatabaseTrouble.Busy,
            Full => DatabaseTrouble.Full,
            ReadOnly => DatabaseTrouble.ReadOnly,
            InputOutput or CannotOpen or Corrupt or NotADatabase => DatabaseTrouble.Away,
            _ => null,
        };

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> FaultsAsync(DeskContext context, bool thorough, CancellationToken cancellationToken)
    {
        var pages = await context.Database.SqlQueryRaw<string>(
            thorough ? "SELECT integrity_check AS Value FROM pragma_integrity_check LIMIT 20" : "SELECT quick_check AS Value FROM pragma_quick_check LIMIT 20").ToListAsync(cancellationToken);
        var keys = await context.Database.SqlQueryRaw<string>(
            """SELECT 'row ' || rowid || ' of ' || "table" || ' points to a missing row of ' || parent AS Value FROM pragma_foreign_key_check LIMIT 20""").ToListAsync(cancellationToken);
        return [.. pages.Where(line => line != "ok"), .. keys];
    }

    /// <inheritdoc/>
    public async Task<bool> IsTextIndexSoundAsync(DeskContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.ExecuteSqlRawAsync("""INSERT INTO "PhotoWords" ("PhotoWords", rank) VALUES ('integrity-check', 1)""", cancellationToken);
            return true;
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is Corrupt)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task RebuildTextIndexAsync(DeskContext context, CancellationToken cancellationToken) =>
        await context.Database.ExecuteSqlRawAsync("""INSERT INTO "PhotoWords" ("PhotoWords") VALUES ('rebuild')""", cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Of the moment it begins, as one reading transaction, which no writer waits for; without the pages that lie free.</remarks>
    public async Task CopyToAsync(string connectionString, string path, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $path";
        command.Parameters.AddWithValue("$path", path);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static SqliteConnectionStringBuilder Parse(string? configured)
    {
        try
        {
            return new SqliteConnectionStringBuilder(configured);
        }
        catch (ArgumentException e)
        {
            throw new DeskSettingException(
                "ConnectionStrings:Desk", $"It is not a SQLite connection string ({e.Message}).", "Write it as 'Data Source=/path/desk.db'.");
        }
    }
}
