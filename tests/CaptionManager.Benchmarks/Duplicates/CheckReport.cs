using System.Globalization;
using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit.Captions;

namespace CaptionManager.Benchmarks.Duplicates;

/// <summary>What checks took and found, counted against what is known of the archive.</summary>
internal sealed class CheckReport(string name, int capacity)
{
    private readonly List<double> _milliseconds = new(capacity);
    private int _planted;
    private int _plantedFound;
    private int _conflicts;
    private int _conflictsFound;
    private int _reported;
    private int _wrong;

    /// <summary>Counts one check.</summary>
    public void Add(TimeSpan took, NewsCaption caption, IReadOnlyList<PhotoId> found, IReadOnlyList<NewsCaption> archive)
    {
        _milliseconds.Add(took.TotalMilliseconds);
        if (caption.Plant == PlantKind.Near && IsOverThreshold(caption, archive[caption.Origin]))
        {
            // Of photos that carry one text the first stand for all.
            _planted++;
            var origin = ComparableCaption.Of(archive[caption.Origin].Text).Fingerprint;
            if (found.Any(id => ComparableCaption.Of(archive[(int)id.Value - 1].Text).Fingerprint == origin)) _plantedFound++;
        }

        foreach (var id in found)
        {
            _reported++;
            if (!BelongTogether(caption, archive[(int)id.Value - 1], archive)) _wrong++;
        }
    }

    /// <summary>Counts a planted contradiction that the comparison can see.</summary>
    public void AddConflict(bool found, NewsCaption caption, IReadOnlyList<NewsCaption> archive)
    {
        if (caption.Text == archive[caption.Origin].Text) return;
        _conflicts++;
        if (found) _conflictsFound++;
    }

    /// <summary>One line of the table.</summary>
    public void Print()
    {
        _milliseconds.Sort();
        var conflicts = _conflicts == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", conflicts {100.0 * _conflictsFound / _conflicts:F1} % of {_conflicts}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-28} check p50 {At(0.5):F2} ms, p99 {At(0.99):F2} ms; recall {100.0 * _plantedFound / Math.Max(1, _planted):F2} % of {_planted}, precision {100.0 - (100.0 * _wrong / Math.Max(1, _reported)):F2} % of {_reported}{conflicts}"));
    }

    private double At(double share) => _milliseconds[(int)(share * (_milliseconds.Count - 1))];

    private static bool IsOverThreshold(NewsCaption a, NewsCaption b) =>
        CaptionComparer.Compare(a.Text, b.Text).Kind is ComparisonKind.Near or ComparisonKind.Exact;

    // Of one origin, or the same words or the same facts by the chance of the draw: an editor would want to see those as well.
    private static bool BelongTogether(NewsCaption a, NewsCaption b, IReadOnlyList<NewsCaption> archive) =>
        Root(a, archive) == Root(b, archive) || a.Statement.AgreesWith(b.Statement) || CaptionSignature.Of(a.Text).Fingerprint == CaptionSignature.Of(b.Text).Fingerprint;

    private static int Root(NewsCaption caption, IReadOnlyList<NewsCaption> archive)
    {
        while (caption.Origin >= 0) caption = archive[caption.Origin];
        return caption.Id;
    }
}
