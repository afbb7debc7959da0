namespace CaptionManager.Desk.Duplicates;

/// <summary>A photo that a checked caption repeats or contradicts.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="Match">How they stand to each other; the checked caption is the first of the two.</param>
public sealed record CheckMatch(DuplicatePhoto Photo, PhotoMatch Match);
