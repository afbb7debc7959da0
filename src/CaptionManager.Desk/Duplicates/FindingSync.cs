using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Writes findings: states pairs, forgets those of a photo, and keeps groups and counts in step.</summary>
internal sealed class FindingSync(DeskContext context, CaptionLookUp captions, TimeProvider time)
{
    // The likest of many; the group on the worklist shows the others.
    private const int MostStated = 40;

    private readonly FindingGroups _groups = new(context);
    private readonly HashSet<PhotoId> _touched = [];

    /// <summary>Removes every finding of a photo, judged or not.</summary>
    /// <returns>The photos it stood beside.</returns>
    public async Task<IReadOnlyList<PhotoId>> ForgetAsync(PhotoId photo, CancellationToken cancellationToken)
    {
        var gone = await OfAsync(photo, cancellationToken);
        if (gone.Count == 0) return [];
        await RemoveAsync(gone, cancellationToken);
        return [.. gone.Select(finding => finding.OtherThan(photo))];
    }

    /// <summary>Judges pairs that have no finding and writes what is to report.</summary>
    public async Task StateAsync(IReadOnlyCollection<PhotoPair> pairs, CancellationToken cancellationToken)
    {
        if (pairs.Count == 0) return;
        var words = await captions.WordsAsync(pairs.SelectMany(pair => new[] { pair.A, pair.B }), cancellationToken);
        var known = await KnownAsync(pairs, cancellationToken);
        var now = time.GetUtcNow();
        List<DuplicateFinding> found =
        [
            .. pairs.Where(pair => pair.A != pair.B && !known.Contains(pair))
                .Select(pair => (Pair: pair, Match: PairJudge.Judge(words[pair.A], words[pair.B])))
                .Where(judged => judged.Match is not null)
                .OrderBy(judged => judged.Match!.Kind == FindingKind.Near ? 1 : 0).ThenByDescending(judged => judged.Match!.Similarity)
                .Take(MostStated)
                .Select(judged => new DuplicateFinding(judged.Pair.A, judged.Pair.B, judged.Match!, now)),
        ];
        context.AddRange(found);
        Touch(found);
        await _groups.AddAsync(found, cancellationToken);
    }

    /// <summary>Judges the findings of a photo anew where its words say the same as before but not its credit or its look.</summary>
    /// <remarks>What somebody said stays, unless the two stand to each other otherwise now.</remarks>
    public async Task RestateAsync(PhotoId photo, CancellationToken cancellationToken)
    {
        var findings = await OfAsync(photo, cancellationToken);
        var words = await captions.WordsAsync([photo, .. findings.Select(finding => finding.OtherThan(photo))], cancellationToken);
        var gone = new List<DuplicateFinding>();
        foreach (var finding in findings)
        {
            var match = PairJudge.Judge(words[finding.PhotoA], words[finding.PhotoB]);
            if (match is null || (finding.Verdict is not null && match.Kind != finding.Kind)) gone.Add(finding);
            else finding.Restate(match);
        }

        await RemoveAsync(gone, cancellationToken);
        await StateAsync([.. gone.Select(finding => new PhotoPair(finding.PhotoA, finding.PhotoB))], cancellationToken);
    }

    /// <summary>Brings the counts of open findings of all photos touched in this unit of work up to date.</summary>
    /// <param name="tracked">The photo that the caller goes on changing; its row is saved by the caller.</param>
    /// <param name="cancellationToken">Stops it; the caller rolls back.</param>
    public async Task RecountAsync(Photo tracked, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        var open = context.DuplicateFindings.Where(f => f.Verdict == null);
        tracked.CountFindings(
            await open.CountAsync(f => f.PhotoA == tracked.Id, cancellationToken) + await open.CountAsync(f => f.PhotoB == tracked.Id, cancellationToken));
        _touched.Remove(tracked.Id);
        await RecountAsync(cancellationToken);
    }

    /// <summary>The same where no photo is tracked.</summary>
    public async Task RecountAsync(CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        var ids = _touched.ToList();
        _touched.Clear();
        if (ids.Count > 0) await RecountAsync(context, ids, cancellationToken);
    }

    /// <summary>Takes a finding that was just judged off the worklist.</summary>
    /// <param name="context">The context that tracks it.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="group">The group it stood in.</param>
    /// <param name="cancellationToken">Stops it; the caller rolls back.</param>
    public static async Task CloseAsync(DeskContext context, DuplicateFinding finding, long group, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        await new FindingGroups(context).ShrinkAsync([group], cancellationToken);
        await RecountAsync(context, [finding.PhotoA, finding.PhotoB], cancellationToken);
    }

    /// <summary>Counts the open findings of some photos anew.</summary>
    public static Task<int> RecountAsync(DeskContext context, List<PhotoId> ids, CancellationToken cancellationToken) =>
        context.Photos.Where(photo => ids.Contains(photo.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(
                photo => photo.OpenFindings,
                photo => context.DuplicateFindings.Count(f => f.Verdict == null && f.PhotoA == photo.Id)
                    + context.DuplicateFindings.Count(f => f.Verdict == null && f.PhotoB == photo.Id)),
            cancellationToken);

    private async Task RemoveAsync(List<DuplicateFinding> findings, CancellationToken cancellationToken)
    {
        if (findings.Count == 0) return;
        Touch(findings);
        var groups = findings.Select(finding => finding.GroupId).OfType<long>().ToList();
        context.RemoveRange(findings);
        await context.SaveChangesAsync(cancellationToken);
        await _groups.ShrinkAsync(groups, cancellationToken);
    }

    private async Task<List<DuplicateFinding>> OfAsync(PhotoId photo, CancellationToken cancellationToken)
    {
        var findings = await context.DuplicateFindings.AsTracking().Where(f => f.PhotoA == photo).ToListAsync(cancellationToken);
        findings.AddRange(await context.DuplicateFindings.AsTracking().Where(f => f.PhotoB == photo).ToListAsync(cancellationToken));
        return findings;
    }

    private async Task<HashSet<PhotoPair>> KnownAsync(IReadOnlyCollection<PhotoPair> pairs, CancellationToken cancellationToken)
    {
        var first = pairs.Select(pair => pair.A).Distinct().ToList();
        var second = pairs.Select(pair => pair.B).Distinct().ToList();
        var rows = await context.DuplicateFindings.AsNoTracking().Where(f => first.Contains(f.PhotoA) && second.Contains(f.PhotoB))
            .Select(f => new { f.PhotoA, f.PhotoB }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new PhotoPair(row.PhotoA, row.PhotoB))];
    }

    private void Touch(IEnumerable<DuplicateFinding> findings)
    {
        foreach (var finding in findings)
        {
            _touched.Add(finding.PhotoA);
            _touched.Add(finding.PhotoB);
        }
    }
}
