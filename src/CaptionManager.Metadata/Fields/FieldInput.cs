using System.Globalization;

namespace CaptionManager.Metadata.Fields;

/// <summary>Brings a value that somebody sets into the form in which it is written and read back.</summary>
internal static class FieldInput
{
    /// <summary>The value in the shape of its field; null when nothing is left of it.</summary>
    internal static FieldValue? Normalize(MetadataField field, FieldValue value, ref bool removed) =>
        Normalize(field.Kind, field.Structure, value, ref removed);

    /// <summary>What keeps a value from being of its field's kind; null when nothing does.</summary>
    internal static string? Fault(MetadataField field, FieldValue value) => field.Kind switch
    {
        FieldKind.Date when !PartialDate.TryParse(value.Text, out _) => $"“{value.Text}” is no date; write it as 2026-11-24 or 2026-11-24T18:30:00+01:00.",
        FieldKind.Integer when !long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => $"“{value.Text}” is no whole number.",
        FieldKind.Boolean when value.Text is not ("True" or "False") => $"“{value.Text}” is neither true nor false.",
        _ => null,
    };

    private static FieldValue? Normalize(FieldKind kind, StructureDefinition? structure, FieldValue value, ref bool removed)
    {
        if (!value.Structures.IsEmpty)
            return NormalizeStructures(structure!, value, ref removed);
        var languages = new List<KeyValuePair<string, string>>();
        foreach (var (language, text) in value.Languages)
        {
            if (CleanText.Of(text, ref removed) is var clean && !string.IsNullOrWhiteSpace(clean))
                languages.Add(KeyValuePair.Create(language, clean));
        }

        var items = new List<string>();
        foreach (var item in value.Items)
        {
            if (CleanText.Of(item, ref removed) is var clean && !string.IsNullOrWhiteSpace(clean))
                items.Add(clean);
        }

        if (items.Count == 0)
            return null;
        return kind switch
        {
            FieldKind.Languages when languages.Count > 0 => FieldValue.OfLanguages(languages),
            FieldKind.Languages => FieldValue.OfLanguages([KeyValuePair.Create(FieldValue.DefaultLanguage, items[0])]),
            FieldKind.Bag or FieldKind.Sequence => FieldValue.Of(items),
            FieldKind.Date => FieldValue.Of(PartialDate.TryParse(items[0], out var date) ? date.ToString() : items[0]),
            FieldKind.Boolean => FieldValue.Of(bool.TryParse(items[0], out var truth) ? (truth ? "True" : "False") : items[0]),
            FieldKind.Integer or FieldKind.Uri => FieldValue.Of(items[0].Trim()),
            _ => FieldValue.Of(items[0]),
        };
    }

    private static FieldValue? NormalizeStructures(StructureDefinition definition, FieldValue value, ref bool removed)
    {
        var structures = new List<StructureValue>();
        foreach (var structure in value.Structures)
        {
            var members = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
            foreach (var (name, memberValue) in structure.Members)
            {
                if (definition.Find(name) is { } member && Normalize(member.Kind, member.Structure, memberValue, ref removed) is { } clean)
                    members[member.Name] = clean;
            }

            if (members.Count > 0)
                structures.Add(new StructureValue(members));
        }

        return structures.Count == 0 ? null : FieldValue.Of(structures);
    }
}
