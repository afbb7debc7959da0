using System.Diagnostics;
using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Says whether a caption is taken, without writing anything: while somebody types, and for programs that ask before they send.</summary>
public sealed class DuplicateCheck
{
    /// <summary>UTF-16 code units of a caption that are checked; a longer one is refused by the callers.</summary>
    public const int MaximumLength = 100_000;

    private readonly DeskContext _context;
    private readonly CaptionLookUp _captions;
    private readonly PictureLookUp _pictures;

    /// <summary>For the container.</summary>
    internal DuplicateCheck(DeskContext context, CaptionIndex index, ReadTexts read, PictureLookUp pictures)
    {
        _context = context;
        _captions = new CaptionLookUp(context, index, read);
        _pictures = pictures;
    }

    /// <summary>The photos whose captions the text repeats or contradicts: exact ones first, then the likest.</summary>
    /// <param name="caption">The text.</param>
    /// <param name="limit">The most photos reported.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<IReadOnlyList<CheckMatch>> RunAsync(CheckedCaption caption, int limit, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var matches = await FindAsync(caption, limit, cancellationToken);
        DeskMeter.Checked.Record(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        return matches;
    }

    private async Task<IReadOnlyList<CheckMatch>> FindAsync(CheckedCaption caption, int limit, CancellationToken cancellationToken)
    {
        var comparable = ComparableCaption.Of(caption.Text);
        if (comparable.IsEmpty) return [];
        var signature = CaptionSignature.Of(comparable);
        HashSet<PhotoId> ids =
        [
            .. await _captions.SameAsync(signature, cancellationToken), .. await _captions.LikelyAsync(comparable, signature, cancellationToken),
        ];
        if (caption.Photo is { } self)
        {
            ids.UnionWith(await _pictures.FindAsync(self, cancellationToken));
            ids.Remove(self);
        }

        if (ids.Count == 0) return [];
        var words = await _captions.WordsAsync(caption.Photo is { } own ? [.. ids, own] : ids, cancellationToken);
        var typed = caption.Photo is { } id && words.TryGetValue(id, out var saved)
            ? saved with { Caption = caption.Text }
            : new PhotoWords(default, caption.Text, null, null, null);
        List<(PhotoId Id, PhotoMatch Match)> matches =
        [
            .. ids.Select(other => (Id: other, Match: PairJudge.Judge(typed, words[other])))
                .Where(judged => judged.Match is not null and not { Kind: FindingKind.Picture })
                .Select(judged => (judged.Id, judged.Match!))
                .OrderBy(match => match.Item2.Kind).ThenByDescending(match => match.Item2.Similarity).ThenBy(match => match.Id)
                .Take(limit),
        ];
        if (matches.Count == 0) return [];
        var found = matches.Select(match => match.Id).ToList();
        var photos = await _context.Photos.AsNoTracking().Where(photo => found.Contains(photo.Id)).Select(DuplicatePhoto.Of)
            .ToDictionaryAsync(photo => photo.Id, cancellationToken);
        return [.. matches.Select(match => new CheckMatch(photos[match.Id], match.Match))];
    }
}
