using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Reads the findings of one photo, open ones first.</summary>
public sealed class PhotoDuplicatesQuery(DeskContext context)
{
    /// <summary>The most findings read; a caption that came oftener shows the others on the worklist.</summary>
    public const int Most = 50;

    /// <summary>The findings, or <see langword="null"/> where there is no such photo.</summary>
    public async Task<IReadOnlyList<FindingView>?> RunAsync(PhotoId photo, CancellationToken cancellationToken)
    {
        if (!await context.Photos.AnyAsync(p => p.Id == photo, cancellationToken)) return null;
        var findings = await SideAsync(context.DuplicateFindings.Where(f => f.PhotoA == photo), cancellationToken);
        findings.AddRange(await SideAsync(context.DuplicateFindings.Where(f => f.PhotoB == photo), cancellationToken));
        var ids = findings.SelectMany(f => new[] { f.PhotoA, f.PhotoB }).Distinct().ToList();
        var photos = await context.Photos.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(DuplicatePhoto.Of)
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        return
        [
            .. findings.OrderBy(f => f.Verdict is null ? 0 : 1).ThenByDescending(f => f.Pictures).ThenBy(f => f.Kind)
                .ThenByDescending(f => f.Similarity).ThenBy(f => f.Id).Take(Most).Select(f => FindingView.Of(f, photos)),
        ];
    }

    private static Task<List<DuplicateFinding>> SideAsync(IQueryable<DuplicateFinding> findings, CancellationToken cancellationToken) =>
        findings.AsNoTracking().OrderByDescending(f => f.GroupId != null).ThenBy(f => f.Id).Take(Most).ToListAsync(cancellationToken);
}
