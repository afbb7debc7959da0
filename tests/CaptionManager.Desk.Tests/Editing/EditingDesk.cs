using System.Security.Cryptography;
using CaptionManager.Captions.Credits;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaptionManager.Desk.Tests.Editing;

/// <summary>A desk on a SQLite file of its own, with photos recorded by words instead of files: what editing and approval need and no more.</summary>
internal sealed class EditingDesk : IAsyncDisposable
{
    /// <summary>The words most tests start from, as they are derived from a file.</summary>
    public static readonly PhotoFacts Derived = PhotoFacts.Empty with
    {
        Caption = "Vladimir Putin, right, and Alexander Lukashenko pose for a photo outside Moscow on Friday, February 17, 2023",
        Headline = "Putin meets Lukashenko",
        Credit = Credit.Empty with { Creators = ["Vladimir Astapkovich"], Agencies = ["Sputnik"], Pool = "Kremlin Pool", Via = ["AP"] },
        CreditLine = "Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP",
        City = "Moscow",
        Keywords = ["politics", "diplomacy"],
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("captions-desk-");
    private readonly ServiceProvider _services;

    private EditingDesk()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = _folder.FullName }).Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging()
            .AddDesk(configuration, _folder.FullName, new SqliteEngine())
            .BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public static Actor Writer { get; } = new(Guid.Parse("11111111-1111-1111-1111-111111111111"), "Photo desk");

    public static Actor Editor { get; } = new(Guid.Parse("22222222-2222-2222-2222-222222222222"), "Night editor");

    public static async Task<EditingDesk> StartAsync()
    {
        var desk = new EditingDesk();
        await desk._services.StartDeskAsync(CancellationToken.None);
        return desk;
    }

    /// <summary>Runs one use case in a scope of its own, as a request does.</summary>
    public async Task<TResult> RunAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Records a photo as ingest does, from words instead of a file.</summary>
    public Task<PhotoId> ArriveAsync(PhotoFacts? facts = null, string embedded = "{}") => RunAsync<IServiceProvider, PhotoId>(async services =>
    {
        var context = services.GetRequiredService<DeskContext>();
        var words = facts ?? Derived;
        var original = new PhotoOriginal(
            ContentHash.Of(RandomNumberGenerator.GetBytes(ContentHash.Size)), 1000, "putin.jpg", "image/jpeg", 600, 400, 1, null, null, null);
        return await context.WriteAsync(
            async token =>
            {
                var batch = new Batch("Evening", Writer, Clock.GetUtcNow());
                context.Add(batch);
                await context.SaveChangesAsync(token);
                var (photo, first) = Photo.Arrive(services.GetRequiredService<PhotoIdSource>().Next(), original, batch.Id, words, Writer, Clock.GetUtcNow());
                context.Add(photo);
                context.Add(new PhotoOrigin(photo.Id, embedded, words, FactsReader.Version));
                await services.GetRequiredService<PhotoWriter>().AddRevisionAsync(photo, first, token);
                return photo.Id;
            },
            CancellationToken.None);
    });

    public Task<Photo> PhotoAsync(PhotoId id) =>
        RunAsync<DeskContext, Photo>(context => context.Photos.AsNoTracking().SingleAsync(photo => photo.Id == id));

    public Task<Revision> CurrentAsync(PhotoId id) => RunAsync<DeskContext, Revision>(async context =>
    {
        var number = await context.Photos.Where(photo => photo.Id == id).Select(photo => photo.CurrentRevision).SingleAsync();
        return await context.Revisions.AsNoTracking().SingleAsync(revision => revision.PhotoId == id && revision.Number == number);
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
