using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Ingest;

[TestFixture]
internal sealed class LoadSamplesTests
{
    [Test]
    public async Task Load_OnAnEmptyDesk_BringsEverySampleWithCaptionAndCredit()
    {
        await using var desk = await DeskFixture.StartAsync();

        var steps = await LoadAsync(desk);

        var photos = await desk.AsAsync<DeskContext, List<Photo>>(context => context.Photos.AsNoTracking().ToListAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(steps.Select(step => step.Done), Is.EqualTo(Enumerable.Range(0, Samples.Photos.Count + 1)));
            Assert.That(photos, Has.Count.EqualTo(Samples.Photos.Count));
            Assert.That(photos.Where(photo => photo.Caption is null).Select(photo => photo.FileName), Is.Empty, "every sample has a caption, in the file or in the sheet");
        }
    }

    [Test]
    public async Task Load_TheRealCase_SplitsCaptionFromCredit()
    {
        await using var desk = await DeskFixture.StartAsync();

        await LoadAsync(desk);

        var id = await desk.AsAsync<DeskContext, PhotoId>(context =>
            context.Photos.Where(photo => photo.FileName == "SAMPLE-0101-state-room.jpg").Select(photo => photo.Id).SingleAsync());
        var detail = await desk.AsAsync<PhotoQuery, PhotoDetail?>(query => query.FindAsync(id, default));
        var facts = detail!.Facts;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(facts.Credit.Creators, Is.EqualTo(["Vladimir Astapkovich"]));
            Assert.That(facts.Credit.Agencies, Is.EqualTo(["Sputnik"]));
            Assert.That(facts.Credit.Pool, Is.EqualTo("Kremlin Pool"));
            Assert.That(facts.Credit.Via, Is.EqualTo(["AP", "PA"]));
            Assert.That(facts.Caption, Does.StartWith("Russian President Vladimir Putin, right,").And.EndsWith("February 17, 2023").And.Not.Contain("("));
            Assert.That(detail.Fields.Single(field => field.Name == "caption").Origin, Is.EqualTo(FactOrigin.Derived));
            Assert.That(detail.Photo.OpenFindings, Is.GreaterThan(0), "its words are on two other photos");
        }
    }

    [Test]
    public async Task Load_Twice_FindsThemAlreadyHere()
    {
        await using var desk = await DeskFixture.StartAsync();

        await LoadAsync(desk);
        var second = (await LoadAsync(desk))[^1];

        var report = await desk.AsAsync<BatchQuery, BatchReport?>(query => query.FindAsync(second.BatchId, 0, default));
        Assert.That((report!.Added, report.AlreadyHere, report.Refused), Is.EqualTo((0, Samples.Photos.Count, 0)));
    }

    private static async Task<List<SampleProgress>> LoadAsync(DeskFixture desk)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var steps = new List<SampleProgress>();
        await foreach (var step in scope.ServiceProvider.GetRequiredService<LoadSamplesHandler>().HandleAsync(DeskFixture.Alice, default)) steps.Add(step);
        return steps;
    }
}
