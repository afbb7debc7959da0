using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Storage;

/// <summary>Names a file in the media store: the original by its hash, a rendition by the hash of the original it was made from.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Hash">SHA-256 of the original.</param>
public sealed record MediaKey(MediaKind Kind, ContentHash Hash);
