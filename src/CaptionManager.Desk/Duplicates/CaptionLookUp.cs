using CaptionManager.Captions.Comparison;
using CaptionManager.Captions.Credits;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Finds the photos whose captions may say what a caption says, and reads what is compared of photos.</summary>
internal sealed class CaptionLookUp(DeskContext context, CaptionIndex index, ReadTexts read)
{
    /// <summary>The photos that stand for all that carry one text: the first to arrive.</summary>
    public const int Leaders = 4;

    /// <summary>Photos that carry exactly this caption, oldest first, at most <see cref="Leaders"/>.</summary>
    public async Task<IReadOnlyList<PhotoId>> SameAsync(CaptionSignature signature, CancellationToken cancellationToken) =>
        await index.ExactAsync(signature, cancellationToken) is { } text ? await LeadersAsync(text, cancellationToken) : [];

    /// <summary>The first photo of each text that shares so much with a caption that the two may be near or in conflict.</summary>
    public async Task<IReadOnlyList<PhotoId>> LikelyAsync(ComparableCaption caption, CaptionSignature signature, CancellationToken cancellationToken)
    {
        var texts = await index.CandidatesAsync(signature, cancellationToken);
        if (texts.Count == 0) return [];
        await ReadAsync([.. texts.Where(text => read.Find(text) is null)], cancellationToken);
        List<long> likely =
        [
            .. texts.Where(text => read.Find(text) is not { } other
                || (other.Fingerprint != caption.Fingerprint && CaptionComparer.MayBeReported(caption, other))),
        ];
        return likely.Count == 0 ? [] : [.. (await FirstAsync(likely, cancellationToken)).Select(first => first.Photo)];
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

    private async Task ReadAsync(List<long> texts, CancellationToken cancellationToken)
    {
        if (texts.Count == 0) return;
        var first = await FirstAsync(texts, cancellationToken);
        var ids = first.ConvertAll(text => text.Photo);
        var captions = await context.Photos.AsNoTracking().Where(photo => ids.Contains(photo.Id))
            .Select(photo => new { photo.Id, photo.Caption }).ToDictionaryAsync(photo => photo.Id, photo => photo.Caption, cancellationToken);
        foreach (var (text, photo) in first) read.Keep(text, ComparableCaption.Of(captions.GetValueOrDefault(photo) ?? "", Credit.Empty));
    }

    // Keys of a text that is gone lead to nothing here.
    private async Task<List<(long Text, PhotoId Photo)>> FirstAsync(List<long> texts, CancellationToken cancellationToken)
    {
        var rows = await context.IndexedTexts.AsNoTracking().Where(text => texts.Contains(text.Id))
            .Select(text => new
            {
                text.Id,
                Photo = context.IndexedCaptions.Where(c => c.TextId == text.Id).OrderBy(c => c.PhotoId).Select(c => (PhotoId?)c.PhotoId).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Where(row => row.Photo is not null).Select(row => (row.Id, row.Photo!.Value))];
    }
}
