using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CaptionManager.Cli.Rows;

/// <summary>An id is handed back as it came, a number as a number and a text as a text: so it is kept as JSON.</summary>
internal static class JsonId
{
    /// <summary>A number.</summary>
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text.</summary>
    public static string Of(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>The value the reader stands on; null for JSON null.</summary>
    /// <exception cref="FormatException">It is an object or a list.</exception>
    public static string? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Of(JsonLine.String(ref reader, "id")!),
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => null,
        _ => throw new FormatException("\"id\" is neither a text nor a number"),
    };

    /// <summary>For people: a text without its quotes.</summary>
    public static string Plain(string id) => id[0] == '"' ? JsonDocument.Parse(id).RootElement.GetString()! : id;
}
