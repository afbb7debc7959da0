using System.Text.Json;

namespace CaptionManager.Cli.Rows;

/// <summary>Reads the properties of one JSON object a line, without reflection. Every complaint is a <see cref="FormatException"/>.</summary>
internal static class JsonLine
{
    /// <summary>Enters the object.</summary>
    public static void Begin(ref Utf8JsonReader reader)
    {
        if (!Next(ref reader) || reader.TokenType != JsonTokenType.StartObject)
            throw new FormatException("it is not a JSON object");
    }

    /// <summary>The next property's name, the reader on its value; null at the end of the object.</summary>
    public static string? NextProperty(ref Utf8JsonReader reader)
    {
        Next(ref reader);
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Unescape(ref reader, "a name");
            Next(ref reader);
            return name;
        }

        if (Next(ref reader))
            throw new FormatException("there is more after its JSON object");
        return null;
    }

    /// <summary>A text; null for JSON null.</summary>
    public static string? String(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.String => Unescape(ref reader, name),
        JsonTokenType.Null => null,
        _ => throw new FormatException($"\"{name}\" is not a text"),
    };

    /// <summary>A list of texts; JSON null is an empty one, a single text a list of one.</summary>
    public static List<string> Strings(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return String(ref reader, name) is { } single ? [single] : [];
        var list = new List<string>();
        while (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
            list.Add(String(ref reader, name) ?? throw new FormatException($"\"{name}\" holds a null"));
        return list;
    }

    /// <summary>Passes over a value.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        while (Next(ref reader) && reader.CurrentDepth > depth)
        {
        }
    }

    private static string Unescape(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new FormatException($"\"{name}\" holds half a surrogate pair");
        }
    }

    private static bool Next(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException exception)
        {
            throw new FormatException($"its JSON breaks off at octet {exception.BytePositionInLine ?? 0}");
        }
    }
}
