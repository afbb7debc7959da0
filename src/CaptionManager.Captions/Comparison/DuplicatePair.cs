namespace CaptionManager.Captions.Comparison;

/// <summary>Two captions of which one repeats or contradicts the other.</summary>
/// <param name="A">The one that came first.</param>
/// <param name="B">The one that came later.</param>
/// <param name="Comparison">How they stand to each other; never <see cref="ComparisonKind.None"/> or <see cref="ComparisonKind.Series"/>.</param>
public sealed record DuplicatePair(CaptionEntry A, CaptionEntry B, CaptionComparison Comparison);
