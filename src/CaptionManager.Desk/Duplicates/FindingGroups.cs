using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Keeps open findings that share photos in one group, so that the worklist reads groups instead of searching for them.</summary>
/// <remarks>
/// Of two groups that meet, the smaller is taken into the larger: a finding changes its group at most as often as the group doubles.
/// A group that lost findings is looked through for parts only while it is small; a large one stays together until judged.
/// </remarks>
internal sealed class FindingGroups(DeskContext context)
{
    private const int LargestSplit = 200;

    /// <summary>Adds findings that are tracked and not saved yet, each to the group of its photos.</summary>
    public async Task AddAsync(IReadOnlyList<DuplicateFinding> findings, CancellationToken cancellationToken)
    {
        if (findings.Count == 0) return;
        var groupOf = await GroupsOfAsync([.. findings.SelectMany(f => new[] { f.PhotoA, f.PhotoB }).Distinct()], cancellationToken);
        foreach (var finding in findings)
        {
            var group = groupOf.TryGetValue(finding.PhotoA, out var a) ? a : null;
            var other = groupOf.TryGetValue(finding.PhotoB, out var b) ? b : null;
            if (group is not null && other is not null && group != other)
            {
                var (kept, gone) = group.OpenFindings >= other.OpenFindings ? (group, other) : (other, group);
                await MergeAsync(kept, gone, findings, cancellationToken);
                foreach (var photo in groupOf.Where(entry => entry.Value == gone).Select(entry => entry.Key).ToList()) groupOf[photo] = kept;
                group = kept;
            }

            group ??= other ?? await NewAsync(cancellationToken);
            groupOf[finding.PhotoA] = groupOf[finding.PhotoB] = group;
            group.Grow(1);
            finding.Join(group.Id);
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes findings out of groups that they have left in the database already.</summary>
    /// <param name="groupIds">The group of each finding that left.</param>
    /// <param name="cancellationToken">Stops it; the caller rolls back.</param>
    public async Task ShrinkAsync(IEnumerable<long> groupIds, CancellationToken cancellationToken)
    {
        foreach (var (id, count) in groupIds.CountBy(id => id).OrderBy(entry => entry.Key))
        {
            var group = await context.DuplicateGroups.AsTracking().FirstAsync(g => g.Id == id, cancellationToken);
            group.Grow(-count);
            if (group.OpenFindings == 0) context.Remove(group);
            else if (group.OpenFindings <= LargestSplit) await SplitAsync(group, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task<Dictionary<PhotoId, DuplicateGroup?>> GroupsOfAsync(List<PhotoId> photos, CancellationToken cancellationToken)
    {
        var open = context.DuplicateFindings.AsNoTracking().Where(f => f.GroupId != null);
        var first = await open.Where(f => photos.Contains(f.PhotoA)).Select(f => new { Photo = f.PhotoA, f.GroupId }).Distinct().ToListAsync(cancellationToken);
        var second = await open.Where(f => photos.Contains(f.PhotoB)).Select(f => new { Photo = f.PhotoB, f.GroupId }).Distinct().ToListAsync(cancellationToken);
        var ids = first.Concat(second).Select(f => f.GroupId!.Value).Distinct().ToList();
        var groups = await context.DuplicateGroups.AsTracking().Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, cancellationToken);
        var groupOf = new Dictionary<PhotoId, DuplicateGroup?>();
        foreach (var entry in first.Concat(second)) groupOf[entry.Photo] = groups[entry.GroupId!.Value];
        return groupOf;
    }

    private async Task<DuplicateGroup> NewAsync(CancellationToken cancellationToken)
    {
        var group = new DuplicateGroup();
        context.Add(group);
        await context.SaveChangesAsync(cancellationToken);
        return group;
    }

    private async Task MergeAsync(DuplicateGroup kept, DuplicateGroup gone, IReadOnlyList<DuplicateFinding> added, CancellationToken cancellationToken)
    {
        foreach (var finding in added.Where(f => f.GroupId == gone.Id)) finding.Join(kept.Id);
        await context.SaveChangesAsync(cancellationToken);
        await context.DuplicateFindings.Where(f => f.GroupId == gone.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.GroupId, kept.Id), cancellationToken);
        kept.Grow(gone.OpenFindings);
        context.Remove(gone);
    }

    private async Task SplitAsync(DuplicateGroup group, CancellationToken cancellationToken)
    {
        var findings = await context.DuplicateFindings.AsTracking().Where(f => f.GroupId == group.Id).OrderBy(f => f.Id).ToListAsync(cancellationToken);
        foreach (var part in Parts(findings).OrderByDescending(part => part.Count).Skip(1))
        {
            var own = await NewAsync(cancellationToken);
            foreach (var finding in part) finding.Join(own.Id);
            own.Grow(part.Count);
            group.Grow(-part.Count);
        }
    }

    private static List<List<DuplicateFinding>> Parts(List<DuplicateFinding> findings)
    {
        var byPhoto = findings.Select(f => (Photo: f.PhotoA, Finding: f)).Concat(findings.Select(f => (Photo: f.PhotoB, Finding: f)))
            .ToLookup(entry => entry.Photo, entry => entry.Finding);
        var seen = new HashSet<DuplicateFinding>();
        var parts = new List<List<DuplicateFinding>>();
        foreach (var start in findings.Where(seen.Add))
        {
            var part = new List<DuplicateFinding> { start };
            for (var i = 0; i < part.Count; i++) part.AddRange(byPhoto[part[i].PhotoA].Concat(byPhoto[part[i].PhotoB]).Where(seen.Add));
            parts.Add(part);
        }

        return parts;
    }
}
