namespace CaptionManager.Captions.Aids;

/// <summary>One place that a replacement would change.</summary>
/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Length">UTF-16 code units that go.</param>
/// <param name="Replacement">What comes in their place.</param>
public readonly record struct TextChange(int Start, int Length, string Replacement);
