using System.Diagnostics;
using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Says whether a caption is taken, without writing anything: while somebody types, and for programs that ask before they send.</summary>
public sealed class DuplicateCheck
{
    /// <summary>UTF-16 code units of a caption that are checked; a longer one is refused by the callers.</summary>
    public const int MaximumLength = 100_000;

    private readonly CaptionLookUp _captions;
    private readonly PictureLookUp _pictures;

    /// <summary>For the container.</summary>
    internal DuplicateCheck(DeskContext context, CaptionIndex index, PictureLookUp pictures)
    {
        _captions = new CaptionLookUp(context, index);
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
        HashSet<PhotoId> ids = [.. await _captions.SameAsync(signature, cancellationToken), .. await _captions.LikelyAsync(signature, cancellationToken)];
        if (caption.Photo is { } own) ids.Add(own);
        var found = await _captions.WordsAsync(ids, cancellationToken);
        var typed = new PhotoWords(default, caption.Text, null, null, null);
        if (caption.Photo is { } self && found.Remove(self, out var saved))
        {
            typed = saved with { Caption = caption.Text };
            var pictures = await _pictures.FindAsync(self, typed.ImageDataHash, typed.PerceptualHash, cancellationToken);
            var others = await _captions.WordsAsync(pictures.Where(other => !found.ContainsKey(other)), cancellationToken);
            foreach (var (id, other) in others) found.Add(id, other);
        }

        List<(PhotoId Photo, PhotoMatch Match)> judged =
        [
            .. found.Values.Select(other => (other.Id, Match: PairJudge.Judge(typed, other)!))
                .Where(judged => judged.Match is not null and not { Kind: FindingKind.Picture })
                .OrderBy(judged => judged.Match.Kind).ThenByDescending(judged => judged.Match.Similarity).ThenBy(judged => judged.Id)
                .Take(limit),
        ];

        // Few of those read beside the caption are reported; only these are read whole. The caption stays the one compared: the differences are places in it.
        var shown = await _captions.ShownAsync([.. judged.Select(match => match.Photo)], cancellationToken);
        return
        [
            .. judged.Where(match => shown.ContainsKey(match.Photo))
                .Select(match => new CheckMatch(shown[match.Photo] with { Caption = found[match.Photo].Caption }, match.Match)),
        ];
    }
}
