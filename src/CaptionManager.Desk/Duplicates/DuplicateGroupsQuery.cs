using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Reads the worklist: groups of open findings, biggest first, keyset pages.</summary>
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

        var views = new List<DuplicateGroupView>(page.Count);
        foreach (var group in page) views.Add(await ViewAsync(group, cancellationToken));
        return new DuplicateGroupsPage(views, more ? new GroupCursor(page[^1].OpenFindings, page[^1].Id) : null);
    }

    /// <summary>One group, or <see langword="null"/> where it is gone.</summary>
    public async Task<DuplicateGroupView?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var group = await context.DuplicateGroups.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, cancellationToken);
        return group is null ? null : await ViewAsync(group, cancellationToken);
    }

    private async Task<DuplicateGroupView> ViewAsync(DuplicateGroup group, CancellationToken cancellationToken)
    {
        var findings = await context.DuplicateFindings.AsNoTracking().Where(f => f.GroupId == group.Id)
            .OrderBy(f => f.Id).Take(FindingsShown).ToListAsync(cancellationToken);
        var ids = findings.SelectMany(f => new[] { f.PhotoA, f.PhotoB }).Distinct().ToList();
        var photos = await context.Photos.AsNoTracking().Where(photo => ids.Contains(photo.Id)).Select(DuplicatePhoto.Of)
            .ToDictionaryAsync(photo => photo.Id, cancellationToken);
        return new DuplicateGroupView(
            group.Id, group.OpenFindings, [.. ids.Take(PhotosShown).Select(id => photos[id])], [.. findings.Select(f => FindingView.Of(f, photos))]);
    }
}
