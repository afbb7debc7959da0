using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaptionManager.Migrations.Sqlite;

/// <summary>Sets up each connection to the desk's file.</summary>
/// <remarks>
/// <c>journal_mode=WAL</c> lets readers go on while the one writer works; <c>synchronous=FULL</c> makes a commit survive a power
/// cut, which WAL alone does not; <c>busy_timeout</c> makes a second writer wait inside SQLite, in steps of a few milliseconds,
/// where the driver's own retry sleeps 150 ms at a time.
/// </remarks>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32768;";

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    // The driver has no asynchronous work here: awaiting would only cost.
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
