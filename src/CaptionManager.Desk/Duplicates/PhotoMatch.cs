using System.Collections.Immutable;

namespace CaptionManager.Desk.Duplicates;

/// <summary>How two photos stand to each other, in the order in which they were compared.</summary>
/// <param name="Kind">Why they belong side by side.</param>
/// <param name="Pictures">How the pictures stand to each other.</param>
/// <param name="Similarity">Likeness of the captions, 0 to 1.</param>
/// <param name="Differences">In what the captions differ.</param>
public sealed record PhotoMatch(FindingKind Kind, PictureRelation Pictures, double Similarity, ImmutableArray<FindingDifference> Differences);
