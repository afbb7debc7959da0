using CaptionManager.Captions.Comparison;
using CaptionManager.Captions.Credits;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Finds the photos whose captions may say what a caption says, and reads what is compared of photos.</summary>
internal sealed class CaptionLookUp(DeskContext context, CaptionIndex index)
{
    /// <summary>The photos that stand for all that carry one text: the first to arrive.</summary>
    public const int Leaders = 4;

    /// <summary>Photos that carry exactly this caption, oldest first, at most <see cref="Leaders"/>.</summary>
    public async Task<IReadOnlyList<PhotoId>> SameAsync(ComparableCaption caption, CancellationToken cancellationToken) =>
        await index.ExactAsync(CaptionSignature.Of(caption), cancellationToken) is { } text ? await LeadersAsync(text, cancellationToken) : [];

    /// <summary>Photos whose captions share so much with this one that they may be near or in conflict, by text.</summary>
    /// <param name="caption">The caption.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<IReadOnlyList<PhotoId>> LikelyAsync(ComparableCaption caption, CancellationToken cancellationToken)
    {
        var signature = CaptionSignature.Of(caption);
        var texts = await index.CandidatesAsync(signature, cancellationToken);
        if (texts.Count == 0) return [];
        var fingerprint = CaptionIndex.Octets(signature.Fingerprint);
        var first = await context.IndexedTexts.AsNoTracking()
            .Where(text => texts.Contains(text.Id) && text.Fingerprint != fingerprint)
            .Select(text => context.IndexedCaptions.Where(c => c.TextId == text.Id).OrderBy(c => c.PhotoId).Select(c => (PhotoId?)c.PhotoId).FirstOrDefault())
            .ToListAsync(cancellationToken);
        var ids = first.OfType<PhotoId>().ToList();
        var captions = await context.Photos.AsNoTracking().Where(photo => ids.Contains(photo.Id))
            .Select(photo => new { photo.Id, photo.Caption }).ToListAsync(cancellationToken);
        return
        [
            .. captions.Where(other => other.Caption is not null && CaptionComparer.MayBeReported(caption, ComparableCaption.Of(other.Caption, Credit.Empty)))
                .Select(other => other.Id),
        ];
    }

    /// <summary>The first photos that carry a text, at most <see cref="Leaders"/>.</summary>
    public async Task<IReadOnlyList<PhotoId>> LeadersAsync(long text, CancellationToken cancellationToken) =>
        await context.IndexedCaptions.AsNoTracking().Where(caption => caption.TextId == text)
            .OrderBy(caption => caption.PhotoId).Select(caption => caption.PhotoId).Take(Leaders).ToListAsync(cancellationToken);

    /// <summary>The photos that stand for the same texts as these, these among them.</summary>
    public async Task<IReadOnlyList<PhotoId>> LeadersBesideAsync(IReadOnlyList<PhotoId> photos, CancellationToken cancellationToken)
    {
        var texts = await context.IndexedCaptions.AsNoTracking().Where(caption => photos.Contains(caption.PhotoId))
            .Select(caption => caption.TextId).Distinct().ToListAsync(cancellationToken);
        var leaders = new List<PhotoId>();
        foreach (var text in texts) leaders.AddRange(await LeadersAsync(text, cancellationToken));
        return leaders;
    }

    /// <summary>The photos that carry a text next to a place in the order of arrival: nearest first.</summary>
    public async Task<(List<PhotoId> Before, List<PhotoId> After)> NeighboursAsync(
        long text, PhotoId photo, int count, CancellationToken cancellationToken)
    {
        var same = context.IndexedCaptions.AsNoTracking().Where(caption => caption.TextId == text);
        var before = await same.Where(c => c.PhotoId < photo).OrderByDescending(c => c.PhotoId).Select(c => c.PhotoId).Take(count).ToListAsync(cancellationToken);
        var after = await same.Where(c => c.PhotoId > photo).OrderBy(c => c.PhotoId).Select(c => c.PhotoId).Take(count).ToListAsync(cancellationToken);
        return (before, after);
    }

    /// <summary>What is compared of photos.</summary>
    public async Task<Dictionary<PhotoId, PhotoWords>> WordsAsync(IEnumerable<PhotoId> photos, CancellationToken cancellationToken)
    {
        var ids = photos.Distinct().ToList();
        var rows = await (
            from photo in context.Photos.AsNoTracking()
            join revision in context.Revisions.AsNoTracking() on new { Photo = photo.Id, Number = photo.CurrentRevision } equals new { Photo = revision.PhotoId, revision.Number }
            where ids.Contains(photo.Id)
            select new { photo.Id, photo.Caption, revision.Facts, photo.ImageDataHash, photo.PerceptualHash }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new PhotoWords(row.Id, row.Caption, row.Facts.Credit, row.ImageDataHash, row.PerceptualHash));
    }
}
