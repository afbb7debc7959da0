using System.ComponentModel.DataAnnotations;

namespace CaptionManager.Desk.Syndication.Forms;

/// <summary>A smaller picture than the original: JPEG in sRGB, upright, never enlarged.</summary>
/// <param name="LongEdge">Pixels on the longer side at most, from <see cref="SmallestEdge"/> to <see cref="LargestEdge"/>.</param>
/// <param name="Quality">JPEG quality, from <see cref="LowestQuality"/> to 100.</param>
public sealed record RenditionSpec(
    [property: Range(RenditionSpec.SmallestEdge, RenditionSpec.LargestEdge)] int LongEdge,
    [property: Range(RenditionSpec.LowestQuality, 100)] int Quality = RenditionSpec.UsualQuality)
{
    /// <summary>Pixels on the longer side at least.</summary>
    public const int SmallestEdge = 64;

    /// <summary>Pixels on the longer side at most.</summary>
    public const int LargestEdge = 20_000;

    /// <summary>The lowest quality.</summary>
    public const int LowestQuality = 30;

    /// <summary>The quality where nobody says another.</summary>
    public const int UsualQuality = 90;
}
