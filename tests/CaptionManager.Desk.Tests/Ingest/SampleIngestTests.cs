using CaptionManager.Desk.Ingest;
using CaptionManager.TestKit;

namespace CaptionManager.Desk.Tests.Ingest;

[TestFixture]
internal sealed class SampleIngestTests
{
    [Test]
    public async Task Sample_photos_are_taken_in()
    {
        await using var desk = await DeskFixture.StartAsync();

        foreach (var path in Samples.Photos.Where(path => !path.EndsWith(".jpg", StringComparison.Ordinal)))
        {
            var outcome = await desk.TakeInAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path));

            Assert.That(outcome, Is.InstanceOf<IngestOutcome.Added>(), path);
        }
    }
}
