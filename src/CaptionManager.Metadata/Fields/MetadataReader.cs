namespace CaptionManager.Metadata.Fields;

/// <summary>Reads every field of the table from the payloads of a file.</summary>
internal static class MetadataReader
{
    /// <summary>The reconciled fields; what was odd is added to the payloads' diagnostics.</summary>
    internal static PhotoMetadata Read(FilePayloads payloads)
    {
        var values = new Dictionary<MetadataField, (FieldValue Value, FieldProvenance Provenance)>();
        var carriers = new CarrierReader(payloads);
        var reconciler = new FieldReconciler(carriers, payloads.IsDigestStale, payloads.Diagnostics);
        var stated = FieldIndex.Stated(payloads);
        for (var i = 0; i < stated.Length; i++)
        {
            if ((stated[i] || carriers.HasElsewhere) && reconciler.Reconcile(MetadataFields.All[i]) is { } entry)
                values.Add(MetadataFields.All[i], entry);
        }

        return new PhotoMetadata(values);
    }
}
