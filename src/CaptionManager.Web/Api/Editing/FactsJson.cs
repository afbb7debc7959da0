using System.Text.Json.Nodes;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Editing;

/// <summary>Facts as a flat JSON object by product name: a text, a list of texts, absent where nothing is said.</summary>
internal static class FactsJson
{
    /// <summary>The object.</summary>
    public static JsonObject Of(PhotoFacts facts)
    {
        var json = new JsonObject();
        foreach (var name in FactFields.All.Select(field => field.Name).Concat(facts.Other.Keys))
        {
            var values = FactFields.Values(facts, name);
            if (!values.IsEmpty) json[name] = Value(name, values);
        }

        return json;
    }

    /// <summary>Values as the object holds them: a list where the field is one.</summary>
    public static JsonNode? Value(string name, IReadOnlyList<string> values)
    {
        var isList = FactFields.Find(name)?.IsList ?? Metadata.MetadataFields.Find(name)?.IsList ?? values.Count > 1;
        return isList ? new JsonArray([.. values.Select(value => (JsonNode?)value)]) : values.Count == 0 ? null : values[0];
    }

    /// <summary>Reads the fields of an edit.</summary>
    /// <param name="json">Texts, lists of texts; <see langword="null"/>, an empty text or list empties the field.</param>
    /// <param name="fields">Values by product name.</param>
    /// <returns>What cannot be read, or <see langword="null"/>.</returns>
    public static FormattableString? Read(JsonObject json, out Dictionary<string, IReadOnlyList<string>> fields)
    {
        fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, node) in json)
        {
            IReadOnlyList<string?>? values = node switch
            {
                null => [],
                JsonArray list => [.. list.Select(Text)],
                _ => [Text(node)],
            };
            if (values.Contains(null)) return $"'{name}' must be a text, a list of texts, or null.";
            fields[name] = [.. values.OfType<string>()];
        }

        return null;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
