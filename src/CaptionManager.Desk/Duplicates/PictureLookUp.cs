using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Finds the photos that show the same picture.</summary>
internal sealed class PictureLookUp(DeskContext context)
{
    // A picture that came a hundred times is chained to those that came next to it, not to each.
    private const int Neighbours = 4;

    /// <summary>Photos of the same image data, or that look the same.</summary>
    public async Task<IReadOnlyList<PhotoId>> FindAsync(PhotoId photo, CancellationToken cancellationToken)
    {
        var hash = await context.Photos.AsNoTracking().Where(p => p.Id == photo).Select(p => p.ImageDataHash).FirstAsync(cancellationToken);
        if (hash is null) return [];
        var same = context.Photos.AsNoTracking().Where(p => p.ImageDataHash == hash);
        var before = await same.Where(p => p.Id < photo).OrderByDescending(p => p.Id).Select(p => p.Id).Take(Neighbours).ToListAsync(cancellationToken);
        var after = await same.Where(p => p.Id > photo).OrderBy(p => p.Id).Select(p => p.Id).Take(Neighbours).ToListAsync(cancellationToken);
        return [.. before, .. after];
    }
}
