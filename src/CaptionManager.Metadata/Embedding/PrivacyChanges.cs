using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Xmp;

namespace CaptionManager.Metadata.Embedding;

/// <summary>What the privacy switches take out: fields by the table, and what has no field.</summary>
internal static class PrivacyChanges
{
    private static readonly XmpProperty[] SerialNumbers =
    [
        new(XmpNamespaces.ExifAux, "aux", "SerialNumber"),
        new(XmpNamespaces.ExifAux, "aux", "LensSerialNumber"),
        new(XmpNamespaces.ExifAux, "aux", "OwnerName"),
        new(XmpNamespaces.ExifEx, "exifEX", "BodySerialNumber"),
        new(XmpNamespaces.ExifEx, "exifEX", "LensSerialNumber"),
        new(XmpNamespaces.ExifEx, "exifEX", "CameraOwnerName"),
    ];

    /// <summary>The changes with those fields cleared that a switch covers, and positions taken out of structures.</summary>
    internal static IReadOnlyDictionary<MetadataField, FieldValue?> With(IReadOnlyDictionary<MetadataField, FieldValue?> changes, PhotoMetadata before, PrivacyParts parts)
    {
        if (parts == PrivacyParts.None)
            return changes;
        var all = new Dictionary<MetadataField, FieldValue?>(changes);
        foreach (var field in MetadataFields.All)
        {
            if ((field.Privacy & parts) != 0)
                all[field] = null;
            else if (parts.HasFlag(PrivacyParts.Gps) && field.IsStructure && all.GetValueOrDefault(field, before[field]) is { } value && Without(value, field.Structure!) is var rest && !value.Equals(rest))
                all[field] = rest;
        }

        return all;
    }

    /// <summary>Takes out of XMP what has no field.</summary>
    internal static void Strip(XmpChanges changes, IEnumerable<XmpProperty> stated, PrivacyParts parts)
    {
        foreach (var property in parts.HasFlag(PrivacyParts.SerialNumbers) ? SerialNumbers : [])
            changes.Remove(property);
        if (!parts.HasFlag(PrivacyParts.Gps))
            return;
        foreach (var property in stated.Where(IsPosition))
            changes.Remove(property);
    }

    /// <summary>Takes out of EXIF what has no field.</summary>
    internal static void Strip(ExifChanges changes, ExifReader? exif, PrivacyParts parts)
    {
        if (parts.HasFlag(PrivacyParts.SerialNumbers))
        {
            changes.Remove(TiffDirectory.Ifd0, ExifTags.CameraSerialNumber);
            changes.Remove(TiffDirectory.Exif, ExifTags.CameraOwnerName);
            changes.Remove(TiffDirectory.Exif, ExifTags.BodySerialNumber);
            changes.Remove(TiffDirectory.Exif, ExifTags.LensSerialNumber);
        }

        if (!parts.HasFlag(PrivacyParts.Gps) || exif is not { HasGps: true })
            return;
        foreach (var tag in exif.GpsTags().Distinct())
            changes.Remove(TiffDirectory.Gps, tag);
        changes.Remove(TiffDirectory.Ifd0, ExifTags.GpsPointer);
    }

    private static bool IsPosition(XmpProperty property) =>
        property.Namespace == XmpNamespaces.Exif && property.Name.StartsWith("GPS", StringComparison.Ordinal);

    private static FieldValue? Without(FieldValue value, StructureDefinition definition)
    {
        var rest = new List<StructureValue>();
        foreach (var structure in value.Structures)
        {
            var members = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
            foreach (var (name, memberValue) in structure.Members)
            {
                var member = definition.Find(name)!;
                var kept = member.Structure is { } inner ? Without(memberValue, inner) : IsPosition(member.Xmp) ? null : memberValue;
                if (kept is not null)
                    members[name] = kept;
            }

            if (members.Count > 0)
                rest.Add(new StructureValue(members));
        }

        return rest.Count == 0 ? null : FieldValue.Of(rest);
    }
}
