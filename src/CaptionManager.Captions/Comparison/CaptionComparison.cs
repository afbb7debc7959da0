namespace CaptionManager.Captions.Comparison;

/// <summary>What comparing two captions found.</summary>
/// <param name="Kind">The verdict.</param>
/// <param name="Similarity">Rarity-weighted Jaccard of the tokens, 0 to 1.</param>
/// <param name="Containment">The share of the shorter caption's weight that the longer one has, 0 to 1.</param>
/// <param name="Differences">In the order of the first text; empty for <see cref="ComparisonKind.None"/>.</param>
public sealed record CaptionComparison(
    ComparisonKind Kind, double Similarity, double Containment, IReadOnlyList<CaptionDifference> Differences)
{
    /// <summary>Two captions that have nothing to do with each other.</summary>
    internal static CaptionComparison Unrelated(double similarity, double containment) => new(ComparisonKind.None, similarity, containment, []);
}
