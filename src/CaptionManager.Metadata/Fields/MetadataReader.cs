namespace CaptionManager.Metadata.Fields;

/// <summary>Reads every field of the table from the payloads of a file.</summary>
internal static class MetadataReader
{
    /// <summary>The reconciled fields; what was odd is added to the payloads' diagnostics.</summary>
    internal static PhotoMetadata Read(FilePayloads payloads)
    {
        var values = new Dictionary<MetadataField, (FieldValue Value, FieldProvenance Provenance)>();
        var reconciler = new FieldReconciler(new CarrierReader(payloads), payloads.IsDigestStale, payloads.Diagnostics);
        foreach (var field in MetadataFields.All)
        {
            if (reconciler.Reconcile(field) is { } entry)
                values.Add(field, entry);
        }

        return new PhotoMetadata(values);
    }
}
