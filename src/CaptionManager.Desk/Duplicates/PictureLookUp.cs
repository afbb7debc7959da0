using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Finds the photos that show the same picture: by equal image data, and by a perceptual hash that differs in few bits.</summary>
public sealed class PictureLookUp(DeskContext context)
{
    /// <summary>The most pictures that look like one which are put beside it, the likest first.</summary>
    public const int MostNear = 16;

    // A picture that came a hundred times is chained to those that came next to it, not to each.
    private const int Neighbours = 4;

    /// <summary>Photos of the same image data, or that look the same.</summary>
    public async Task<IReadOnlyList<PhotoId>> FindAsync(PhotoId photo, CancellationToken cancellationToken)
    {
        var picture = await context.Photos.AsNoTracking().Where(p => p.Id == photo)
            .Select(p => new { p.ImageDataHash, p.PerceptualHash }).FirstOrDefaultAsync(cancellationToken);
        return picture is null ? [] : await FindAsync(photo, picture.ImageDataHash, picture.PerceptualHash, cancellationToken);
    }

    /// <summary>The same where the picture's hashes are at hand.</summary>
    internal async Task<IReadOnlyList<PhotoId>> FindAsync(PhotoId photo, ContentHash? data, long? look, CancellationToken cancellationToken)
    {
        var found = new List<PhotoId>();
        if (data is not null)
        {
            var same = context.Photos.AsNoTracking().Where(p => p.ImageDataHash == data);
            var before = same.Where(p => p.Id < photo).OrderByDescending(p => p.Id).Select(p => p.Id).Take(Neighbours);
            var after = same.Where(p => p.Id > photo).OrderBy(p => p.Id).Select(p => p.Id).Take(Neighbours);
            found.AddRange(await before.Concat(after).ToListAsync(cancellationToken));
        }

        if (look is { } hash) found.AddRange((await NearAsync(hash, cancellationToken)).Where(near => near != photo).Take(MostNear));
        return [.. found.Distinct()];
    }

    /// <summary>Photos whose picture looks like a hash, the likest first.</summary>
    public async Task<IReadOnlyList<PhotoId>> NearAsync(long hash, CancellationToken cancellationToken)
    {
        if (!PictureLikeness.Tells(hash)) return [];
        var bands = PictureKey.Around(hash);
        var keys = await context.PictureKeys.AsNoTracking().Where(key => EF.Parameter(bands).Contains(key.Band))
            .Select(key => new { key.Hash, key.PhotoId }).ToListAsync(cancellationToken);
        return
        [
            .. keys.Select(key => (key.PhotoId, Distance: PictureLikeness.Distance(hash, key.Hash)))
                .Where(key => key.Distance <= PictureLikeness.LargestDistance).Distinct()
                .OrderBy(key => key.Distance).ThenBy(key => key.PhotoId).Select(key => key.PhotoId),
        ];
    }

    /// <summary>Makes a picture findable by its look.</summary>
    internal async Task EnterAsync(PhotoId photo, long hash, CancellationToken cancellationToken)
    {
        await context.PictureKeys.Where(key => key.PhotoId == photo).ExecuteDeleteAsync(cancellationToken);
        if (PictureLikeness.Tells(hash)) context.AddRange(PictureKey.Of(photo, hash));
        await context.SaveChangesAsync(cancellationToken);
    }
}
