using System.Text.Json;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary>Values written as JSON, in the shapes that <c>inspect --json</c> writes.</summary>
internal static class FieldJson
{
    /// <summary>Reads a value; JSON null is an empty one.</summary>
    /// <exception cref="FormatException">The value is not of the field's kind.</exception>
    public static FieldValue Read(MetadataField field, JsonElement json) => Read(field.Name, field.Kind, field.Structure, json);

    private static FieldValue Read(string name, FieldKind kind, StructureDefinition? structure, JsonElement json) => (kind, json.ValueKind) switch
    {
        (_, JsonValueKind.Null) => FieldValue.Of(""),
        (FieldKind.Structure, JsonValueKind.Object) => FieldValue.Of([Structure(name, structure!, json)]),
        (FieldKind.StructureBag or FieldKind.StructureSequence, JsonValueKind.Object) => FieldValue.Of([Structure(name, structure!, json)]),
        (FieldKind.StructureBag or FieldKind.StructureSequence, JsonValueKind.Array) =>
            FieldValue.Of(json.EnumerateArray().Select(item => Structure(name, structure!, item)).ToList()),
        (FieldKind.Structure or FieldKind.StructureBag or FieldKind.StructureSequence, _) => throw new FormatException($"{name} is an object with members"),
        (FieldKind.Languages, JsonValueKind.Object) =>
            FieldValue.OfLanguages(json.EnumerateObject().Select(item => KeyValuePair.Create(item.Name, Text(name, item.Value))).ToList()),
        (FieldKind.Bag or FieldKind.Sequence, JsonValueKind.Array) =>
            FieldValue.Of(json.EnumerateArray().Select(item => Text(name, item)).Where(text => text.Length > 0).ToList()),
        _ => FieldValue.Of(Text(name, json)),
    };

    private static string Text(string name, JsonElement json)
    {
        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.String => json.GetString()!,
                JsonValueKind.Number => json.GetRawText(),
                JsonValueKind.True => "True",
                JsonValueKind.False => "False",
                _ => throw new FormatException($"{name} is {(json.ValueKind == JsonValueKind.Array ? "one text, not a list" : "a text, not an object")}"),
            };
        }
        catch (InvalidOperationException)
        {
            throw new FormatException($"{name} holds half a surrogate pair");
        }
    }

    private static StructureValue Structure(string name, StructureDefinition definition, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{name} is an object with members");
        var members = new Dictionary<string, FieldValue>();
        foreach (var property in json.EnumerateObject())
        {
            var member = definition.Find(property.Name)
                ?? throw new FormatException($"{name} has no member {property.Name}; it has {string.Join(", ", definition.Members.Select(m => m.Name))}");
            members[member.Name] = Read($"{name}.{member.Name}", member.Kind, member.Structure, property.Value);
        }

        return new StructureValue(members);
    }
}
