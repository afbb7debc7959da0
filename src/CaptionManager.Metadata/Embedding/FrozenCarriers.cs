using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Fields;

namespace CaptionManager.Metadata.Embedding;

/// <summary>
/// Finds old values in carriers that this file's structure does not let us change (EXIF over several segments, a broken list
/// of Photoshop resources). One that readers would still take for the field's value makes the write pointless: it is refused.
/// </summary>
internal static class FrozenCarriers
{
    /// <summary>Refuses, or warns of copies that stay but no longer count.</summary>
    /// <exception cref="MetadataWriteException">An old value would overrule the new one: <see cref="DiagnosticCodes.NotWritable"/>.</exception>
    internal static void Check(ContainerLayout layout, FilePayloads payloads, IReadOnlyDictionary<MetadataField, FieldValue?> fields, List<Diagnostic> warnings)
    {
        var reader = new CarrierReader(payloads);
        foreach (var (field, value) in fields)
        {
            if (!layout.Writable.HasFlag(PayloadKinds.Exif) && field.ExifTag is not null && reader.Exif(field) is { } exif && Contradicts(field, exif.Value, value) && !exif.Value.Items.All(CameraDefaults.Contains))
                throw Refuse(field, exif);
            if (layout.Writable.HasFlag(PayloadKinds.Iim) || reader.Iim(field) is not { Reading: var iim } || !Contradicts(field, iim.Value, value))
                continue;
            // XMP counts before IIM, unless it is empty or the digest says that it is older.
            if (value is null || payloads.IsDigestStale)
                throw Refuse(field, iim);
            warnings.Add(new Diagnostic(DiagnosticCodes.StaleCopy, DiagnosticSeverity.Warning, $"The old {field.Name} stays in IIM {iim.Place}, which the file's structure does not let us change."));
        }
    }

    private static bool Contradicts(MetadataField field, FieldValue present, FieldValue? wanted) =>
        wanted is null || !FieldReconciler.AreSame(field, present, wanted);

    private static MetadataWriteException Refuse(MetadataField field, FieldReading reading) => new(
        DiagnosticCodes.NotWritable,
        $"The {field.Name} also stands in {reading.Origin} {reading.Place}, which the file's structure does not let us change, and would overrule the new one.",
        field: field);
}
