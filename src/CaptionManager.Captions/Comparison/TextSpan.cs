namespace CaptionManager.Captions.Comparison;

/// <summary>A part of a text.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="Length">UTF-16 code units; 0 marks the place where the other text has something.</param>
public readonly record struct TextSpan(int Start, int Length);
