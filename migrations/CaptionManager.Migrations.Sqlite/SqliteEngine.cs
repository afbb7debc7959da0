using CaptionManager.Desk.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Migrations.Sqlite;

/// <summary>SQLite in a file: the default, and enough for one machine.</summary>
public sealed class SqliteEngine : IDatabaseEngine
{
    /// <summary>The file's name in the data folder where no connection string is configured.</summary>
    public const string DefaultFileName = "desk.db";

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
