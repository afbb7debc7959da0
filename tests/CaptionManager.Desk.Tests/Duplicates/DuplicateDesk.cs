using System.Security.Cryptography;
using CaptionManager.Captions.Credits;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Duplicates;

/// <summary>What tests of duplicates do with a desk: record photos by their captions, edit them, read findings.</summary>
internal static class DuplicateDesk
{
    public const string Full = "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to "
        + "their talks at the Novo-Ogaryovo state residence, outside Moscow on Friday, February 17, 2023";

    public const string Cut = "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to "
        + "their talks at the Novo-Ogaryovo state residence";

    public const string Other = "A farmer inspects flood damage near the river Oder in Slubice, Poland, on Tuesday, March 3, 2026";

    /// <summary>Records a photo as ingest does, from words instead of a file.</summary>
    public static Task<PhotoId> ArriveAsync(this DeskFixture desk, string? caption, ContentHash? picture = null, params string[] creators) =>
        desk.AsAsync<IServiceProvider, PhotoId>(async services =>
        {
            var context = services.GetRequiredService<DeskContext>();
            var facts = PhotoFacts.Empty with { Caption = caption, Credit = Credit.Empty with { Creators = [.. creators] } };
            var original = new PhotoOriginal(NewHash(), 1000, "photo.jpg", "image/jpeg", 600, 400, 1, picture ?? NewHash(), null, null);
            return await context.WriteAsync(
                async token =>
                {
                    var batch = new Batch("Evening", DeskFixture.Alice, desk.Clock.GetUtcNow());
                    context.Add(batch);
                    await context.SaveChangesAsync(token);
                    var (photo, first) = Photo.Arrive(
                        services.GetRequiredService<PhotoIdSource>().Next(), original, batch.Id, facts, DeskFixture.Alice, desk.Clock.GetUtcNow());
                    context.Add(photo);
                    context.Add(new PhotoOrigin(photo.Id, "{}", facts, FactsReader.Version));
                    await services.GetRequiredService<PhotoWriter>().AddRevisionAsync(photo, first, token);
                    return photo.Id;
                },
                CancellationToken.None);
        });

    /// <summary>Saves another caption, as somebody at the desk does.</summary>
    public static async Task RewriteAsync(this DeskFixture desk, PhotoId photo, string caption)
    {
        var current = await desk.AsAsync<DeskContext, int>(context => context.Photos.Where(p => p.Id == photo).Select(p => p.CurrentRevision).SingleAsync());
        var outcome = await desk.AsAsync<SaveRevisionHandler, SaveOutcome>(handler => handler.HandleAsync(
            new SaveRevision(photo, current, new Dictionary<string, IReadOnlyList<string>> { ["caption"] = [caption] }, null, DeskFixture.Bob), CancellationToken.None));
        Assert.That(outcome, Is.InstanceOf<SaveOutcome.Saved>());
    }

    /// <summary>Makes the look of a picture known, as the job that renders previews does.</summary>
    public static Task ShowAsync(this DeskFixture desk, PhotoId id, long look) => desk.AsAsync<IServiceProvider, bool>(services =>
    {
        var context = services.GetRequiredService<DeskContext>();
        return context.WriteAsync(
            async token =>
            {
                foreach (var follower in services.GetServices<IPictureFollower>()) await follower.PrepareAsync(token);
                await context.Photos.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.PerceptualHash, look), token);
                foreach (var follower in services.GetServices<IPictureFollower>()) await follower.FollowAsync(id, look, token);
                return true;
            },
            CancellationToken.None);
    });

    /// <summary>All findings, the earlier photos first.</summary>
    public static Task<List<DuplicateFinding>> FindingsAsync(this DeskFixture desk) => desk.AsAsync<DeskContext, List<DuplicateFinding>>(
        context => context.DuplicateFindings.AsNoTracking().OrderBy(f => f.PhotoA).ThenBy(f => f.PhotoB).ToListAsync());

    /// <summary>The open findings each photo says it has.</summary>
    public static Task<List<int>> CountsAsync(this DeskFixture desk) => desk.AsAsync<DeskContext, List<int>>(
        context => context.Photos.OrderBy(photo => photo.Id).Select(photo => photo.OpenFindings).ToListAsync());

    /// <summary>Groups of the worklist, by the number of findings they say they have.</summary>
    public static Task<List<int>> GroupsAsync(this DeskFixture desk) => desk.AsAsync<DeskContext, List<int>>(
        context => context.DuplicateGroups.OrderByDescending(group => group.OpenFindings).Select(group => group.OpenFindings).ToListAsync());

    /// <summary>Pairs and kinds, short.</summary>
    public static (PhotoId A, PhotoId B, FindingKind Kind) Brief(this DuplicateFinding finding) => (finding.PhotoA, finding.PhotoB, finding.Kind);

    /// <summary>A hash nobody else has.</summary>
    public static ContentHash NewHash() => ContentHash.Of(RandomNumberGenerator.GetBytes(ContentHash.Size));
}
