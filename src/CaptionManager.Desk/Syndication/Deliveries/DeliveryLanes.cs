using System.Collections.Concurrent;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Opens a lane for each destination that has something due: in order within one, side by side across them. A slow one holds up no other.</summary>
public sealed class DeliveryLanes : IHostedService, IDisposable
{
    private readonly IServiceScopeFactory _scopes;
    private readonly DeliveryLease _lease;
    private readonly Dictionary<DestinationKind, IDestinationSender> _senders;
    private readonly TimeProvider _clock;
    private readonly ILogger<DeliveryLanes> _logger;
    private readonly SemaphoreSlim _open;
    private readonly ConcurrentDictionary<long, Task<int>> _running = new();
    private readonly CancellationTokenSource _stop = new();
    private bool _isDisposed;

    internal DeliveryLanes(
        IServiceScopeFactory scopes, DeliveryLease lease, IEnumerable<IDestinationSender> senders, TimeProvider clock, IOptions<DeliveryOptions> options, ILogger<DeliveryLanes> logger)
    {
        (_scopes, _lease, _clock, _logger) = (scopes, lease, clock, logger);
        _senders = senders.ToDictionary(sender => sender.Kind);
        _open = new SemaphoreSlim(options.Value.Concurrency);
    }

    /// <summary>Plans what happened, opens lanes and waits until they are through.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Attempts made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken) => (await Task.WhenAll(await StartLanesAsync(cancellationToken)).WaitAsync(cancellationToken)).Sum();

    /// <summary>Plans what happened and opens lanes, without waiting for them.</summary>
    /// <param name="cancellationToken">Stops before the next lane is opened.</param>
    public async Task OpenAsync(CancellationToken cancellationToken) => await StartLanesAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host may be told to stop once more when it is disposed of already.
        if (_isDisposed) return;
        await _stop.CancelAsync();
        await Task.WhenAll(_running.Values.Cast<Task>()).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        _stop.Dispose();
        _open.Dispose();
    }

    private async Task<List<Task<int>>> StartLanesAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeliveryPlanner>().RunAsync(cancellationToken);
        var context = scope.ServiceProvider.GetRequiredService<DeskContext>();
        var now = _clock.GetUtcNow();
        var due = await context.Set<Destination>().AsNoTracking()
            .Where(d => d.IsActive && (d.RestsUntil == null || d.RestsUntil <= now) && (d.LeasedUntil == null || d.LeasedUntil <= now))
            .Where(d => context.Set<Delivery>().Any(x => x.DestinationId == d.Id
                && (x.State == DeliveryState.Sending || (x.State == DeliveryState.Waiting && x.NotBefore <= now) || (x.State == DeliveryState.Retrying && x.NotBefore <= now))))
            .OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellationToken);
        var lanes = new List<Task<int>>();
        foreach (var destination in due)
        {
            if (_running.TryGetValue(destination, out var old) && !old.IsCompleted) continue;
            var lane = Task.Run(() => SendAsync(destination), CancellationToken.None);
            _running[destination] = lane;
            lanes.Add(lane);
        }

        return lanes;
    }

    private async Task<int> SendAsync(long destination)
    {
        await _open.WaitAsync(_stop.Token);
        try
        {
            if (!await _lease.TakeAsync(destination, _stop.Token)) return 0;
            try
            {
                await using var scope = _scopes.CreateAsyncScope();
                return await scope.ServiceProvider.GetRequiredService<DeliveryLane>().RunAsync(destination, _senders, _stop.Token);
            }
            finally
            {
                await _lease.ReleaseAsync(destination);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return 0;
        }
#pragma warning disable CA1031 // Whatever broke one lane (the database away for a moment) must not end deliveries for the life of the process.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            DeliveryLog.LaneFailed(_logger, failure, destination);
            return 0;
        }
        finally
        {
            _open.Release();
        }
    }
}
