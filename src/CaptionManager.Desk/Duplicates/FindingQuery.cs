using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Reads one finding, and which comes next in its group.</summary>
public sealed class FindingQuery(DeskContext context)
{
    /// <summary>The finding, or <see langword="null"/> where there is none: it never was, or a caption changed since.</summary>
    public async Task<FindingView?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var finding = await context.DuplicateFindings.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, cancellationToken);
        if (finding is null) return null;
        var photos = await context.Photos.AsNoTracking().Where(photo => photo.Id == finding.PhotoA || photo.Id == finding.PhotoB)
            .Select(DuplicatePhoto.Of).ToDictionaryAsync(photo => photo.Id, cancellationToken);
        return FindingView.Of(finding, photos);
    }

    /// <summary>The open finding to judge after one: the next of its group, else the first of the biggest group.</summary>
    public async Task<long?> NextAsync(long id, long? group, CancellationToken cancellationToken)
    {
        var open = context.DuplicateFindings.AsNoTracking().Where(f => f.GroupId != null && f.Id != id);
        if (group is not null)
        {
            var next = await open.Where(f => f.GroupId == group).OrderBy(f => f.Id < id).ThenBy(f => f.Id)
                .Select(f => (long?)f.Id).FirstOrDefaultAsync(cancellationToken);
            if (next is not null) return next;
        }

        var biggest = await context.DuplicateGroups.AsNoTracking().Where(g => g.Id != group).OrderByDescending(g => g.OpenFindings).ThenByDescending(g => g.Id)
            .Select(g => (long?)g.Id).FirstOrDefaultAsync(cancellationToken);
        return biggest is null
            ? null
            : await open.Where(f => f.GroupId == biggest).OrderBy(f => f.Id).Select(f => (long?)f.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
