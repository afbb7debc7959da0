using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using CaptionManager.Metadata;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Ingest;

/// <summary>Looks at an arrived file without decoding a pixel: is it a picture the desk takes, and what is it?</summary>
internal sealed class PhotoInspector(IOptions<IngestOptions> options)
{
    private static readonly InspectOptions WithHash = new() { ImageDataHash = true, Sidecar = false };

    /// <summary>The reason to refuse it, or what it is and says.</summary>
    public (Refusal? Refusal, PhotoOriginal? Original, PhotoMetadata Metadata) Inspect(IncomingFile file, string fileName, string? declaredMediaType)
    {
        if (file.Length == 0) return Refuse(RefusalCodes.Empty, $"The file is empty.");
        var inspection = PhotoFile.Inspect(file.Path, WithHash);
        if (!inspection.IsPicture)
            return Refuse(RefusalCodes.NotAPicture, $"The file is not a picture of a format the desk knows (JPEG, PNG, TIFF, WebP, GIF, HEIF, AVIF, JPEG XL).");
        // Camera raw and Photoshop documents are read but never rewritten: the desk could not deliver what it approved.
        if (!inspection.CanEmbed && inspection.Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error))
            return Refuse(RefusalCodes.NotAPicture, $"The desk takes no {inspection.Format.ToUpperInvariant()} files, for captions cannot be written into them. Send a JPEG or TIFF made from it.");
        if (ClaimedFormat.Belied(fileName, declaredMediaType, inspection.MediaType) is { } claim)
            return Refuse(RefusalCodes.NotAsClaimed, $"The file is {inspection.MediaType}, but {claim}.");

        // A warning for a reader of words, but a picture without its end is half a picture: a broken transfer, to be sent again.
        if (inspection.Diagnostics.FirstOrDefault(d => d.Code == DiagnosticCodes.Truncated) is { } truncated)
            return Refuse(RefusalCodes.Truncated, $"The file was cut short on its way; send it again. {truncated.Message}");
        if (inspection.Width <= 0 || inspection.Height <= 0)
            return Refuse(RefusalCodes.NoSize, $"The file states no picture size; it is broken or cut short.");

        var pixels = (long)inspection.Width * inspection.Height;
        if (pixels > options.Value.MaximumPixels)
        {
            return Refuse(
                RefusalCodes.TooManyPixels,
                $"The picture claims {inspection.Width:N0} × {inspection.Height:N0} pixels; the desk takes up to {options.Value.MaximumPixels:N0}.");
        }

        var taken = TakenTime.Read(inspection.Metadata.Text(MetadataFields.DateCreated));
        var original = new PhotoOriginal(
            file.Hash,
            file.Length,
            fileName,
            inspection.MediaType,
            inspection.Width,
            inspection.Height,
            inspection.Orientation,
            ContentHash.TryParse(inspection.ImageDataHash, out var imageData) ? imageData : null,
            taken?.At,
            taken?.OffsetMinutes);
        return (null, original, inspection.Metadata);
    }

    private static (Refusal?, PhotoOriginal?, PhotoMetadata) Refuse(string code, FormattableString sentence) =>
        (new Refusal(code, sentence), null, PhotoMetadata.Empty);
}
