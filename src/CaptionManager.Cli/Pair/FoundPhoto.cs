using CaptionManager.Cli.Files;
using CaptionManager.Metadata;
using CaptionManager.Pairing.Matching;

namespace CaptionManager.Cli.Pair;

/// <summary>A picture to be paired.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="HasCaption">Whether it carries a caption already.</param>
/// <param name="Keys">What captions may name it by.</param>
internal sealed record FoundPhoto(string Path, bool HasCaption, PairablePhoto Keys)
{
    private static readonly InspectOptions HeadersOnly = new() { Sidecar = false };

    /// <summary>Reads the headers of a picture.</summary>
    /// <exception cref="FileProblemException">It is of no known format.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FoundPhoto Read(string path)
    {
        var inspection = PhotoFile.Inspect(path, HeadersOnly);
        if (!inspection.IsPicture) throw new FileProblemException(new FileProblem(DiagnosticCodes.UnknownFormat, "The file is no picture of a format this program knows."));
        var metadata = inspection.Metadata;
        MetadataField[] ids = [MetadataFields.ImageSupplierImageId, MetadataFields.Title, MetadataFields.DigitalImageGuid, MetadataFields.UniqueDocumentId];
        var keys = new PairablePhoto(System.IO.Path.GetFileName(path))
        {
            JobId = metadata.Text(MetadataFields.JobId),
            ImageIds = [.. ids.Select(metadata.Text).OfType<string>()],
            TakenAt = TakenText.Read(metadata.Text(MetadataFields.DateCreated)) is [var taken, ..] ? taken : null,
        };
        return new FoundPhoto(path, metadata.Text(MetadataFields.Caption) is not null, keys);
    }
}
