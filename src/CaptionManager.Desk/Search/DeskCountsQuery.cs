using System.Collections.Immutable;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Search;

/// <summary>Counts photos for the navigation, from indexes alone.</summary>
/// <remarks>
/// Of a desk of up to <see cref="DeskCountsMemory.FewPhotos"/> photos the counts are those of the moment. Counting a million takes tenths of a second, so
/// those of a larger desk are some seconds old, a minute at most.
/// </remarks>
public sealed class DeskCountsQuery(DeskContext context, DeskCountsMemory memory)
{
    /// <summary>The counts.</summary>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<DeskCounts> RunAsync(CancellationToken cancellationToken)
    {
        // What is kept is of the whole house.
        if (context.VisibleDesks is not null) return await CountAsync(cancellationToken);
        if (memory.IsLarge) return await memory.RecentAsync(cancellationToken);
        var counts = await CountAsync(cancellationToken);
        memory.Keep(counts);
        return counts;
    }

    /// <summary>The counts of this moment, however many photos there are.</summary>
    /// <param name="cancellationToken">Stops the query.</param>
    internal async Task<DeskCounts> CountAsync(CancellationToken cancellationToken)
    {
        var counted = await context.Photos.GroupBy(photo => photo.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.State, row => row.Count, cancellationToken);
        var open = await context.Photos.CountAsync(photo => photo.OpenFindings > 0, cancellationToken);
        var bare = await context.Photos.CountAsync(photo => photo.CreditLine == null, cancellationToken);
        var silent = await context.Photos.CountAsync(photo => photo.Caption == null, cancellationToken);
        return new DeskCounts(Enum.GetValues<PhotoState>().ToImmutableSortedDictionary(state => state, counted.GetValueOrDefault), open, bare, silent);
    }
}
