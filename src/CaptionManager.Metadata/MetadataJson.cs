using System.Text.Json;

namespace CaptionManager.Metadata;

/// <summary>Writes reconciled fields as JSON, in the product's names.</summary>
public static class MetadataJson
{
    /// <summary>
    /// Writes an object with one property a field, absent fields left out. Texts are strings, lists arrays, integers
    /// numbers, booleans booleans; languages are a string when only the default is there, else an object by tag.
    /// </summary>
    public static void Write(Utf8JsonWriter writer, PhotoMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(metadata);
        writer.WriteStartObject();
        foreach (var field in metadata.Fields)
        {
            writer.WritePropertyName(field.Name);
            WriteValue(writer, field.Kind, field.Structure, metadata[field]!);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, FieldKind kind, StructureDefinition? structure, FieldValue value)
    {
        switch (kind)
        {
            case FieldKind.Languages when value.Languages.Length > 1 && value.Languages.Any(pair => pair.Value != value.Items[0]):
                writer.WriteStartObject();
                foreach (var (language, text) in value.Languages)
                    writer.WriteString(language, text);
                writer.WriteEndObject();
                break;
            case FieldKind.Bag or FieldKind.Sequence:
                writer.WriteStartArray();
                foreach (var item in value.Items)
                    writer.WriteStringValue(item);
                writer.WriteEndArray();
                break;
            case FieldKind.Integer when long.TryParse(value.Text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number):
                writer.WriteNumberValue(number);
                break;
            case FieldKind.Boolean when bool.TryParse(value.Text, out var truth):
                writer.WriteBooleanValue(truth);
                break;
            case FieldKind.Structure when value.Structures.Length > 0:
                WriteStructure(writer, structure!, value.Structures[0]);
                break;
            case FieldKind.StructureBag or FieldKind.StructureSequence:
                writer.WriteStartArray();
                foreach (var item in value.Structures)
                    WriteStructure(writer, structure!, item);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(value.Text);
                break;
        }
    }

    private static void WriteStructure(Utf8JsonWriter writer, StructureDefinition structure, StructureValue value)
    {
        writer.WriteStartObject();
        foreach (var member in structure.Members)
        {
            if (value[member.Name] is not { } memberValue)
                continue;
            writer.WritePropertyName(member.Name);
            WriteValue(writer, member.Kind, member.Structure, memberValue);
        }

        writer.WriteEndObject();
    }
}
