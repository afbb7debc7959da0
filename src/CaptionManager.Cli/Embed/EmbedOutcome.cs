using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary>What was done to a file, or would be.</summary>
/// <param name="Written">Where the result is; null when nothing was written.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="BytesBefore">Octets before.</param>
/// <param name="BytesAfter">Octets after.</param>
/// <param name="ImageDataHash">Over the compressed image data; null when not computed.</param>
/// <param name="Verified">Whether the result was read back and compared.</param>
/// <param name="Changed">Whether the result differs from what was there.</param>
/// <param name="Warnings">What the user should know.</param>
internal sealed record EmbedOutcome(
    string? Written, string Format, long BytesBefore, long BytesAfter, string? ImageDataHash, bool Verified, bool Changed, IReadOnlyList<Diagnostic> Warnings)
{
    /// <summary>What a write did.</summary>
    public static EmbedOutcome Of(EmbedResult result) =>
        new(result.Written, result.Format, result.BytesBefore, result.BytesAfter, result.ImageDataHash, result.Verified, result.Changed, result.Warnings);
}
