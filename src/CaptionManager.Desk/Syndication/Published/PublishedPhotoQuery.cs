using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Published;

/// <summary>Recognizes published pictures: the same image data, or another size, quality or crop of the same picture. Reads only.</summary>
public sealed class PublishedPhotoQuery(DeskContext context, PictureLookUp pictures, PublishedLook look, TimeProvider clock)
{
    /// <summary>Octets of a picture file.</summary>
    public const int MaximumLength = 32 << 20;

    private const int Most = 8;

    /// <summary>The photos that a picture shows, the surest first, at most eight.</summary>
    /// <param name="picture">The file, seekable.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns><see langword="null"/> where it is no picture that can be decoded.</returns>
    public async Task<IReadOnlyList<PublishedPhoto>?> FindAsync(Stream picture, CancellationToken cancellationToken)
    {
        if (await look.OfAsync(picture, cancellationToken) is not var (data, hash)) return null;
        var same = data is null
            ? []
            : await context.Photos.AsNoTracking().Where(photo => photo.ImageDataHash == data).OrderBy(photo => photo.Id).Select(photo => photo.Id).Take(Most).ToListAsync(cancellationToken);
        List<PhotoId> ids = [.. same.Concat((await pictures.NearAsync(hash, cancellationToken)).Take(Most)).Distinct().Take(Most)];
        var rows = await (
            from photo in context.Photos.AsNoTracking()
            join words in context.Revisions.AsNoTracking()
                on new { photo.Id, Number = photo.ApprovedRevision ?? photo.CurrentRevision } equals new { Id = words.PhotoId, words.Number }
            where ids.Contains(photo.Id)
            select new { photo.Id, photo.FileName, photo.State, photo.ApprovedRevision, photo.EmbargoUntil, photo.ExpiresAt, words.Facts }).ToDictionaryAsync(row => row.Id, cancellationToken);
        var killed = rows.Values.Where(row => row.State == PhotoState.Killed).Select(row => row.Id).ToList();
        var reasons = killed.Count == 0 ? [] : (await context.Set<Approval.Decision>().AsNoTracking().Where(d => killed.Contains(d.PhotoId) && d.Reason != null).OrderBy(d => d.Id)
            .Select(d => new { d.PhotoId, d.Reason }).ToListAsync(cancellationToken)).ToLookup(d => d.PhotoId, d => d.Reason).ToDictionary(group => group.Key, group => group.Last());
        var now = clock.GetUtcNow();
        return
        [
            .. ids.Where(rows.ContainsKey).Select(id => rows[id]).Select(row => new PublishedPhoto(
                row.Id, row.FileName, same.Contains(row.Id), Standing(row.State, row.ApprovedRevision, row.EmbargoUntil, row.ExpiresAt, now), reasons.GetValueOrDefault(row.Id), row.Facts.Caption, row.Facts.CreditLine)),
        ];
    }

    private static PublishedStanding Standing(PhotoState state, int? approved, DateTimeOffset? embargo, DateTimeOffset? expiry, DateTimeOffset now) =>
        state == PhotoState.Killed ? PublishedStanding.Killed
        : approved is null ? PublishedStanding.NotApproved
        : expiry <= now ? PublishedStanding.Expired
        : embargo > now ? PublishedStanding.Embargoed
        : PublishedStanding.Live;
}
