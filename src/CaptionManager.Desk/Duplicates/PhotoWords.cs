using CaptionManager.Captions.Comparison;
using CaptionManager.Captions.Credits;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Duplicates;

/// <summary>What is compared of a photo.</summary>
/// <param name="Id">The photo.</param>
/// <param name="Caption">The current caption.</param>
/// <param name="Credit">The current credit; <see langword="null"/> to read it from the caption.</param>
/// <param name="ImageDataHash">Of the compressed image data.</param>
/// <param name="PerceptualHash">Of the look, once it is known.</param>
internal sealed record PhotoWords(PhotoId Id, string? Caption, Credit? Credit, ContentHash? ImageDataHash, long? PerceptualHash)
{
    private ComparableCaption? _comparable;

    /// <summary>The caption as it is compared, read once.</summary>
    public ComparableCaption Comparable => _comparable ??= ComparableCaption.Of(Caption ?? "", Credit);
}
