using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Editing;

/// <summary>The photos beside one on the desk, newest arrival first.</summary>
/// <param name="Previous">The one that arrived next after it.</param>
/// <param name="Next">The one that arrived before it.</param>
public sealed record Neighbours(PhotoId? Previous, PhotoId? Next);
