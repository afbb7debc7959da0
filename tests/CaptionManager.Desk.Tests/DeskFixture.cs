using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Migrations.Sqlite;
using CaptionManager.Migrations.SqlServer;
using CaptionManager.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CaptionManager.Desk.Tests;

/// <summary>
/// A desk of one test's own: the real services on a real database and a real folder. SQLite by default; a database of its own on the server
/// that <c>CAPTIONMANAGER_TEST_SQLSERVER</c> names where that is set.
/// </summary>
public sealed class DeskFixture : IAsyncDisposable
{
    /// <summary>A person who does things in tests.</summary>
    public static readonly Actor Alice = new(new Guid("0198a000-0000-7000-8000-000000000001"), "Alice", "test");

    /// <summary>Another one.</summary>
    public static readonly Actor Bob = new(new Guid("0198a000-0000-7000-8000-000000000002"), "Bob", "test");

    private readonly ServiceProvider _services;

    private DeskFixture(ServiceProvider services, string folder, FakeTimeProvider clock)
    {
        _services = services;
        Folder = folder;
        Clock = clock;
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>The desk's time, which moves only when the test says so.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>The container, for what outlives a request.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Starts a desk, in a folder of its own or where an earlier one stopped.</summary>
    public static async Task<DeskFixture> StartAsync(string? folder = null, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        folder ??= Directory.CreateTempSubdirectory("desk-").FullName;
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var desk = new DeskFixture(Build(folder, clock, settings), folder, clock);
        await desk.Services.StartDeskAsync(CancellationToken.None);
        return desk;
    }

    /// <summary>The services of a desk that has not been started.</summary>
    public static ServiceProvider Build(string folder, TimeProvider? clock = null, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(DatabaseSettings(folder).Append(new("Storage:DataFolder", folder)).Concat(settings))
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddLogging(logging => logging.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(NullLoggerProvider.Instance));
        services.AddDesk(configuration, AppContext.BaseDirectory, new SqliteEngine(), new SqlServerEngine());
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Does one thing as a request would: in a scope of its own.</summary>
    public async Task<TResult> AsAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Takes one file in, in a batch of its own.</summary>
    public async Task<IngestOutcome> TakeInAsync(string fileName, byte[] content, string? mediaType = null, Actor? actor = null)
    {
        var by = actor ?? Alice;
        var batch = await AsAsync<OpenBatchHandler, long>(handler => handler.HandleAsync(null, by, CancellationToken.None));
        using var stream = new MemoryStream(content);
        return await AsAsync<IngestPhotoHandler, IngestOutcome>(
            handler => handler.HandleAsync(new IngestFile(batch, fileName, mediaType, stream, by), CancellationToken.None));
    }

    /// <summary>Takes a sample photo in and returns the photo it became.</summary>
    public async Task<PhotoId> TakeInSampleAsync(string fileName)
    {
        var outcome = await TakeInAsync(fileName, await File.ReadAllBytesAsync(Samples.Path(fileName)));
        return outcome is IngestOutcome.Added(_, var id) ? id : throw new AssertionException($"{fileName} was not taken in: {outcome}");
    }

    /// <summary>Stops the desk and leaves its folder, for another to start there; an SQLite desk only.</summary>
    public async Task StopAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (SqlServer is not null)
        {
            await AsAsync<DeskContext, bool>(context => context.Database.EnsureDeletedAsync());
        }

        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static string? SqlServer => Environment.GetEnvironmentVariable("CAPTIONMANAGER_TEST_SQLSERVER") is { Length: > 0 } text ? text : null;

    private static IEnumerable<KeyValuePair<string, string?>> DatabaseSettings(string folder)
    {
        if (SqlServer is not { } server) return [];
        var connection = new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(server) { InitialCatalog = $"desk_test_{Path.GetFileName(folder)}" };
        return [new("Database:Provider", "SqlServer"), new("ConnectionStrings:Desk", connection.ConnectionString)];
    }
}
