using System.Text.Json;
using Json.Schema;

namespace CaptionManager.Desk.Tests.Syndication.Standards;

/// <summary>Judges documents by the official schemas of ninjs.</summary>
internal static class NinjsSchemas
{
    // The schemas refer to geojson.org for places. This says of a geometry what RFC 7946, section 3.1, says.
    private const string GeoJson = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://geojson.org/schema/GeoJSON.json",
          "type": "object",
          "required": ["type"],
          "oneOf": [
            { "properties": { "type": { "const": "Point" }, "coordinates": { "$ref": "#/$defs/position" } }, "required": ["coordinates"] },
            { "properties": { "type": { "enum": ["MultiPoint", "LineString"] }, "coordinates": { "type": "array", "items": { "$ref": "#/$defs/position" } } }, "required": ["coordinates"] },
            { "properties": { "type": { "enum": ["MultiLineString", "Polygon"] }, "coordinates": { "type": "array", "items": { "type": "array", "items": { "$ref": "#/$defs/position" } } } }, "required": ["coordinates"] },
            { "properties": { "type": { "const": "MultiPolygon" }, "coordinates": { "type": "array" } }, "required": ["coordinates"] },
            { "properties": { "type": { "const": "GeometryCollection" }, "geometries": { "type": "array", "items": { "$ref": "#" } } }, "required": ["geometries"] },
            { "properties": { "type": { "const": "Feature" } }, "required": ["geometry", "properties"] },
            { "properties": { "type": { "const": "FeatureCollection" }, "features": { "type": "array" } }, "required": ["features"] }
          ],
          "$defs": { "position": { "type": "array", "minItems": 2, "items": { "type": "number" } } }
        }
        """;

    private static readonly Dictionary<string, JsonSchema> Built = [];

    /// <summary>What a document does not keep to; nothing where it is valid.</summary>
    /// <param name="version">The schema: "1.6", "2.2", "3.1".</param>
    /// <param name="document">The document.</param>
    /// <param name="formats">Whether addresses and times are judged by their form too, which JSON Schema leaves open and the official suites do not keep to.</param>
    public static IReadOnlyList<string> Faults(string version, ReadOnlySpan<byte> document, bool formats = true)
    {
        var reader = new Utf8JsonReader(document);
        var result = Schema(version).Evaluate(JsonElement.ParseValue(ref reader), new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = formats });
        if (result.IsValid) return [];
        return
        [
            .. (result.Details ?? []).Where(detail => detail.Errors is { Count: > 0 })
                .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Key} {error.Value}")).DefaultIfEmpty("not valid"),
        ];
    }

    private static JsonSchema Schema(string version)
    {
        var path = StandardsFolder.At($"ninjs/ninjs-schema_{version}.json");
        lock (Built)
        {
            if (Built.TryGetValue(version, out var known)) return known;
            var options = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
            _ = JsonSchema.FromText(GeoJson, options);
            return Built[version] = JsonSchema.FromText(File.ReadAllText(path), options);
        }
    }
}
