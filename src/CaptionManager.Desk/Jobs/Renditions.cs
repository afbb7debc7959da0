namespace CaptionManager.Desk.Jobs;

/// <summary>The smaller pictures made from an original, as JPEG files.</summary>
/// <param name="Thumbnail">At most <see cref="RenditionSizes.Thumbnail"/> pixels on its longer side.</param>
/// <param name="Screen">At most <see cref="RenditionSizes.Screen"/> pixels on its longer side.</param>
/// <param name="PerceptualHash">64-bit difference hash of the picture as shown: bit 63 is the first of the first row.</param>
internal sealed record Renditions(byte[] Thumbnail, byte[] Screen, long PerceptualHash);
