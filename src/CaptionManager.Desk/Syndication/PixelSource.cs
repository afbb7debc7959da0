using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication;

/// <summary>The file whose pixels leave: an original, or a smaller picture made from it.</summary>
/// <param name="Content">Its bytes; whoever holds the source disposes it.</param>
/// <param name="Width">Pixels across, as shown.</param>
/// <param name="Height">Pixels down, as shown.</param>
/// <param name="ImageDataHash">What its compressed image data must still hash to when it leaves; <see langword="null"/> where no hash is known.</param>
internal sealed record PixelSource(Stream Content, int Width, int Height, ContentHash? ImageDataHash);
