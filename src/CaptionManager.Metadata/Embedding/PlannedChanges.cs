using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Embedding;

/// <summary>What changes of fields mean for a file.</summary>
/// <param name="Payloads">What becomes of each payload.</param>
/// <param name="Before">The fields of the file before.</param>
/// <param name="Fields">The fields as they will be written, those that follow from others included; null clears.</param>
/// <param name="Carriers">The carriers that hold the fields afterwards.</param>
/// <param name="Warnings">What the user should know.</param>
internal sealed record PlannedChanges(
    PayloadChanges Payloads,
    PhotoMetadata Before,
    IReadOnlyDictionary<MetadataField, FieldValue?> Fields,
    PayloadKinds Carriers,
    IReadOnlyList<Diagnostic> Warnings);
