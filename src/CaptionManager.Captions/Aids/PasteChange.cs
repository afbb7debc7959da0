namespace CaptionManager.Captions.Aids;

/// <summary>One kind of change, and how often it was made.</summary>
/// <param name="Kind">What was cleaned.</param>
/// <param name="Count">In how many places.</param>
public readonly record struct PasteChange(PasteChangeKind Kind, int Count);
