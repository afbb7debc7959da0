using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace CaptionManager.Desk.Persistence;

/// <summary>The database as configured: engine and connection string, checked.</summary>
public sealed class DeskDatabase : IDisposable
{
    private readonly IDatabaseEngine _engine;
    private IDisposable? _hold;

    private DeskDatabase(IDatabaseEngine engine, string connectionString, bool migrateOnStart)
    {
        _engine = engine;
        ConnectionString = connectionString;
        MigrateOnStart = migrateOnStart;
    }

    /// <summary>The engine's name, as in <c>Database:Provider</c>.</summary>
    public string EngineName => _engine.Name;

    /// <summary>The connection string, completed. It may hold a password: never log it.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether the start brings the database up to date.</summary>
    public bool MigrateOnStart { get; }

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="configuration">The configuration of the host.</param>
    /// <param name="dataFolder">The absolute data folder.</param>
    /// <param name="engines">The engines to choose from.</param>
    /// <exception cref="DeskSettingException">No engine of that name, or its connection string cannot work.</exception>
    public static DeskDatabase FromConfiguration(IConfiguration configuration, string dataFolder, IReadOnlyList<IDatabaseEngine> engines)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        var engine = engines.FirstOrDefault(e => string.Equals(e.Name, options.Provider, StringComparison.OrdinalIgnoreCase))
            ?? throw new DeskSettingException(
                "Database:Provider",
                $"'{options.Provider}' is not a database this desk runs on.",
                $"Set it to one of: {string.Join(", ", engines.Select(e => e.Name))}.");
        var connectionString = engine.ConnectionString(configuration.GetConnectionString(DatabaseOptions.ConnectionStringName), dataFolder);
        return new DeskDatabase(engine, connectionString, options.MigrateOnStart);
    }

    /// <summary>Points a context at the database.</summary>
    /// <param name="options">The options to set.</param>
    public void Configure(DbContextOptionsBuilder options)
    {
        _engine.Configure(options, ConnectionString);

        // Whether the migrations are behind the model is a question for the build, which asks it; at each start it costs a second model.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    /// <summary>Brings the database up to date, creating it where it is missing.</summary>
    /// <param name="context">A context on this database.</param>
    /// <param name="cancellationToken">Stops between migrations.</param>
    public async Task MigrateAsync(DeskContext context, CancellationToken cancellationToken)
    {
        _engine.Prepare(ConnectionString);

        // The usual start finds nothing to do: one look at the history costs a tenth of what the migrator's own check does.
        var known = context.Database.GetMigrations();
        if (await context.Database.CanConnectAsync(cancellationToken)
            && !known.Except(await context.Database.GetAppliedMigrationsAsync(cancellationToken), StringComparer.Ordinal).Any()) return;
        await context.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Keeps it open until this is disposed, so that reading goes on while its disk is full: see <see cref="IDatabaseEngine.Hold"/>.</summary>
    public void Hold() => _hold ??= _engine.Hold(ConnectionString);

    /// <inheritdoc/>
    public void Dispose() => _hold?.Dispose();

    /// <inheritdoc cref="IDatabaseEngine.FileOf"/>
    public string? FileOf() => _engine.FileOf(ConnectionString);

    /// <summary>What a failure, or one it was made of, says of the database's surroundings; <see langword="null"/> where it says nothing of them.</summary>
    /// <param name="failure">As it was caught.</param>
    public DatabaseTrouble? TroubleOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (_engine.TroubleOf(cause) is { } trouble) return trouble;
        }

        return null;
    }

    /// <inheritdoc cref="IDatabaseEngine.FaultsAsync"/>
    public Task<IReadOnlyList<string>> FaultsAsync(DeskContext context, bool thorough, CancellationToken cancellationToken) =>
        _engine.FaultsAsync(context, thorough, cancellationToken);

    /// <inheritdoc cref="IDatabaseEngine.IsTextIndexSoundAsync"/>
    public Task<bool> IsTextIndexSoundAsync(DeskContext context, CancellationToken cancellationToken) =>
        _engine.IsTextIndexSoundAsync(context, cancellationToken);

    /// <inheritdoc cref="IDatabaseEngine.RebuildTextIndexAsync"/>
    public Task RebuildTextIndexAsync(DeskContext context, CancellationToken cancellationToken) => _engine.RebuildTextIndexAsync(context, cancellationToken);

    /// <inheritdoc cref="IDatabaseEngine.CopyToAsync"/>
    public Task CopyToAsync(string path, CancellationToken cancellationToken) => _engine.CopyToAsync(ConnectionString, path, cancellationToken);
}
