using System.Collections.Immutable;
using CaptionManager.Metadata;

namespace CaptionManager.Pairing.Sheets;

/// <summary>An XMP sidecar as a caption: it names its picture by its own name.</summary>
internal static class SidecarEntry
{
    /// <summary>The caption; <see langword="null"/> where the packet holds no words.</summary>
    /// <param name="name">The name of the sidecar: <c>IMG_1.xmp</c> or <c>IMG_1.jpg.xmp</c>.</param>
    /// <param name="metadata">What it says.</param>
    public static SheetEntry? Read(string name, PhotoMetadata metadata)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var field in metadata.Fields)
        {
            if (field.IsStructure || field.IsReadOnly || field.Group == FieldGroup.Camera) continue;
            ImmutableArray<string> values = [.. (field.IsList ? metadata.List(field) : [metadata.Text(field) ?? ""]).Select(CellText.Clean).Where(text => text.Length > 0)];
            if (!values.IsEmpty) fields[field.Name] = values;
        }

        var keys = new EntryKeys
        {
            FileName = Path.GetExtension(name).Equals(".xmp", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name,
            JobId = metadata.Text(MetadataFields.JobId),
            ImageId = metadata.Text(MetadataFields.ImageSupplierImageId),
            Taken = metadata.Text(MetadataFields.DateCreated),
        };
        return fields.Count == 0 ? null : new SheetEntry(1, keys, fields.ToImmutable());
    }
}
