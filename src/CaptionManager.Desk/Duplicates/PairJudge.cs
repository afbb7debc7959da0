using System.Collections.Immutable;
using CaptionManager.Captions.Comparison;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Decides whether two photos belong side by side, and why.</summary>
internal static class PairJudge
{
    private const int MostDifferences = 32;

    /// <summary>The match, or <see langword="null"/> where there is nothing to report.</summary>
    /// <param name="a">The photo that arrived first.</param>
    /// <param name="b">The other.</param>
    public static PhotoMatch? Judge(PhotoWords a, PhotoWords b)
    {
        var pictures = PictureLikeness.Between(a, b);
        var comparison = CaptionComparer.Compare(a.Comparable, b.Comparable);
        return KindOf(comparison, pictures != PictureRelation.Different) is { } kind
            ? new PhotoMatch(kind, pictures, comparison.Similarity, DifferencesOf(comparison))
            : null;
    }

    // On one picture a fact or a credit that differs is an error; on two it is another moment of the event.
    private static FindingKind? KindOf(CaptionComparison comparison, bool samePicture) => comparison.Kind switch
    {
        ComparisonKind.Exact or ComparisonKind.Near when samePicture && Contradicts(comparison) => FindingKind.Conflict,
        ComparisonKind.Exact => FindingKind.Exact,
        ComparisonKind.Near => FindingKind.Near,
        ComparisonKind.Conflict or ComparisonKind.Series when samePicture => FindingKind.Conflict,
        ComparisonKind.None when samePicture => FindingKind.Picture,
        _ => null,
    };

    private static bool Contradicts(CaptionComparison comparison) =>
        comparison.Differences.Any(difference => difference is { Kind: DifferenceKind.Credit, IsFact: true });

    private static ImmutableArray<FindingDifference> DifferencesOf(CaptionComparison comparison) =>
    [
        .. comparison.Differences.Take(MostDifferences).Select(d => d.Kind == DifferenceKind.Credit
            ? new FindingDifference(d.Kind, 0, 0, 0, 0, d.A, d.B, d.IsFact)
            : new FindingDifference(d.Kind, d.SpanA.Start, d.SpanA.Length, d.SpanB.Start, d.SpanB.Length, d.A, d.B, d.IsFact)),
    ];
}
