using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Ingest.Watched;

/// <summary>Looks through the watched folder every few seconds, where one is named.</summary>
internal sealed class WatchedFolderWaker(WatchedFolderRound round, IOptions<WatchedFolderOptions> options, ILogger<WatchedFolderWaker> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Folder is not { Length: > 0 } folder) return;
        if (!Directory.Exists(folder)) IngestLog.NoWatchedFolder(logger, folder);
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The desk stops; what lies there is found by the next.
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await round.RunAsync(stoppingToken);
        }
#pragma warning disable CA1031 // Whatever broke one look (the share away) must not end the watching for the life of the process.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            IngestLog.WatchFailed(logger, problem);
        }
    }
}
