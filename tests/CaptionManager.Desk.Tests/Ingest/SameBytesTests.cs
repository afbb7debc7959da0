using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Storage;
using CaptionManager.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Ingest;

[TestFixture]
internal sealed class SameBytesTests
{
    [Test]
    public async Task TakeIn_SameBytesTwice_AreStoredOnceAndLinkedToBothBatches()
    {
        await using var desk = await DeskFixture.StartAsync();
        var content = await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0101-state-room.jpg"));

        var first = await desk.TakeInAsync("one.jpg", content);
        var second = await desk.TakeInAsync("two.jpg", content);

        var photo = ((IngestOutcome.Added)first).PhotoId;
        var items = await desk.AsAsync<DeskContext, List<BatchItem>>(context => context.BatchItems.OrderBy(i => i.Id).ToListAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Is.EqualTo(new IngestOutcome.AlreadyHere("two.jpg", photo)));
            Assert.That(items.Select(i => (i.FileName, i.PhotoId)), Is.EqualTo([("one.jpg", photo), ("two.jpg", photo)]));
            Assert.That(items[0].BatchId, Is.Not.EqualTo(items[1].BatchId));
            Assert.That(await desk.AsAsync<DeskContext, int>(context => context.Photos.CountAsync()), Is.EqualTo(1));
            Assert.That(desk.Services.GetRequiredService<FolderMediaStore>().Originals().Count(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task TakeIn_SameBytesByManyAtOnce_AreOnePhoto()
    {
        await using var desk = await DeskFixture.StartAsync();
        var content = await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0102-state-room.jpg"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => desk.TakeInAsync($"copy-{i}.jpg", content))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes.OfType<IngestOutcome.Added>().Count(), Is.EqualTo(1));
            Assert.That(outcomes.OfType<IngestOutcome.AlreadyHere>().Count(), Is.EqualTo(7));
            Assert.That(await desk.AsAsync<DeskContext, int>(context => context.Photos.CountAsync()), Is.EqualTo(1));
            Assert.That(desk.Services.GetRequiredService<FolderMediaStore>().Originals().Count(), Is.EqualTo(1));
        }
    }
}
