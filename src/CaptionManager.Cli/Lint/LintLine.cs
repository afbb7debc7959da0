using System.Globalization;
using System.Text.Json;
using CaptionManager.Captions.Lint;
using CaptionManager.Cli.Rows;

namespace CaptionManager.Cli.Lint;

/// <summary>
/// One line of input to <c>lint</c>: plain text, an object with <c>id</c>, <c>text</c> (or <c>caption</c>) and fields by their product
/// names, or an object as <c>inspect --json</c> writes it.
/// </summary>
internal static class LintLine
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It cannot be read; the message says why.</exception>
    public static (string Id, LintInput Input) Read(ReadOnlySpan<byte> line, long number, bool isJson)
    {
        if (!isJson)
        {
            var text = TextLine.Read(line, number, isJson);
            return (text.Id, new LintInput { Caption = text.Text });
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

    private static (string Id, LintInput Input) Read(JsonElement json, long number)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new FormatException("it is not a JSON object");
        var fields = json.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object ? metadata : json;
        var caption = Text(fields, "text") ?? Text(fields, "caption");
        if (caption is null && fields.Equals(json))
            throw new FormatException("it has no \"text\"");
        return (Id(json) ?? JsonId.Of(number), new LintInput
        {
            Caption = caption ?? "",
            Headline = Text(fields, "headline"),
            CreditLine = Text(fields, "creditLine"),
            AltText = Text(fields, "altText"),
            Instructions = Text(fields, "instructions"),
            DateTaken = Date(Text(fields, "dateCreated")),
            City = Text(fields, "city"),
            State = Text(fields, "state"),
            Country = Text(fields, "country"),
            Persons = fields.TryGetProperty("persons", out var persons) && persons.ValueKind == JsonValueKind.Array
                ? [.. persons.EnumerateArray().Select(Text).OfType<string>()]
                : null,
            DigitalSourceType = Text(fields, "digitalSourceType"),
            AiSystem = Text(fields, "aiSystemUsed"),
            AiPrompt = Text(fields, "aiPromptInformation"),
        });
    }

    private static string? Id(JsonElement json) =>
        json.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? id.GetRawText()
        : json.TryGetProperty("path", out var path) && path.ValueKind == JsonValueKind.String ? path.GetRawText()
        : null;

    private static string? Text(JsonElement fields, string name) => fields.TryGetProperty(name, out var value) ? Text(value) : null;

    // A text in several languages is an object by language tag.
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object when value.TryGetProperty("x-default", out var text) => Text(text),
        _ => null,
    };

    private static DateOnly? Date(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
