using System.Text.Json;

namespace CaptionManager.Cli.Rows;

/// <summary>What <c>template</c> and <c>replace</c> write: the key of the line, and a field that <c>embed --from</c> takes.</summary>
internal static class KeyedTextJson
{
    /// <summary>Writes the beginning of the object; the caller closes it.</summary>
    public static void Begin(Utf8JsonWriter writer, FieldLine line, string field, string text)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(line.KeyName);
        writer.WriteRawValue(line.Key, skipInputValidation: true);
        writer.WriteString(field, text);
    }
}
