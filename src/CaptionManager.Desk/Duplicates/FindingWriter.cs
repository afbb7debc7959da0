using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Keeps index and findings in step with the words of photos, in the transaction that writes them.</summary>
/// <remarks>
/// What one change costs is bounded. Photos of one text are chained to the next few in the order of arrival, so a caption repeated a
/// million times makes a few million findings and not half a billion million; texts that are near each other are paired by their first
/// photos (<see cref="CaptionLookUp.Leaders"/>).
/// </remarks>
public sealed class FindingWriter : IRevisionFollower, IPictureFollower
{
    /// <summary>Photos of the same text before and after one that are paired with it.</summary>
    public const int Neighbours = 3;

    private readonly DeskContext _context;
    private readonly CaptionIndex _index;
    private readonly CaptionLookUp _captions;
    private readonly PictureLookUp _pictures;
    private readonly FindingSync _sync;

    /// <summary>For the container.</summary>
    internal FindingWriter(DeskContext context, CaptionIndex index, TimeProvider time)
    {
        _context = context;
        _index = index;
        _captions = new CaptionLookUp(context, index);
        _pictures = new PictureLookUp(context);
        _sync = new FindingSync(context, _captions, time);
    }

    /// <inheritdoc/>
    public async Task FollowAsync(Photo photo, Revision revision, CancellationToken cancellationToken)
    {
        using var wholeHouse = _context.Lift();
        await IndexLock.TakeAsync(_context, cancellationToken);
        var before = revision.Number == 1
            ? null
            : await _context.Revisions.AsNoTracking().Where(r => r.PhotoId == photo.Id && r.Number == revision.Number - 1)
                .Select(r => r.Facts).FirstOrDefaultAsync(cancellationToken);
        await _context.SaveChangesAsync(cancellationToken);
        if (before is not null && before.Caption == revision.Facts.Caption && before.Credit.Equals(revision.Facts.Credit)) return;

        var (left, joined) = await _index.MoveAsync(
            photo.Id, CaptionSignature.Of(before?.Caption ?? ""), CaptionSignature.Of(revision.Facts.Caption ?? ""), cancellationToken);
        if (before is not null && left == joined) await _sync.RestateAsync(photo.Id, cancellationToken);
        else await ReplaceAsync(photo.Id, left, joined, cancellationToken);
        await _sync.RecountAsync(photo, cancellationToken);
    }

    /// <inheritdoc/>
    public Task PrepareAsync(CancellationToken cancellationToken) => IndexLock.TakeAsync(_context, cancellationToken);

    /// <inheritdoc/>
    public async Task FollowAsync(PhotoId photo, long look, CancellationToken cancellationToken)
    {
        using var wholeHouse = _context.Lift();
        await _pictures.EnterAsync(photo, look, cancellationToken);
        await _sync.RestateAsync(photo, cancellationToken);
        var near = await _pictures.FindAsync(photo, cancellationToken);
        await _sync.StateAsync([.. near.Select(other => PhotoPair.Of(photo, other))], cancellationToken);
        await _sync.RecountAsync(cancellationToken);
    }

    /// <summary>Looks for what a photo should stand beside and does not yet. Call it inside <see cref="DeskContext.WriteAsync{T}"/>.</summary>
    internal async Task ReviewAsync(PhotoId photo, CancellationToken cancellationToken)
    {
        await IndexLock.TakeAsync(_context, cancellationToken);
        var text = await _context.IndexedCaptions.AsNoTracking().Where(caption => caption.PhotoId == photo)
            .Select(caption => (long?)caption.TextId).FirstOrDefaultAsync(cancellationToken);
        var pairs = new HashSet<PhotoPair>();
        if (text is { } joined) await ConnectAsync(pairs, joined, photo, cancellationToken);
        foreach (var same in await _pictures.FindAsync(photo, cancellationToken)) pairs.Add(PhotoPair.Of(photo, same));
        await _sync.StateAsync(pairs, cancellationToken);
        await _sync.RecountAsync(cancellationToken);
    }

    private async Task ReplaceAsync(PhotoId photo, long? left, long? joined, CancellationToken cancellationToken)
    {
        var partners = await _sync.ForgetAsync(photo, cancellationToken);
        var pairs = new HashSet<PhotoPair>();
        if (left is { } old) await CloseGapAsync(pairs, old, photo, partners, cancellationToken);
        if (joined is { } text) await ConnectAsync(pairs, text, photo, cancellationToken);
        foreach (var same in await _pictures.FindAsync(photo, cancellationToken)) pairs.Add(PhotoPair.Of(photo, same));
        await _sync.StateAsync(pairs, cancellationToken);
    }

    private async Task ConnectAsync(HashSet<PhotoPair> pairs, long text, PhotoId photo, CancellationToken cancellationToken)
    {
        var (before, after) = await _captions.NeighboursAsync(text, photo, Neighbours, cancellationToken);
        foreach (var other in before.Concat(after)) pairs.Add(PhotoPair.Of(photo, other));
        var leaders = await _captions.LeadersAsync(text, cancellationToken);
        if (!leaders.Contains(photo)) return;

        var words = await _captions.WordsAsync([photo], cancellationToken);
        var caption = words[photo].Comparable;
        var likely = await _captions.LikelyAsync(CaptionSignature.Of(caption), cancellationToken);
        foreach (var other in await _captions.LeadersBesideAsync(likely, cancellationToken)) pairs.Add(PhotoPair.Of(photo, other));
    }

    // Those it stood between are neighbours now, and the photo that moved up to the first ones takes over its near captions.
    private async Task CloseGapAsync(
        HashSet<PhotoPair> pairs, long text, PhotoId photo, IReadOnlyList<PhotoId> partners, CancellationToken cancellationToken)
    {
        var (before, after) = await _captions.NeighboursAsync(text, photo, Neighbours, cancellationToken);
        for (var i = 0; i < before.Count; i++)
        {
            for (var k = 0; k < after.Count && i + k + 1 <= Neighbours; k++) pairs.Add(PhotoPair.Of(before[i], after[k]));
        }

        var leaders = await _captions.LeadersAsync(text, cancellationToken);
        if (leaders.Count < CaptionLookUp.Leaders || leaders[^1] < photo) return;
        foreach (var other in partners.Where(other => !leaders.Contains(other))) pairs.Add(PhotoPair.Of(leaders[^1], other));
    }
}
