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
        await using var command = await context.CommandAsync(cancellationToken);
        command.CommandText = context.IsSqlite
            ? """SELECT "Hash", "PhotoId" FROM "PictureKeys" WHERE "Band" IN (SELECT value FROM json_each(@bands))"""
            : "SELECT [Hash], [PhotoId] FROM [PictureKeys] WHERE [Band] IN (SELECT CAST([value] AS int) FROM OPENJSON(@bands))";
        var bands = command.CreateParameter();
        bands.ParameterName = "@bands";
        bands.Value = $"[{string.Join(',', PictureKey.Around(hash))}]";
        command.Parameters.Add(bands);

        // Thousands share a quarter, hardly any the look: what differs is thrown out as it is read.
        var near = new HashSet<(int Distance, PhotoId Photo)>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var distance = PictureLikeness.Distance(hash, reader.GetInt64(0));
            if (distance <= PictureLikeness.LargestDistance) near.Add((distance, new PhotoId(reader.GetInt64(1))));
        }

        return [.. near.OrderBy(found => found.Distance).ThenBy(found => found.Photo).Select(found => found.Photo)];
    }

    /// <summary>Makes a picture findable by its look.</summary>
    internal async Task EnterAsync(PhotoId photo, long hash, CancellationToken cancellationToken)
    {
        await context.PictureKeys.Where(key => key.PhotoId == photo).ExecuteDeleteAsync(cancellationToken);
        if (PictureLikeness.Tells(hash)) context.AddRange(PictureKey.Of(photo, hash));
        await context.SaveChangesAsync(cancellationToken);
    }
}
