using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.Jobs;

/// <summary>Starts a round the moment this process takes a photo in; the schedule (<see cref="RenditionJob"/>) does the rest.</summary>
internal sealed class RenditionWaker(RenditionSignal signal, RenditionRound round, ILogger<RenditionWaker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Taken before the round, so that what arrives while it runs wakes the next one.
            var raised = signal.Raised;
            try
            {
                await round.RunAsync(stoppingToken);
                await raised.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever broke one round (the database away, the disk full) must not end previews for the life of the process.
            catch (Exception e)
#pragma warning restore CA1031
            {
                RenditionLog.RoundFailed(logger, e);
                await raised.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
