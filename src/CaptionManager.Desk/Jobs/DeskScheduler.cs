using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace CaptionManager.Desk.Jobs;

/// <summary>The scheduler of the desk's jobs, which ends when the host's patience does.</summary>
/// <remarks>
/// Told to stop, Quartz first gives back what it has taken, and tries that again for as long as its database does not answer: a desk whose
/// disk is full would never end. What it could not give back, the next start takes over, as after a power cut.
/// </remarks>
internal sealed class DeskScheduler(
    IHostApplicationLifetime lifetime, IServiceProvider services, IOptionsMonitor<QuartzHostedServiceOptions> options, ILogger<DeskScheduler> logger)
    : QuartzHostedService(lifetime, services, options), IHostedService
{
    async Task IHostedService.StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await StopAsync(cancellationToken).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            RenditionLog.SchedulerLeft(logger);
        }
    }
}
