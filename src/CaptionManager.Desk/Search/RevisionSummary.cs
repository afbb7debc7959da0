using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Search;

/// <summary>A revision in the history of a photo.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Kind">What made it.</param>
/// <param name="Reason">Why.</param>
/// <param name="AuthorName">Who.</param>
/// <param name="SavedAt">When.</param>
public sealed record RevisionSummary(int Number, RevisionKind Kind, string? Reason, string AuthorName, DateTimeOffset SavedAt);
