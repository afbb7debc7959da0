using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Editing;

/// <summary>Brings sample photos onto a desk, as an upload does.</summary>
internal static class SamplePhotos
{
    /// <summary>Takes one in; a second call with the same file returns the same photo.</summary>
    public static Task<PhotoId> TakeInAsync(this DeskHost host, string fileName = "SAMPLE-0101-state-room.jpg") => host.RunAsync(async services =>
    {
        var batch = await services.GetRequiredService<OpenBatchHandler>().HandleAsync(null, Actor.Desk, CancellationToken.None);
        await using var content = File.OpenRead(Samples.Path(fileName));
        var outcome = await services.GetRequiredService<IngestPhotoHandler>()
            .HandleAsync(new IngestFile(batch, fileName, null, content, Actor.Desk), CancellationToken.None);
        return outcome is IngestOutcome.Added(_, var id) ? id : throw new AssertionException($"{fileName} was not taken in: {outcome}");
    });
}
