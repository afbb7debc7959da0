namespace CaptionManager.Captions.Comparison;

/// <summary>What the alignment of two captions tells.</summary>
/// <param name="Differences">In the order of the first text.</param>
/// <param name="FactCount">Facts that both state and disagree on; the same exchange met twice counts once.</param>
/// <param name="FactWeightA">Weight of the first caption's tokens that state them and that the second does not have.</param>
/// <param name="FactWeightB">Weight of the second caption's tokens that state them and that the first does not have.</param>
/// <param name="VariantWeight">Weight, on both sides together, of names that are spelt differently but are the same.</param>
/// <param name="ExchangedWeight">Weight of words that each has for itself, the lighter side; dates and positions not counted.</param>
/// <param name="OtherCast">Whether one names somebody more amid the same words.</param>
/// <param name="InOrder">The share of the lighter caption's shared weight that stands in the same order.</param>
internal sealed record FoundDifferences(
    IReadOnlyList<CaptionDifference> Differences, int FactCount, int FactWeightA, int FactWeightB, int VariantWeight, int ExchangedWeight, bool OtherCast, double InOrder);
