using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication;

/// <summary>An approved photo and the revision that leaves with it.</summary>
/// <param name="Id">The photo.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="MediaType">What its bytes are.</param>
/// <param name="OriginalHash">The key of its bytes in the store.</param>
/// <param name="ImageDataHash">SHA-256 over its compressed image data.</param>
/// <param name="Revision">The approved revision.</param>
/// <param name="UploadedAt">When the desk took it in.</param>
/// <param name="Width">Pixels across, as shown.</param>
/// <param name="Height">Pixels down, as shown.</param>
public sealed record OutgoingPhoto(
    PhotoId Id,
    string FileName,
    string MediaType,
    ContentHash OriginalHash,
    ContentHash? ImageDataHash,
    Revision Revision,
    DateTimeOffset UploadedAt,
    int Width,
    int Height);
