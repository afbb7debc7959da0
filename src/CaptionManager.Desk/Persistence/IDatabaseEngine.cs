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
}
