namespace CaptionManager.Captions.Comparison;

/// <summary>One thing in which two captions differ.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="SpanA">Where in the first text; empty where only the second has it.</param>
/// <param name="SpanB">Where in the second text; empty where only the first has it.</param>
/// <param name="A">The words of the first; empty where there are none.</param>
/// <param name="B">The words of the second; empty where there are none.</param>
/// <param name="IsFact">Whether both captions state the fact and disagree: what makes a conflict.</param>
public sealed record CaptionDifference(DifferenceKind Kind, TextSpan SpanA, TextSpan SpanB, string A, string B, bool IsFact);
