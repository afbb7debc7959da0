using System.Text.Json;

namespace CaptionManager.Cli.Audit;

/// <summary>Finds pictures in JSON-LD, wherever in it they stand. What cannot be read is passed over: pages are full of it.</summary>
internal static class StructuredData
{
    private const int MaximumDepth = 32;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaximumDepth };

    /// <summary>The pictures of one script.</summary>
    public static IReadOnlyList<StructuredPicture> Read(string script)
    {
        try
        {
            using var document = JsonDocument.Parse(script, Lenient);
            var found = new List<StructuredPicture>();
            Visit(document.RootElement, found);
            return found;
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static void Visit(JsonElement element, List<StructuredPicture> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Visit(item, found);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsPicture(element)) found.Add(new StructuredPicture(Text(element, "contentUrl") ?? Text(element, "url"), Text(element, "caption") ?? Text(element, "description"), Text(element, "creditText") ?? Name(element, "creator") ?? Name(element, "author")));
            foreach (var property in element.EnumerateObject()) Visit(property.Value, found);
        }
    }

    private static bool IsPicture(JsonElement element) => element.TryGetProperty("@type", out var type) && (Is(type) || (type.ValueKind == JsonValueKind.Array && type.EnumerateArray().Any(Is)));

    private static bool Is(JsonElement type) => type.ValueKind == JsonValueKind.String && type.ValueEquals("ImageObject"u8);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text.Trim() : null;

    private static string? Name(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array) value = value.GetArrayLength() > 0 ? value[0] : default;
        return value.ValueKind == JsonValueKind.Object ? Text(value, "name") : value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
