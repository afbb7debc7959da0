namespace CaptionManager.Metadata.Sidecar;

/// <summary>
/// What a file and its sidecar say together. The sidecar wins where the file itself cannot be written; beside a file that
/// can, it only fills in what the file does not say.
/// </summary>
internal static class SidecarOverlay
{
    internal static PhotoMetadata Join(PhotoMetadata embedded, PhotoMetadata sidecar, bool sidecarWins)
    {
        var values = new Dictionary<MetadataField, (FieldValue Value, FieldProvenance Provenance)>();
        foreach (var field in MetadataFields.All)
        {
            var inside = embedded.Provenance(field);
            var beside = sidecar.Provenance(field) is { } found ? found with { Winner = found.Winner with { Origin = FieldOrigin.Sidecar } } : null;
            var (winner, other) = beside is not null && (sidecarWins || inside is null) ? (beside, inside) : (inside, beside);
            if (winner is null)
                continue;
            var disagrees = other is not null && !Fields.FieldReconciler.AreSame(field, winner.Winner.Value, other.Winner.Value);
            values.Add(field, (winner.Winner.Value, disagrees ? winner with { Disagreements = [.. winner.Disagreements, other!.Winner] } : winner));
        }

        return new PhotoMetadata(values);
    }
}
