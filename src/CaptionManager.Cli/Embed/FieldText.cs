using System.Text.Json;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary>Values written as text: in a cell of a table, or after <c>--set field=</c>.</summary>
internal static class FieldText
{
    private const char ItemSeparator = ';';

    /// <summary>The value of a cell. Items of a list are separated by semicolons; structures are written as JSON.</summary>
    /// <exception cref="FormatException">A structure is not written as JSON, or not as this field has it.</exception>
    public static FieldValue OfCell(MetadataField field, string text) =>
        field.IsStructure ? Structures(field, text)
        : field.IsList ? FieldValue.Of(text.Split(ItemSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        : FieldValue.Of(text);

    /// <summary>The value of one or more <c>--set</c>: each is an item of a list, as it stands.</summary>
    /// <exception cref="FormatException">The field takes one value and several are given, or a structure is not written as JSON.</exception>
    public static FieldValue OfOptions(MetadataField field, IReadOnlyList<string> texts)
    {
        if (texts.Count > 1 && (!field.IsList || field.IsStructure))
            throw new FormatException($"{field.Name} takes one value and is set {texts.Count} times");
        return field.IsStructure ? Structures(field, texts[0]) : field.IsList ? FieldValue.Of(texts.Where(text => text.Length > 0)) : FieldValue.Of(texts[0]);
    }

    private static FieldValue Structures(MetadataField field, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return FieldValue.Of(Array.Empty<StructureValue>());
        try
        {
            using var document = JsonDocument.Parse(text);
            return FieldJson.Read(field, document.RootElement);
        }
        catch (JsonException)
        {
            throw new FormatException($"{field.Name} has members: write it as JSON, {{\"{field.Structure!.Members[0].Name}\": …}}");
        }
    }
}
