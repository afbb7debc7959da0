using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Reads the worklist: groups of open findings, biggest first, keyset pages of three round trips each.</summary>
public sealed class DuplicateGroupsQuery(DeskContext context)
{
    /// <summary>Photos shown of a group.</summary>
    public const int PhotosShown = 8;

    /// <summary>Findings shown of a group.</summary>
    public const int FindingsShown = 12;

    /// <summary>The most groups on a page.</summary>
    public const int MaximumLimit = 50;

    /// <summary>One page.</summary>
    /// <param name="after">Where it begins; <see langword="null"/> for the first.</param>
    /// <param name="limit">Groups on it, 1 to <see cref="MaximumLimit"/>.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<DuplicateGroupsPage> RunAsync(GroupCursor? after, int limit, CancellationToken cancellationToken)
    {
        limit = Math.Clamp(limit, 1, MaximumLimit);
        var groups = context.DuplicateGroups.AsNoTracking();
        if (after is { } last)
            groups = groups.Where(g => g.OpenFindings < last.OpenFindings || (g.OpenFindings == last.OpenFindings && g.Id < last.Id));
        var page = await groups.OrderByDescending(g => g.OpenFindings).ThenByDescending(g => g.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var more = page.Count > limit;
        if (more) page.RemoveAt(limit);

        return new DuplicateGroupsPage(await ViewsAsync(page, cancellationToken), more ? new GroupCursor(page[^1].OpenFindings, page[^1].Id) : null);
    }

    /// <summary>One group, or <see langword="null"/> where it is gone.</summary>
    public async Task<DuplicateGroupView?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var group = await context.DuplicateGroups.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, cancellationToken);
        return group is not null && await ViewsAsync([group], cancellationToken) is [var view] ? view : null;
    }

    private async Task<IReadOnlyList<DuplicateGroupView>> ViewsAsync(List<DuplicateGroup> groups, CancellationToken cancellationToken)
    {
        if (groups.Count == 0) return [];

        // The head of each group from the index, joined: numbering the findings within their groups would read all of a large one.
        var heads = groups.Select(group => context.DuplicateFindings.AsNoTracking().Where(f => f.GroupId == group.Id).OrderBy(f => f.Id).Take(FindingsShown));
        var findings = (await heads.Aggregate(Queryable.Concat).ToListAsync(cancellationToken)).ToLookup(f => f.GroupId);
        var ids = findings.SelectMany(group => group).SelectMany(f => new[] { f.PhotoA, f.PhotoB }).Distinct().ToList();
        var photos = await context.Photos.AsNoTracking().Where(photo => ids.Contains(photo.Id)).Select(DuplicatePhoto.Of)
            .ToDictionaryAsync(photo => photo.Id, cancellationToken);
        return
        [
            .. groups.Where(group => findings.Contains(group.Id)).Select(group => new DuplicateGroupView(
                group.Id,
                group.OpenFindings,
                [.. findings[group.Id].SelectMany(f => new[] { f.PhotoA, f.PhotoB }).Distinct().Take(PhotosShown).Select(id => photos[id])],
                [.. findings[group.Id].OrderBy(f => f.Id).Select(f => FindingView.Of(f, photos))])),
        ];
    }
}
