using CaptionManager.Desk.Search;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Overview;

/// <summary>Keeps the figures of the last weeks for a minute; on a large desk those before are given while new ones are counted. Safe for many threads.</summary>
public sealed class DeskFiguresMemory(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Usable = TimeSpan.FromMinutes(15);

    private readonly KeptAnswer<IReadOnlyList<DayFigures>> _kept = new(clock, Fresh, Usable);

    /// <summary>The figures, where they are not older than a minute.</summary>
    internal IReadOnlyList<DayFigures>? OfThisMinute => _kept.Fresh;

    /// <summary>Takes new ones.</summary>
    internal void Keep(IReadOnlyList<DayFigures> figures) => _kept.Keep(figures);

    /// <summary>Figures of the last minutes.</summary>
    internal Task<IReadOnlyList<DayFigures>> RecentAsync(CancellationToken cancellationToken) => _kept.GetAsync(CountAsync, cancellationToken);

    private async Task<IReadOnlyList<DayFigures>> CountAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DeskFiguresQuery>().CountAsync(CancellationToken.None);
    }
}
