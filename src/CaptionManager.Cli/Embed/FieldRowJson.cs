using System.Text.Json;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary>A row written as JSON: the file's name beside the fields, or an object as <c>inspect --json</c> writes it.</summary>
internal static class FieldRowJson
{
    /// <summary>Reads a row.</summary>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="json">The object.</param>
    /// <param name="keyNames">Properties that name the file, best first.</param>
    /// <param name="isIgnored">Whether a property that is no field may be there.</param>
    /// <exception cref="FormatException">It is no such object.</exception>
    public static FieldRow Read(long line, JsonElement json, IReadOnlyList<string> keyNames, Predicate<string> isIgnored)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new FormatException("it is not a JSON object");
        var key = keyNames.FirstOrDefault(name => json.TryGetProperty(name, out _))
            ?? throw new FormatException($"it has none of the properties that name the file: {string.Join(", ", keyNames)}");
        if (json.GetProperty(key) is not { ValueKind: JsonValueKind.String } file)
            throw new FormatException($"\"{key}\" is not a text");
        var fields = json.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object
            ? Inspected(metadata)
            : json.EnumerateObject()
                .Where(property => property.Name != key && !isIgnored(property.Name))
                .Select(property => Value(FieldNames.Writable(property.Name), property.Value));
        return new FieldRow(line, file.GetString()!, [.. fields]);
    }

    // What was read from one picture is written into another: camera facts stay behind.
    private static IEnumerable<(MetadataField, FieldValue)> Inspected(JsonElement metadata) =>
        metadata.EnumerateObject()
            .Where(property => MetadataFields.Find(property.Name) is not { IsReadOnly: true })
            .Select(property => Value(FieldNames.Writable(property.Name), property.Value));

    private static (MetadataField, FieldValue) Value(MetadataField field, JsonElement json) => (field, FieldJson.Read(field, json));
}
