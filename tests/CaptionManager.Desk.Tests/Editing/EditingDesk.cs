using System.Security.Cryptography;
using CaptionManager.Captions.Credits;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaptionManager.Desk.Tests.Editing;

/// <summary>A desk with photos recorded by words instead of files: what editing and approval need and no more.</summary>
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

    private readonly DeskFixture _desk;

    private EditingDesk(DeskFixture desk) => _desk = desk;

    public FakeTimeProvider Clock => _desk.Clock;

    public static Actor Writer => DeskFixture.Alice;

    public static Actor Editor => DeskFixture.Bob;

    public static async Task<EditingDesk> StartAsync(params IEnumerable<KeyValuePair<string, string?>> settings) =>
        new(await DeskFixture.StartAsync(null, settings));

    public Task<TResult> RunAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull => _desk.AsAsync(use);

    /// <summary>Records a photo as ingest does, from words instead of a file.</summary>
    public async Task<PhotoId> ArriveAsync(PhotoFacts? facts = null, string embedded = "{}") => (await ArriveAsync([facts ?? Derived], embedded))[0];

    /// <summary>Many in one batch and one transaction.</summary>
    public Task<IReadOnlyList<PhotoId>> ArriveAsync(IReadOnlyList<PhotoFacts> each, string embedded = "{}") => RunAsync<IServiceProvider, IReadOnlyList<PhotoId>>(async services =>
    {
        var context = services.GetRequiredService<DeskContext>();
        return await context.WriteAsync(
            async token =>
            {
                var batch = new Batch("Evening", Writer, Clock.GetUtcNow());
                context.Add(batch);
                await context.SaveChangesAsync(token);
                var ids = new List<PhotoId>(each.Count);
                foreach (var words in each)
                {
                    var original = new PhotoOriginal(
                        ContentHash.Of(RandomNumberGenerator.GetBytes(ContentHash.Size)), 1000, "putin.jpg", "image/jpeg", 600, 400, 1, null, null, null);
                    var (photo, first) = Photo.Arrive(services.GetRequiredService<PhotoIdSource>().Next(), original, batch.Id, words, Writer, Clock.GetUtcNow());
                    context.Add(photo);
                    context.Add(new PhotoOrigin(photo.Id, embedded, words, FactsReader.Version));
                    await services.GetRequiredService<PhotoWriter>().AddRevisionAsync(photo, first, token);
                    ids.Add(photo.Id);
                }

                return ids;
            },
            CancellationToken.None);
    });

    /// <summary>A desk of the house.</summary>
    public Task<int> DeskAsync(string name) => RunAsync<DesksHandler, int>(async handler => (await handler.MakeAsync(Actor.Desk, name, CancellationToken.None)).Value);

    /// <summary>An editor with an account, who works on some desks or, with none, on all.</summary>
    public Task<Guid> EditorAsync(string name, IReadOnlyCollection<int> desks) => RunAsync<IServiceProvider, Guid>(async services =>
    {
        var context = services.GetRequiredService<DeskContext>();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, SecurityStamp = name };
        context.Add(account);
        context.UserRoles.Add(new() { UserId = account.Id, RoleId = DeskRoles.Editor.Id });
        await context.SaveChangesAsync();
        await services.GetRequiredService<DesksHandler>().SetAsync(Actor.Desk, account.Id, desks, CancellationToken.None);
        return account.Id;
    });

    public Task<PlacementOutcome> PlaceAsync(PhotoId photo, int? desk, Guid? assignee, string? seen = null) => RunAsync<PlacePhotoHandler, PlacementOutcome>(
        handler => handler.HandleAsync(new PlacementRequest(photo, desk, assignee, seen), Editor, CancellationToken.None));

    /// <summary>Does one thing as a request of somebody would who works on some desks.</summary>
    public Task<TResult> AsLimitedAsync<TService, TResult>(int desk, Func<TService, Task<TResult>> use)
        where TService : notnull => RunAsync<IServiceProvider, TResult>(services =>
        {
            services.GetRequiredService<DeskScope>().Limit([desk]);
            return use(services.GetRequiredService<TService>());
        });

    public Task<Photo> PhotoAsync(PhotoId id) =>
        RunAsync<DeskContext, Photo>(context => context.Photos.AsNoTracking().SingleAsync(photo => photo.Id == id));

    public Task<Revision> CurrentAsync(PhotoId id) => RunAsync<DeskContext, Revision>(async context =>
    {
        var number = await context.Photos.Where(photo => photo.Id == id).Select(photo => photo.CurrentRevision).SingleAsync();
        return await context.Revisions.AsNoTracking().SingleAsync(revision => revision.PhotoId == id && revision.Number == number);
    });

    public ValueTask DisposeAsync() => _desk.DisposeAsync();
}
