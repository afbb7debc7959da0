using System.Collections.Immutable;

namespace CaptionManager.Metadata;

/// <summary>
/// The value of a field: one text, a text in several languages, a list of texts, or a list of structures. Immutable;
/// two values with the same content are equal, language tags in any case (RFC 5646, section 2.1.1).
/// </summary>
public sealed class FieldValue : IEquatable<FieldValue>
{
    /// <summary>The name of the default language in <see cref="Languages"/>.</summary>
    public const string DefaultLanguage = "x-default";

    private FieldValue(ImmutableArray<string> items, ImmutableArray<KeyValuePair<string, string>> languages, ImmutableArray<StructureValue> structures)
    {
        Items = items;
        Languages = languages;
        Structures = structures;
    }

    /// <summary>The texts: one for a simple value, the default language first for languages; empty for structures.</summary>
    public ImmutableArray<string> Items { get; }

    /// <summary>Language tag and text, the default first; empty unless the value has languages.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Languages { get; }

    /// <summary>The structures; empty unless the value has any.</summary>
    public ImmutableArray<StructureValue> Structures { get; }

    /// <summary>The text, the text in the default language, or the list joined by <c>"; "</c>; empty for structures.</summary>
    public string Text => Items.Length switch
    {
        0 => "",
        1 => Items[0],
        _ => Languages.Length > 0 ? Items[0] : string.Join("; ", Items),
    };

    /// <summary>True when there is nothing in it.</summary>
    public bool IsEmpty => Structures.IsEmpty && Items.All(string.IsNullOrEmpty);

    /// <summary>A single text.</summary>
    public static FieldValue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FieldValue([text], [], []);
    }

    /// <summary>A list of texts, in order.</summary>
    public static FieldValue Of(IEnumerable<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new FieldValue([.. items], [], []);
    }

    /// <summary>A text in several languages. Where no <c>x-default</c> is given the first is taken for it too.</summary>
    public static FieldValue OfLanguages(IEnumerable<KeyValuePair<string, string>> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        var list = languages.ToList();
        // So it is nearly always.
        if (list is [{ Key: DefaultLanguage, Value: var only }])
            return new FieldValue([only], [list[0]], []);
        var index = list.FindIndex(pair => string.Equals(pair.Key, DefaultLanguage, StringComparison.OrdinalIgnoreCase));
        if (index < 0 && list.Count > 0)
            list.Insert(0, new KeyValuePair<string, string>(DefaultLanguage, list[0].Value));
        else if (index > 0)
            (list[0], list[index]) = (list[index], list[0]);
        return new FieldValue([.. list.Select(pair => pair.Value)], [.. list], []);
    }

    /// <summary>Structures, in order.</summary>
    public static FieldValue Of(IEnumerable<StructureValue> structures)
    {
        ArgumentNullException.ThrowIfNull(structures);
        return new FieldValue([], [], [.. structures]);
    }

    /// <inheritdoc/>
    public bool Equals(FieldValue? other) =>
        other is not null
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan())
        && Languages.Select(pair => pair.Key).SequenceEqual(other.Languages.Select(pair => pair.Key), StringComparer.OrdinalIgnoreCase)
        && Structures.AsSpan().SequenceEqual(other.Structures.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldValue);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
            hash.Add(item, StringComparer.Ordinal);
        hash.Add(Structures.Length);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => Structures.IsEmpty ? Text : $"{Structures.Length} structures";
}
