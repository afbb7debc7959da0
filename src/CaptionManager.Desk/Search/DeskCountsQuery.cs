using System.Collections.Immutable;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Search;

/// <summary>Counts photos for the navigation, from indexes alone.</summary>
public sealed class DeskCountsQuery(DeskContext context)
{
    /// <summary>The counts of this moment.</summary>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<DeskCounts> RunAsync(CancellationToken cancellationToken)
    {
        var counted = await context.Photos.GroupBy(photo => photo.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.State, row => row.Count, cancellationToken);
        var open = await context.Photos.CountAsync(photo => photo.OpenFindings > 0, cancellationToken);
        return new DeskCounts(Enum.GetValues<PhotoState>().ToImmutableSortedDictionary(state => state, counted.GetValueOrDefault), open);
    }
}
