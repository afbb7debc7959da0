using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Search;

/// <summary>The photos beside one in a contact sheet.</summary>
/// <param name="Previous">The one before it: the next newer arrival; <see langword="null"/> at the beginning.</param>
/// <param name="Next">The one after it: the next older arrival; <see langword="null"/> at the end.</param>
public sealed record Neighbours(PhotoId? Previous, PhotoId? Next);
