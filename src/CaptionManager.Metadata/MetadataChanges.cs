using CaptionManager.Metadata.Fields;

namespace CaptionManager.Metadata;

/// <summary>
/// What to change: fields set to a value or cleared, all others left alone. Chain the calls; the last word on a field
/// counts. Not thread-safe while it is being built.
/// </summary>
public sealed class MetadataChanges
{
    private readonly Dictionary<MetadataField, FieldValue?> _changes = [];
    private readonly HashSet<MetadataField> _cleaned = [];

    /// <summary>The changed fields; null clears.</summary>
    public IReadOnlyDictionary<MetadataField, FieldValue?> Fields => _changes;

    /// <summary>The fields of which characters were left out.</summary>
    internal IReadOnlySet<MetadataField> Cleaned => _cleaned;

    /// <summary>True when nothing is to change.</summary>
    public bool IsEmpty => _changes.Count == 0;

    /// <summary>Sets a text. On a list field it becomes the one item; empty clears.</summary>
    /// <exception cref="ArgumentException">The field is read-only or a structure.</exception>
    public MetadataChanges Set(MetadataField field, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Set(field, FieldValue.Of(text));
    }

    /// <summary>Sets a list of texts; empty items are left out, an empty list clears.</summary>
    /// <exception cref="ArgumentException">The field is read-only, a structure, or takes one text and several are given.</exception>
    public MetadataChanges Set(MetadataField field, IEnumerable<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Set(field, FieldValue.Of(items.Where(item => !string.IsNullOrEmpty(item))));
    }

    /// <summary>
    /// Sets a value of any kind; an empty or blank one clears. Text is composed (Unicode NFC), characters that XML cannot
    /// hold are left out, and dates take their one form: <see cref="Fields"/> shows what will be written. On a field with
    /// languages a text alone changes the default language and leaves the others.
    /// </summary>
    /// <exception cref="ArgumentException">The field is read-only, or the value is not of its shape.</exception>
    public MetadataChanges Set(MetadataField field, FieldValue value)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(value);
        if (field.IsReadOnly)
            throw new ArgumentException($"{field.Name} is read-only.", nameof(field));
        if (!value.IsEmpty && field.IsStructure != !value.Structures.IsEmpty)
            throw new ArgumentException($"{field.Name} takes {(field.IsStructure ? "structures" : "text")}.", nameof(value));
        if (!field.IsList && (value.Structures.Length > 1 || (value.Languages.IsEmpty && value.Items.Length > 1)))
            throw new ArgumentException($"{field.Name} takes one value.", nameof(value));
        foreach (var structure in value.Structures)
        {
            if (structure.Members.Keys.FirstOrDefault(name => field.Structure!.Find(name) is null) is { } unknown)
                throw new ArgumentException($"{field.Name} has no member {unknown}.", nameof(value));
        }

        var removed = false;
        _changes[field] = value.IsEmpty ? null : FieldInput.Normalize(field, value, ref removed);
        if (removed)
            _cleaned.Add(field);
        return this;
    }

    /// <summary>Clears a field in every carrier.</summary>
    /// <exception cref="ArgumentException">The field is read-only.</exception>
    public MetadataChanges Clear(MetadataField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (field.IsReadOnly)
            throw new ArgumentException($"{field.Name} is read-only.", nameof(field));
        _changes[field] = null;
        return this;
    }
}
