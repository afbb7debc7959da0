using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaptionManager.Migrations.Sqlite;

/// <summary>Sets up each connection to the desk's file, once: what is set stays with the handle while the pool lends it out again and again.</summary>
/// <remarks>
/// <c>journal_mode=WAL</c> lets readers go on while the one writer works; <c>synchronous=FULL</c> makes a commit survive a power
/// cut, which WAL alone does not; <c>busy_timeout</c> makes a second writer wait inside SQLite, in steps of a few milliseconds,
/// where the driver's own retry sleeps 150 ms at a time; <c>Default Timeout</c> of the connection string makes the wait shorter.
/// <c>cache_size</c> is per connection: with 32 MB each, twenty people filled 0.6 GB over minutes with pages that the system's cache holds anyway.
/// </remarks>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const int LongestWaitSeconds = 10;
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-8192;";

    // Holds no handle alive: an entry goes with its key.
    private readonly ConditionalWeakTable<object, object> _ready = [];

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = (connection as SqliteConnection)?.Handle;
        if (handle is not null && _ready.TryGetValue(handle, out _)) return;
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout={1000 * Wait(connection)}; {Pragmas}");
        command.ExecuteNonQuery();
        if (handle is not null) _ready.AddOrUpdate(handle, handle);
    }

    private static int Wait(DbConnection connection) =>
        connection is SqliteConnection { DefaultTimeout: > 0 and < LongestWaitSeconds and var configured } ? configured : LongestWaitSeconds;

    // The driver has no asynchronous work here: awaiting would only cost.
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
