using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Search;

/// <summary>Where the files of a photo are, for sending them.</summary>
/// <param name="Hash">Names them in the store.</param>
/// <param name="FileName">The name the original came with.</param>
/// <param name="MediaType">What the original is.</param>
/// <param name="Preview">Whether there are smaller pictures.</param>
public sealed record StoredPhoto(ContentHash Hash, string FileName, string MediaType, PreviewState Preview);
