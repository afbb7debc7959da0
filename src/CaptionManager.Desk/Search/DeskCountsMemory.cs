using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Search;

/// <summary>Keeps the counts of a desk that is too large to be counted for each page. Safe for many threads.</summary>
public sealed class DeskCountsMemory(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Photos up to which a desk is counted anew each time it is asked for: some two milliseconds.</summary>
    public const int FewPhotos = 20_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Usable = TimeSpan.FromMinutes(1);

    private readonly KeptAnswer<DeskCounts> _kept = new(clock, Fresh, Usable);

    /// <summary>What <see cref="FewPhotos"/> is; tests make it small.</summary>
    internal int Few { get; init; } = FewPhotos;

    /// <summary>Whether the desk was larger than that when it was counted last.</summary>
    internal bool IsLarge => _kept.Last?.Total > Few;

    /// <summary>Takes counts of this moment.</summary>
    internal void Keep(DeskCounts counts) => _kept.Keep(counts);

    /// <summary>Counts of the last seconds.</summary>
    internal Task<DeskCounts> RecentAsync(CancellationToken cancellationToken) => _kept.GetAsync(CountAsync, cancellationToken);

    private async Task<DeskCounts> CountAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DeskCountsQuery>().CountAsync(CancellationToken.None);
    }
}
