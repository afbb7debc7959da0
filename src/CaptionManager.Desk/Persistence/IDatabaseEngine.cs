using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Persistence;

/// <summary>A database the desk can run on. Implemented beside each engine's migrations, so that the desk itself depends on no driver.</summary>
public interface IDatabaseEngine
{
    /// <summary>The value of the setting <c>Database:Provider</c> that chooses it.</summary>
    string Name { get; }

    /// <summary>Completes and checks the connection string.</summary>
    /// <param name="configured">The setting <c>ConnectionStrings:Desk</c>, or <see langword="null"/>.</param>
    /// <param name="dataFolder">The absolute data folder, where a file database lives by default.</param>
    /// <exception cref="DeskSettingException">It cannot work, with the remedy.</exception>
    string ConnectionString(string? configured, string dataFolder);

    /// <summary>Points a context at the database.</summary>
    /// <param name="options">The options to set.</param>
    /// <param name="connectionString">As <see cref="ConnectionString"/> returned it.</param>
    void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>Prepares what migrations need before they run: a folder, a file mode.</summary>
    /// <param name="connectionString">As <see cref="ConnectionString"/> returned it.</param>
    void Prepare(string connectionString);

    /// <summary>Keeps open what a full disk would not let the desk open again; <see langword="null"/> where there is nothing of that kind.</summary>
    /// <param name="connectionString">As <see cref="ConnectionString"/> returned it; the database is there.</param>
    IDisposable? Hold(string connectionString);

    /// <summary>The one file the database is, or <see langword="null"/> for a server.</summary>
    /// <param name="connectionString">As <see cref="ConnectionString"/> returned it.</param>
    string? FileOf(string connectionString);

    /// <summary>What a failure says of the database's surroundings, or <see langword="null"/> where it is the statement's own.</summary>
    /// <param name="failure">As the driver threw it.</param>
    DatabaseTrouble? TroubleOf(Exception failure);

    /// <summary>What the engine finds wrong with its own pages and keys.</summary>
    /// <param name="context">A context on the database.</param>
    /// <param name="thorough">Whether to read everything.</param>
    /// <param name="cancellationToken">Stops before the next look.</param>
    Task<IReadOnlyList<string>> FaultsAsync(DeskContext context, bool thorough, CancellationToken cancellationToken);

    /// <summary>Whether the index of words matches the photos.</summary>
    /// <param name="context">A context on the database.</param>
    /// <param name="cancellationToken">Stops before the look.</param>
    Task<bool> IsTextIndexSoundAsync(DeskContext context, CancellationToken cancellationToken);

    /// <summary>Makes the index of words anew.</summary>
    /// <param name="context">A context on the database.</param>
    /// <param name="cancellationToken">Stops before it begins.</param>
    Task RebuildTextIndexAsync(DeskContext context, CancellationToken cancellationToken);

    /// <summary>Copies the database as of one moment into a file, while people work on.</summary>
    /// <param name="connectionString">As <see cref="ConnectionString"/> returned it.</param>
    /// <param name="path">A file that is not there yet.</param>
    /// <param name="cancellationToken">Stops it; the file is then useless.</param>
    /// <exception cref="DeskSettingException">The database is a server's, whose own tools make backups.</exception>
    Task CopyToAsync(string connectionString, string path, CancellationToken cancellationToken);
}
