namespace CaptionManager.Captions.Comparison;

/// <summary>How far a search for duplicates is.</summary>
/// <param name="Captions">Captions looked at.</param>
/// <param name="Pairs">Pairs found so far.</param>
public readonly record struct DuplicateProgress(long Captions, long Pairs);
