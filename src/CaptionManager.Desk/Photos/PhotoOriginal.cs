namespace CaptionManager.Desk.Photos;

/// <summary>What is known of an uploaded file before anybody edits a word.</summary>
/// <param name="Hash">SHA-256 of all its bytes.</param>
/// <param name="Length">Octets.</param>
/// <param name="FileName">The name it came with, without folders.</param>
/// <param name="MediaType">What its bytes say.</param>
/// <param name="Width">Pixels across, before orientation.</param>
/// <param name="Height">Pixels down, before orientation.</param>
/// <param name="Orientation">EXIF orientation, 1 to 8.</param>
/// <param name="ImageDataHash">SHA-256 of the compressed image data.</param>
/// <param name="TakenAt">When it was taken.</param>
/// <param name="TakenOffsetMinutes">The camera's offset from UTC, where the file says one.</param>
public sealed record PhotoOriginal(
    ContentHash Hash,
    long Length,
    string FileName,
    string MediaType,
    int Width,
    int Height,
    int Orientation,
    ContentHash? ImageDataHash,
    DateTimeOffset? TakenAt,
    int? TakenOffsetMinutes);
