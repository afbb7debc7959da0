using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Gives a destination to one worker of all processes at a time. A process that dies leaves nothing to clear up: its lease ends.</summary>
public sealed class DeliveryLease(IServiceScopeFactory scopes, TimeProvider clock, IOptions<DeliveryOptions> options)
{
    private readonly TimeProvider _clock = clock;
    private readonly string _me = Guid.NewGuid().ToString("N");

    private TimeSpan Length => TimeSpan.FromSeconds(options.Value.LeaseSeconds);

    /// <summary>Takes it where nobody holds it.</summary>
    internal Task<bool> TakeAsync(long destination, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        return SetAsync(destination, d => d.LeasedUntil == null || d.LeasedUntil <= now, _me, now + Length, cancellationToken);
    }

    /// <summary>Holds it longer.</summary>
    /// <returns>Whether it was still ours.</returns>
    internal Task<bool> RenewAsync(long destination, CancellationToken cancellationToken) => SetAsync(destination, d => d.LeasedBy == _me, _me, _clock.GetUtcNow() + Length, cancellationToken);

    /// <summary>Gives it back.</summary>
    internal Task<bool> ReleaseAsync(long destination) => SetAsync(destination, d => d.LeasedBy == _me, null, null, CancellationToken.None);

    /// <summary>Renews it while a file is on its way, and stops the sending where it was lost.</summary>
    internal Held Hold(long destination, CancellationToken cancellationToken) => new(this, destination, cancellationToken);

    private async Task<bool> SetAsync(long destination, System.Linq.Expressions.Expression<Func<Destination, bool>> condition, string? by, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<DeskContext>();
        return await context.Set<Destination>().Where(d => d.Id == destination).Where(condition)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.LeasedBy, by).SetProperty(d => d.LeasedUntil, until), cancellationToken) == 1;
    }

    /// <summary>A lease that renews itself until it is disposed of.</summary>
    internal sealed class Held : IAsyncDisposable
    {
        private readonly CancellationTokenSource _sending;
        private readonly CancellationTokenSource _over = new();
        private readonly Task _renewing;

        public Held(DeliveryLease lease, long destination, CancellationToken cancellationToken)
        {
            _sending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            _renewing = RenewAsync(lease, destination);
        }

        /// <summary>Ends when the lease does.</summary>
        public CancellationToken Token => _sending.Token;

        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            await _over.CancelAsync();
            await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _over.Dispose();
            _sending.Dispose();
        }

        private async Task RenewAsync(DeliveryLease lease, long destination)
        {
            using var timer = new PeriodicTimer(lease.Length / 3, lease._clock);
            while (await timer.WaitForNextTickAsync(_over.Token))
            {
                if (await lease.RenewAsync(destination, _over.Token)) continue;
                await _sending.CancelAsync();
                return;
            }
        }
    }
}
