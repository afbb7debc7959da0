namespace CaptionManager.Desk.Search;

/// <summary>What became of a saved search.</summary>
/// <param name="Search">It, as it stands now; <see langword="null"/> where nothing was done.</param>
/// <param name="Problem">Why not, as a sentence; <see langword="null"/> where there is no such search for whoever asks.</param>
public sealed record SavedSearchOutcome(SavedSearch? Search, FormattableString? Problem = null);
