using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Editing;

/// <summary>A revision as people read it.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Facts">What it says.</param>
/// <param name="AuthorName">Who.</param>
/// <param name="SavedAt">When.</param>
/// <param name="Reason">Why.</param>
public sealed record RevisionText(int Number, PhotoFacts Facts, string AuthorName, DateTimeOffset SavedAt, string? Reason);
