using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Packages;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication;

/// <summary>Reads the photos that may leave the desk, with the revision an editor approved.</summary>
public sealed class ApprovedPhotosQuery(DeskContext context, TimeProvider clock)
{
    /// <summary>One page, oldest first, in one round trip.</summary>
    /// <param name="selection">Which photos.</param>
    /// <param name="after">The last photo of the page before; <see langword="null"/> for the first page.</param>
    /// <param name="limit">Photos on the page.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<OutgoingPhoto>> PageAsync(
        PackageSelection selection, PhotoId? after, int limit, CancellationToken cancellationToken)
    {
        var photos = Leaving(selection);
        if (after is { } last) photos = photos.Where(photo => photo.Id > last);
        return await WithRevision(photos).OrderBy(pair => pair.Photo.Id).Take(limit).Select(pair => Of(pair.Photo, pair.Revision)).ToListAsync(cancellationToken);
    }

    /// <summary>One photo, or <see langword="null"/> where it is unknown or may not leave.</summary>
    /// <param name="id">The photo.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public Task<OutgoingPhoto?> FindAsync(PhotoId id, CancellationToken cancellationToken) =>
        WithRevision(Leaving(new PackageSelection()).Where(photo => photo.Id == id))
            .Select(pair => Of(pair.Photo, pair.Revision)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>One photo with a revision that left, whatever may leave now: to tell receivers that they must take it down.</summary>
    /// <param name="id">The photo.</param>
    /// <param name="revision">The revision they have.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public Task<OutgoingPhoto?> FindSentAsync(PhotoId id, int revision, CancellationToken cancellationToken) =>
        (from photo in context.Photos.AsNoTracking()
         join words in context.Revisions.AsNoTracking() on photo.Id equals words.PhotoId
         where photo.Id == id && words.Number == revision
         select Of(photo, words)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>How many photos a selection holds.</summary>
    /// <param name="selection">Which photos.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public Task<int> CountAsync(PackageSelection selection, CancellationToken cancellationToken) =>
        Leaving(selection).CountAsync(cancellationToken);

    /// <summary>The photos that may leave now.</summary>
    internal IQueryable<Photo> Leaving() => Leaving(new PackageSelection());

    // The approved revision stays live while a correction is on its way, so the state alone does not tell.
    private IQueryable<Photo> Leaving(PackageSelection selection)
    {
        // Nobody waits for the job that ends an embargo: the time itself counts.
        var now = clock.GetUtcNow();
        var photos = context.Photos.AsNoTracking().Where(photo =>
            photo.ApprovedRevision != null && photo.State != PhotoState.Killed
            && (photo.EmbargoUntil == null || photo.EmbargoUntil <= now) && (photo.ExpiresAt == null || photo.ExpiresAt > now));
        if (selection.Photos is { } named) photos = photos.Where(photo => named.Contains(photo.Id));
        if (selection.BatchId is { } batch)
            photos = photos.Where(photo => context.BatchItems.Any(item => item.BatchId == batch && item.PhotoId == photo.Id));
        return photos;
    }

    private IQueryable<Pair> WithRevision(IQueryable<Photo> photos) =>
        from photo in photos
        join revision in context.Revisions.AsNoTracking()
            on new { photo.Id, Number = photo.ApprovedRevision!.Value } equals new { Id = revision.PhotoId, revision.Number }
        select new Pair { Photo = photo, Revision = revision };

    // Orientations from 5 on stand on their side.
    internal static OutgoingPhoto Of(Photo photo, Revision revision) => new(
        photo.Id, photo.FileName, photo.MediaType, photo.OriginalHash, photo.ImageDataHash, revision, photo.UploadedAt,
        photo.Orientation >= 5 ? photo.Height : photo.Width, photo.Orientation >= 5 ? photo.Width : photo.Height);

    private sealed class Pair
    {
        public required Photo Photo { get; init; }

        public required Revision Revision { get; init; }
    }
}
