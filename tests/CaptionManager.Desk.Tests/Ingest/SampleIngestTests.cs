using CaptionManager.Desk.Ingest;
using CaptionManager.TestKit;

namespace CaptionManager.Desk.Tests.Ingest;

[TestFixture]
internal sealed class SampleIngestTests
{
    [Test]
    public async Task Every_sample_photo_is_taken_in()
    {
        await using var desk = await DeskFixture.StartAsync();

        foreach (var path in Samples.Photos)
        {
            var outcome = await desk.TakeInAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path));

            Assert.That(outcome, Is.InstanceOf<IngestOutcome.Added>(), path);
        }
    }
}
