using System.Collections.Immutable;
using System.Globalization;
using CaptionManager.Pairing.Sheets;

namespace CaptionManager.Pairing.Matching;

/// <summary>Finds which caption belongs to which photo, how surely, and why. Pure; linear in captions and photos but for crowds of one key.</summary>
/// <remarks>
/// A pair is certain when its score reaches <see cref="CertainScore"/>, no other photo comes within <see cref="Margin"/> of it for the
/// caption, and no other caption within it for the photo. Everything else is for somebody to look at.
/// </remarks>
public static class PairMatcher
{
    /// <summary>The score from which a pair may be certain.</summary>
    public const double CertainScore = 0.9;

    /// <summary>What a certain pair is ahead of any other.</summary>
    public const double Margin = 0.1;

    /// <summary>Candidates kept for a caption.</summary>
    public const int MostCandidates = 8;

    // A key that more photos share than this proposes none of them by itself.
    private const int Crowd = 64;

    private const double OrderScore = 0.4;

    /// <summary>Matches.</summary>
    /// <param name="entries">The captions, in the order of their sheet.</param>
    /// <param name="photos">The photos.</param>
    /// <param name="isRefused">Whether somebody said that a caption (first) does not belong to a photo (second).</param>
    public static PairingResult Match(IReadOnlyList<EntryKeys> entries, IReadOnlyList<PairablePhoto> photos, Func<int, int, bool>? isRefused = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(photos);
        var index = new PhotoIndex(photos);
        var jobs = entries.Where(keys => keys.JobId is not null).CountBy(keys => PhotoIndex.IdOf(keys.JobId!)).ToDictionary(StringComparer.Ordinal);
        var found = new List<PairCandidate>[entries.Count];
        for (var i = 0; i < entries.Count; i++) found[i] = Candidates(entries[i], i, index, jobs, isRefused);
        AddOrder(entries, index, found, isRefused);
        return Decide(found, photos.Count);
    }

    private static List<PairCandidate> Candidates(EntryKeys keys, int entry, PhotoIndex photos, Dictionary<string, int> jobs, Func<int, int, bool>? isRefused)
    {
        var name = keys.FileName is { } file ? NameParts.Of(file) : null;
        var moments = TakenText.Read(keys.Taken);
        var seen = new HashSet<int>();
        if (name is not null)
        {
            Take(photos.ByFull(name.Full));
            Take(photos.ByStem(name.Stem));
            Take(photos.ByRoot(name.Root));
            Take(photos.ByFrame(name.Frame));
            if (PhotoIndex.IsSupplierNumber(name.Frame)) Take(photos.ByImageId(name.Frame));
        }

        if (keys.ImageId is { } id) Take(photos.ByImageId(id));
        if (keys.FrameNumber is { } frame) Take(photos.ByFrame(NameParts.FrameOf(frame)));
        var ofJob = keys.JobId is { } job ? photos.ByJob(job) : [];
        Take(ofJob);
        foreach (var moment in moments) Take([.. photos.Near(moment)]);

        var jobIsAlone = ofJob.Count == 1 && jobs.GetValueOrDefault(PhotoIndex.IdOf(keys.JobId!)) == 1;
        return
        [
            .. seen.Where(photo => isRefused?.Invoke(entry, photo) != true)
                .Select(photo => Evidence.Weigh(keys, name, moments, photos, photo, jobIsAlone))
                .Where(candidate => candidate.Score > 0)
                .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Photo)
                .Take(MostCandidates),
        ];

        void Take(IReadOnlyList<int> some)
        {
            if (some.Count <= Crowd) seen.UnionWith(some);
        }
    }

    // As many captions without a name of their own as photos nobody claims: likely they are in one order.
    private static void AddOrder(IReadOnlyList<EntryKeys> entries, PhotoIndex photos, List<PairCandidate>[] found, Func<int, int, bool>? isRefused)
    {
        var claimed = found.Where(candidates => candidates.Count > 0).Select(candidates => candidates[0].Photo).ToHashSet();
        var open = Enumerable.Range(0, entries.Count).Where(entry => found[entry].Count == 0 && !entries[entry].NamesPicture).ToList();
        var free = Enumerable.Range(0, photos.Photos.Count).Where(photo => !claimed.Contains(photo))
            .OrderBy(photo => photos.Names[photo].Full, StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering)).ToList();
        if (open.Count != free.Count) return;
        for (var i = 0; i < open.Count; i++)
        {
            if (isRefused?.Invoke(open[i], free[i]) != true) found[open[i]].Add(new PairCandidate(free[i], OrderScore, PairReason.Order));
        }
    }

    private static PairingResult Decide(List<PairCandidate>[] found, int photos)
    {
        var claims = new List<(int Entry, double Score)>?[photos];
        for (var entry = 0; entry < found.Length; entry++)
        {
            foreach (var candidate in found[entry]) (claims[candidate.Photo] ??= []).Add((entry, candidate.Score));
        }

        var results = new EntryMatch[found.Length];
        var proposed = new HashSet<int>();
        for (var entry = 0; entry < found.Length; entry++)
        {
            if (found[entry] is not [var best, ..])
            {
                results[entry] = new EntryMatch(entry, MatchState.Waiting, [], []);
                continue;
            }

            proposed.Add(best.Photo);
            var rivals = claims[best.Photo]!.Where(claim => claim.Entry != entry && claim.Score > best.Score - Margin).Select(claim => claim.Entry).ToImmutableArray();
            var isAhead = found[entry].Count == 1 || found[entry][1].Score <= best.Score - Margin;
            var isCertain = best.Score >= CertainScore && isAhead && rivals.IsEmpty;
            results[entry] = new EntryMatch(entry, isCertain ? MatchState.Certain : MatchState.Proposed, [.. found[entry]], rivals);
        }

        return new PairingResult(results, [.. Enumerable.Range(0, photos).Where(photo => !proposed.Contains(photo))]);
    }
}
