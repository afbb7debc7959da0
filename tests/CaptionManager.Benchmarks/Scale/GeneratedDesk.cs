using System.Diagnostics;
using System.Globalization;
using CaptionManager.Desk;
using CaptionManager.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>
/// A whole desk made by a program: photos with captions, credits, batches, revisions, decisions, previews and duplicates, in a folder that
/// the web host opens. <c>dotnet run -c Release --project tests/CaptionManager.Benchmarks -- scale make FOLDER 100000</c>.
/// </summary>
/// <remarks>Nothing of it happened and nobody in it lives. Previews are the sample photos' own, linked; originals are absent.</remarks>
internal sealed class GeneratedDesk : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private GeneratedDesk(ServiceProvider services, string folder)
    {
        _services = services;
        Folder = folder;
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>The database file.</summary>
    public string File => Path.Combine(Folder, SqliteEngine.DefaultFileName);

    /// <summary>Makes a desk where there is none yet.</summary>
    /// <param name="folder">An empty or missing folder.</param>
    /// <param name="photos">How many photos.</param>
    public static async Task MakeAsync(string folder, int photos)
    {
        if (System.IO.File.Exists(Path.Combine(folder, SqliteEngine.DefaultFileName)))
            throw new InvalidOperationException($"There is a desk in '{folder}' already; name an empty folder.");
        var clock = Stopwatch.StartNew();
        await using (var desk = await OpenAsync(folder))
        {
            await using var scope = desk._services.CreateAsyncScope();
            await DeskFiller.FillAsync(scope.ServiceProvider, desk.File, photos);
            await DeskPeople.AddAsync(scope.ServiceProvider);
            await SharedPreviews.LinkAsync(scope.ServiceProvider);
            desk.Settle();
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{photos:N0} photos in {clock.Elapsed.TotalSeconds:F0} s; database {new FileInfo(Path.Combine(folder, SqliteEngine.DefaultFileName)).Length / 1048576.0:F0} MB in {folder}"));
        Console.WriteLine($"Start it with: Storage__DataFolder={folder} dotnet run -c Release --project src/CaptionManager.Web; sign in as {DeskPeople.NameOf(1)}, password '{DeskPeople.Password}'.");
    }

    /// <summary>Opens a desk that was made, migrated to the model of today.</summary>
    public static async Task<GeneratedDesk> OpenAsync(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:DataFolder", Path.GetFullPath(folder))]).Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddLogging()
            .AddDesk(configuration, AppContext.BaseDirectory, new SqliteEngine()).BuildServiceProvider();
        await services.StartDeskAsync(CancellationToken.None);
        return new GeneratedDesk(services, Path.GetFullPath(folder));
    }

    /// <summary>Does one thing in a scope of its own.</summary>
    public async Task<TResult> RunAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    // As a desk that grew over years would have it: the planner knows the tables, and the log is in the file.
    private void Settle()
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA analysis_limit=1000; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);";
        command.ExecuteNonQuery();
    }
}
