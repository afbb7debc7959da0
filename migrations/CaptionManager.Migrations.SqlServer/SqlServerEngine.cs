using CaptionManager.Desk.Persistence;
using CaptionManager.Migrations.SqlServer.FullText;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Migrations.SqlServer;

/// <summary>SQL Server: for desks of more than one node.</summary>
public sealed class SqlServerEngine : IDatabaseEngine
{
    // Error numbers of the server and its driver.
    private const int CommandTimeout = -2;
    private const int ServerNotFound = -1;
    private const int ServerUnreachable = 53;
    private const int FileGroupFull = 1105;
    private const int Deadlock = 1205;
    private const int LockTimeout = 1222;
    private const int DatabaseReadOnly = 3906;
    private const int CannotOpenDatabase = 4060;
    private const int ShuttingDown = 6005;
    private const int LogFull = 9002;
    private const int ConnectionBroken = 10054;

    /// <inheritdoc/>
    public string Name => "SqlServer";

    /// <inheritdoc/>
    public string ConnectionString(string? configured, string dataFolder)
    {
        const string example = "Write it as 'Server=host;Database=desk;User Id=…;Password=…;Encrypt=true'.";
        if (string.IsNullOrWhiteSpace(configured))
            throw new DeskSettingException("ConnectionStrings:Desk", "SQL Server needs a connection string.", example);

        try
        {
            var builder = new SqlConnectionStringBuilder(configured);
            if (builder.DataSource.Length == 0)
                throw new DeskSettingException("ConnectionStrings:Desk", "The connection string names no server.", example);
            if (builder.InitialCatalog.Length == 0)
                throw new DeskSettingException("ConnectionStrings:Desk", "The connection string names no database.", example);
            return builder.ToString();
        }
        catch (ArgumentException e)
        {
            throw new DeskSettingException("ConnectionStrings:Desk", $"It is not a SQL Server connection string ({e.Message}).", example);
        }
    }

    /// <inheritdoc/>
    public void Configure(DbContextOptionsBuilder options, string connectionString) => options.UseSqlServer(
        connectionString,
        server => server.MigrationsAssembly(typeof(SqlServerEngine).Assembly.GetName().Name).EnableRetryOnFailure());

    /// <inheritdoc/>
    public void Prepare(string connectionString)
    {
    }

    /// <inheritdoc/>
    public IDisposable? Hold(string connectionString) => null;

    /// <inheritdoc/>
    public string? FileOf(string connectionString) => null;

    /// <inheritdoc/>
    public DatabaseTrouble? TroubleOf(Exception failure) => failure is not SqlException { Number: var number }
        ? null
        : number switch
        {
            LockTimeout or Deadlock or CommandTimeout => DatabaseTrouble.Busy,
            FileGroupFull or LogFull => DatabaseTrouble.Full,
            DatabaseReadOnly => DatabaseTrouble.ReadOnly,
            ServerUnreachable or ServerNotFound or CannotOpenDatabase or ConnectionBroken or ShuttingDown => DatabaseTrouble.Away,
            _ => null,
        };

    /// <inheritdoc/>
    /// <remarks>The server checks its pages itself (<c>DBCC CHECKDB</c>), which asks for rights that a desk should not have.</remarks>
    public Task<IReadOnlyList<string>> FaultsAsync(DeskContext context, bool thorough, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc/>
    /// <remarks>The server keeps its index in step itself, some seconds behind; it may be missing where the full-text service was installed after the desk.</remarks>
    public async Task<bool> IsTextIndexSoundAsync(DeskContext context, CancellationToken cancellationToken) =>
        await context.Database.SqlQueryRaw<int>(PhotoWords.IsMade).SingleAsync(cancellationToken) == 1;

    /// <inheritdoc/>
    public Task RebuildTextIndexAsync(DeskContext context, CancellationToken cancellationToken) => context.Database.ExecuteSqlRawAsync(PhotoWords.Make, cancellationToken);

    /// <inheritdoc/>
    public Task CopyToAsync(string connectionString, string path, CancellationToken cancellationToken) => throw new DeskSettingException(
        "Database:Provider", "The database is on SQL Server.", "Back it up with the server's own tools (BACKUP DATABASE), and the store with its own.");
}
