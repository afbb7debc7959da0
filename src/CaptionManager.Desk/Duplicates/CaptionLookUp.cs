using CaptionManager.Captions.Comparison;
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
    public Task<IReadOnlyList<PhotoId>> SameAsync(CaptionSignature signature, CancellationToken cancellationToken) =>
        index.LeadersAsync(signature, Leaders, cancellationToken);

    /// <summary>The first photo of each text that shares so much with a caption that the two may be near; of the text itself too.</summary>
    public async Task<IReadOnlyList<PhotoId>> LikelyAsync(CaptionSignature signature, CancellationToken cancellationToken) =>
        await index.FirstAsync(await index.CandidatesAsync(signature, cancellationToken), cancellationToken);

    /// <summary>The first photos that carry a text, at most <see cref="Leaders"/>.</summary>
    public async Task<IReadOnlyList<PhotoId>> LeadersAsync(long text, CancellationToken cancellationToken) =>
        await context.IndexedCaptions.AsNoTracking().Where(caption => caption.TextId == text)
            .OrderBy(caption => caption.PhotoId).Select(caption => caption.PhotoId).Take(Leaders).ToListAsync(cancellationToken);

    /// <summary>The photos that stand for the same texts as these, these among them.</summary>
    public async Task<IReadOnlyList<PhotoId>> LeadersBesideAsync(IReadOnlyList<PhotoId> photos, CancellationToken cancellationToken)
    {
        var texts = await context.IndexedCaptions.AsNoTracking().Where(caption => photos.Contains(caption.PhotoId))
            .Select(caption => caption.TextId).Distinct().ToListAsync(cancellationToken);
        if (texts.Count == 0) return [];

        // One question for all texts, each place a seek of its own: a text that a million photos carry costs no more than another.
        var captions = context.IndexedCaptions;
        var rows = await context.IndexedTexts.AsNoTracking().Where(text => texts.Contains(text.Id))
            .Select(text => new
            {
                First = captions.Where(c => c.TextId == text.Id).OrderBy(c => c.PhotoId).Select(c => (PhotoId?)c.PhotoId).FirstOrDefault(),
                Second = captions.Where(c => c.TextId == text.Id).OrderBy(c => c.PhotoId).Select(c => (PhotoId?)c.PhotoId).Skip(1).FirstOrDefault(),
                Third = captions.Where(c => c.TextId == text.Id).OrderBy(c => c.PhotoId).Select(c => (PhotoId?)c.PhotoId).Skip(2).FirstOrDefault(),
                Fourth = captions.Where(c => c.TextId == text.Id).OrderBy(c => c.PhotoId).Select(c => (PhotoId?)c.PhotoId).Skip(Leaders - 1).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.SelectMany(row => new[] { row.First, row.Second, row.Third, row.Fourth }).OfType<PhotoId>()];
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
        List<PhotoId> ids = [.. photos.Distinct()];
        if (ids.Count == 0) return [];
        var rows = await (
            from photo in context.Photos.AsNoTracking()
            join revision in context.Revisions.AsNoTracking() on new { Photo = photo.Id, Number = photo.CurrentRevision } equals new { Photo = revision.PhotoId, revision.Number }
            where ids.Contains(photo.Id)
            select new { photo.Id, photo.Caption, revision.Facts, photo.ImageDataHash, photo.PerceptualHash }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new PhotoWords(row.Id, row.Caption, row.Facts.Credit, row.ImageDataHash, row.PerceptualHash));
    }

    /// <summary>What is shown of photos.</summary>
    public async Task<Dictionary<PhotoId, DuplicatePhoto>> ShownAsync(List<PhotoId> photos, CancellationToken cancellationToken) => photos.Count == 0
        ? []
        : await context.Photos.AsNoTracking().Where(photo => photos.Contains(photo.Id)).Select(DuplicatePhoto.Of)
            .ToDictionaryAsync(photo => photo.Id, cancellationToken);
}
