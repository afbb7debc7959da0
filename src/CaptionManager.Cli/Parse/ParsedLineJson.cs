using System.Text.Json;
using CaptionManager.Captions.Credits;
using CaptionManager.Cli.Rows;

namespace CaptionManager.Cli.Parse;

/// <summary>The JSON of a <see cref="ParsedLine"/>. Every property is always there; null and empty lists mean "not said".</summary>
internal static class ParsedLineJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter writer, ParsedLine line)
    {
        var credit = line.Credit;
        writer.WriteStartObject();
        writer.WritePropertyName("id");
        writer.WriteRawValue(line.Id, skipInputValidation: true);
        writer.WriteString("caption", line.Caption);
        WriteList(writer, "creators", credit.Creators);
        writer.WriteString("role", NameOf(credit.Role));
        WriteList(writer, "agencies", credit.Agencies);
        writer.WriteString("pool", credit.Pool);
        WriteList(writer, "via", credit.Via);
        writer.WriteString("provider", credit.Provider);
        writer.WriteString("onBehalfOf", credit.OnBehalfOf);
        WriteList(writer, "notes", credit.Notes);
        writer.WriteString("creditText", line.CreditText);
        writer.WriteEndObject();
    }

    /// <summary>Reads it back. Other properties are passed over; missing ones are "not said".</summary>
    /// <exception cref="FormatException">The line is no such object; the message says why.</exception>
    public static ParsedLine Read(ReadOnlySpan<byte> line, long number)
    {
        var (id, caption, creditText) = (JsonId.Of(number), (string?)null, "");
        var credit = Credit.Empty;
        var reader = new Utf8JsonReader(line);
        JsonLine.Begin(ref reader);
        while (JsonLine.NextProperty(ref reader) is { } name)
        {
            switch (name)
            {
                case "id": id = JsonId.Read(ref reader) ?? id; break;
                case "caption": caption = JsonLine.String(ref reader, name); break;
                case "creditText": creditText = JsonLine.String(ref reader, name) ?? ""; break;
                case "creators": credit = credit with { Creators = [.. JsonLine.Strings(ref reader, name)] }; break;
                case "agencies": credit = credit with { Agencies = [.. JsonLine.Strings(ref reader, name)] }; break;
                case "via": credit = credit with { Via = [.. JsonLine.Strings(ref reader, name)] }; break;
                case "notes": credit = credit with { Notes = [.. JsonLine.Strings(ref reader, name)] }; break;
                case "pool": credit = credit with { Pool = Said(JsonLine.String(ref reader, name)) }; break;
                case "provider": credit = credit with { Provider = Said(JsonLine.String(ref reader, name)) }; break;
                case "onBehalfOf": credit = credit with { OnBehalfOf = Said(JsonLine.String(ref reader, name)) }; break;
                case "role": credit = credit with { Role = RoleOf(Said(JsonLine.String(ref reader, name))) }; break;
                default: JsonLine.Skip(ref reader); break;
            }
        }

        return new ParsedLine(id, caption, credit, creditText);
    }

    /// <summary>The role's name in JSON.</summary>
    public static string? NameOf(CreditRole? role) => role?.ToString().ToLowerInvariant();

    private static CreditRole? RoleOf(string? name)
    {
        if (name is null)
            return null;
        foreach (var role in Enum.GetValues<CreditRole>())
        {
            if (NameOf(role) == name)
                return role;
        }

        throw new FormatException($"\"role\" is {name}; it may be {string.Join(", ", Enum.GetValues<CreditRole>().Select(role => NameOf(role)))} or null");
    }

    private static string? Said(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            writer.WriteStringValue(item);
        writer.WriteEndArray();
    }
}
