using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Editing;

/// <summary>Checks the current words of photos that stand in a list. What the checks say depends on the day and on the desk's profile, so nothing of it is kept.</summary>
public sealed class PhotoLintQuery(DeskContext context, FactsLint lint, TimeProvider clock)
{
    /// <summary>Photos looked at in one go, at most.</summary>
    public const int MaximumPhotos = 200;

    /// <summary>The photos that something is found in.</summary>
    /// <param name="photos">Which; those beyond <see cref="MaximumPhotos"/> and those that are not there are left out.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<PhotoLint>> RunAsync(IEnumerable<PhotoId> photos, CancellationToken cancellationToken)
    {
        var asked = photos.Distinct().Take(MaximumPhotos).ToList();
        var rows = await (
            from photo in context.Photos.AsNoTracking()
            where asked.Contains(photo.Id)
            join revision in context.Revisions on new { PhotoId = photo.Id, Number = photo.CurrentRevision } equals new { revision.PhotoId, revision.Number }
            select new { photo.Id, revision.Facts }).ToListAsync(cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var found = new List<PhotoLint>();
        foreach (var row in rows)
        {
            var findings = lint.Check(row.Facts, today);
            if (findings.Count == 0) continue;
            var worst = findings.MaxBy(finding => finding.Severity)!;
            found.Add(new PhotoLint(row.Id, worst, findings.Count(finding => finding.Severity == worst.Severity)));
        }

        return found;
    }
}
