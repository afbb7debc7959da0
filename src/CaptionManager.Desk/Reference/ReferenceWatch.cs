using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.Reference;

/// <summary>Looks now and then whether another node has changed the books.</summary>
internal sealed partial class ReferenceWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReferenceWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await FollowAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ReferenceBooks>().FollowAsync(stoppingToken);
        }
#pragma warning disable CA1031 // The database may be away for a while; the edition at hand serves until it is back.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LookFailed(logger, problem);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The authority list and the house styles could not be looked at; those at hand stay in use.")]
    private static partial void LookFailed(ILogger logger, Exception problem);
}
