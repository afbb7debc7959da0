namespace CaptionManager.Metadata;

/// <summary>One structure: values by member name (product names of <see cref="StructureDefinition"/>). Immutable.</summary>
public sealed class StructureValue : IEquatable<StructureValue>
{
    private readonly SortedDictionary<string, FieldValue> _members = new(StringComparer.Ordinal);

    /// <summary>Makes a structure; empty values are left out.</summary>
    /// <exception cref="ArgumentException">A member is named twice.</exception>
    public StructureValue(IEnumerable<KeyValuePair<string, FieldValue>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        foreach (var (name, value) in members)
        {
            if (!value.IsEmpty)
                _members.Add(name, value);
        }
    }

    /// <summary>The members that have a value, by name.</summary>
    public IReadOnlyDictionary<string, FieldValue> Members => _members;

    /// <summary>The value of a member; null when absent.</summary>
    public FieldValue? this[string member] => _members.GetValueOrDefault(member);

    /// <summary>The text of a member; null when absent.</summary>
    public string? Text(string member) => this[member]?.Text;

    /// <summary>A structure of simple texts.</summary>
    public static StructureValue OfTexts(params IEnumerable<(string Member, string Text)> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return new StructureValue(members.Select(pair => KeyValuePair.Create(pair.Member, FieldValue.Of(pair.Text))));
    }

    /// <inheritdoc/>
    public bool Equals(StructureValue? other) =>
        other is not null && _members.Count == other._members.Count && _members.SequenceEqual(other._members);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StructureValue);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, value) in _members)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
