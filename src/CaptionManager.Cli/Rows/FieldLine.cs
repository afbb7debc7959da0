using System.Text.Json;

namespace CaptionManager.Cli.Rows;

/// <summary>
/// One line of input that has fields: plain text, an object with <c>id</c> or <c>path</c> and fields by their product names, or an object as
/// <c>inspect --json</c> writes it.
/// </summary>
/// <param name="KeyName"><c>path</c> where the line has one and no <c>id</c>; else <c>id</c>.</param>
/// <param name="Key">The value of that key as JSON; the number of the line where it has none.</param>
/// <param name="Fields">The values by field name: a text, each text of a list, the default language of several.</param>
internal sealed record FieldLine(string KeyName, string Key, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    /// <summary>Plain text is the caption, and so is <c>text</c>.</summary>
    public const string Caption = "caption";

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It cannot be read; the message says why.</exception>
    public static FieldLine Read(ReadOnlySpan<byte> line, long number, bool isJson)
    {
        if (!isJson)
        {
            var text = TextLine.Read(line, number, isJson);
            return new FieldLine("id", text.Id, new Dictionary<string, IReadOnlyList<string>> { [Caption] = [text.Text] });
        }

        try
        {
            using var document = JsonDocument.Parse(line.ToArray());
            return Read(document.RootElement, number);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"its JSON breaks off at octet {exception.BytePositionInLine ?? 0}");
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("a text in it holds half a surrogate pair");
        }
    }

    /// <summary>All values of a field; none where the line does not have it.</summary>
    public IReadOnlyList<string> Values(string name) => Fields.GetValueOrDefault(name, []);

    /// <summary>The first value of a field, or null.</summary>
    public string? Text(string name) => Fields.TryGetValue(name, out var values) && values is [var first, ..] ? first : null;

    private static FieldLine Read(JsonElement json, long number)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new FormatException("it is not a JSON object");
        var hasMetadata = json.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object;
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var property in (hasMetadata ? metadata : json).EnumerateObject())
        {
            if (Values(property.Value) is { Count: > 0 } values)
                fields[property.Name == "text" ? Caption : property.Name] = values;
        }

        if (json.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            return new FieldLine("id", id.GetRawText(), fields);
        return json.TryGetProperty("path", out var path) && path.ValueKind == JsonValueKind.String
            ? new FieldLine("path", path.GetRawText(), fields)
            : new FieldLine("id", JsonId.Of(number), fields);
    }

    private static IReadOnlyList<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Select(Text).OfType<string>()],
        _ => Text(value) is { } text ? [text] : [],
    };

    // A text in several languages is an object by language tag.
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object when value.TryGetProperty("x-default", out var text) => Text(text),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => Text(name),
        _ => null,
    };
}
