using CaptionManager.Captions.Comparison;

namespace CaptionManager.Desk.Duplicates;

/// <summary>One thing in which the captions of a finding differ.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="StartA">UTF-16 offset into the first caption.</param>
/// <param name="LengthA">UTF-16 code units; 0 where only the second has it.</param>
/// <param name="StartB">UTF-16 offset into the second caption.</param>
/// <param name="LengthB">UTF-16 code units; 0 where only the first has it.</param>
/// <param name="A">The words of the first.</param>
/// <param name="B">The words of the second.</param>
/// <param name="IsFact">Whether both state the fact and disagree.</param>
public sealed record FindingDifference(
    DifferenceKind Kind, int StartA, int LengthA, int StartB, int LengthB, string A, string B, bool IsFact);
