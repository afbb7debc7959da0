using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Storage;

/// <summary>What a process left that ended without tidying.</summary>
/// <param name="Path">Its folder.</param>
/// <param name="MaybeUnrecorded">Originals it may have stored without recording them.</param>
public sealed record AbandonedFolder(string Path, IReadOnlyList<ContentHash> MaybeUnrecorded);
