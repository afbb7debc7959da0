using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>Runs batch edits the moment one is begun, and now and then looks for one that a dead process left.</summary>
internal sealed class BatchEditWaker(BatchEditSignal signal, BatchEditRound round, ILogger<BatchEditWaker> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await round.RunAsync(stoppingToken);
                await signal.WaitAsync(Interval, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever broke one round (the database away, the disk full) must not end batch edits for the life of the process.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                BatchEditLog.RoundFailed(logger, problem);
                await ((Task)signal.WaitAsync(Interval, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
