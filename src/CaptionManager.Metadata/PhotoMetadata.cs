namespace CaptionManager.Metadata;

/// <summary>The reconciled fields of a file. Immutable.</summary>
public sealed class PhotoMetadata
{
    private readonly Dictionary<MetadataField, (FieldValue Value, FieldProvenance Provenance)> _values;

    internal PhotoMetadata(Dictionary<MetadataField, (FieldValue Value, FieldProvenance Provenance)> values) => _values = values;

    /// <summary>No fields at all.</summary>
    public static PhotoMetadata Empty { get; } = new([]);

    /// <summary>The fields that have a value, in the order of <see cref="MetadataFields.All"/>.</summary>
    public IEnumerable<MetadataField> Fields => MetadataFields.All.Where(_values.ContainsKey);

    /// <summary>The same fields, in the order in which they were read.</summary>
    internal IReadOnlyCollection<MetadataField> Stated => _values.Keys;

    /// <summary>The value of a field; null when the file has none.</summary>
    public FieldValue? this[MetadataField field] => _values.TryGetValue(field, out var entry) ? entry.Value : null;

    /// <summary>The text of a field (default language; lists joined by <c>"; "</c>); null when the file has none.</summary>
    public string? Text(MetadataField field) => this[field]?.Text;

    /// <summary>The texts of a field; empty when the file has none.</summary>
    public IReadOnlyList<string> List(MetadataField field) => this[field] is { } value ? value.Items : [];

    /// <summary>Where the value came from and what disagreed; null when the file has none.</summary>
    public FieldProvenance? Provenance(MetadataField field) =>
        _values.TryGetValue(field, out var entry) ? entry.Provenance : null;
}
