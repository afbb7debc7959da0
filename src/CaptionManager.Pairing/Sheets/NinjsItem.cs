using System.Collections.Immutable;
using System.Text.Json;

namespace CaptionManager.Pairing.Sheets;

/// <summary>A picture as a ninjs item, versions 1.x (lower-case names, suffixes for roles) to 3.x (lists of values with a role).</summary>
/// <remarks>IPTC ninjs 1.6, 2.2 and 3.1, whose names differ in case and number: members are looked for in any case.</remarks>
internal static class NinjsItem
{
    private const int MostPictures = 10_000;

    /// <summary>Whether an object is a news item: it has an address and something only news items have.</summary>
    public static bool IsOne(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && Member(item, "uri") is { ValueKind: JsonValueKind.String }
        && item.EnumerateObject().Any(member => member.Name.ToLowerInvariant() is var name
            && (name is "type" or "headline" or "headlines" or "descriptions" or "versioncreated" or "pubstatus" || name.StartsWith("description_", StringComparison.Ordinal)));

    /// <summary>The item itself where it is a picture, else the pictures it brings along.</summary>
    public static IEnumerable<JsonElement> PicturesOf(JsonElement item)
    {
        var pictures = Member(item, "associations") switch
        {
            { ValueKind: JsonValueKind.Object } byName => byName.EnumerateObject().Select(member => member.Value),
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
            _ => Enumerable.Empty<JsonElement>(),
        };
        var inside = pictures.Where(one => one.ValueKind == JsonValueKind.Object && IsPicture(one)).Take(MostPictures).ToList();
        return inside.Count > 0 && !IsPicture(item) ? inside : [item];
    }

    /// <summary>The caption; <see langword="null"/> where it says nothing.</summary>
    public static SheetEntry? Read(JsonElement item, int line)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        Set("caption", ByRole(item, "description", "caption", "main", "text", ""));
        Set("headline", ByRole(item, "headline", "main", ""));
        Set("creditLine", ByRole(item, "description", "creditline"));
        Set("captionWriter", ByRole(item, "description", "writer"));
        Set("creators", Text(item, "byline", "by"));
        Set("title", Text(item, "slugline", "title"));
        Set("copyrightNotice", Text(item, "copyrightnotice"));
        Set("usageTerms", Text(item, "usageterms"));
        Set("instructions", Text(item, "ednote"));
        Set("city", Text(item, "located"));
        Set("digitalSourceType", Text(item, "digitalsourcetype"));
        Set("persons", Names(item, "person", "people"));
        Set("event", [.. Names(item, "event", "events").Take(1)]);
        Set("source", [.. Names(item, "infosource", "infosources").Take(1)]);
        var keys = new EntryKeys
        {
            FileName = FileName(item),
            ImageId = ImageId(item),
            Taken = Text(item, "contentcreated") is [var taken, ..] ? taken : null,
        };
        return fields.Count == 0 ? null : new SheetEntry(line, keys, fields.ToImmutable());

        void Set(string field, ImmutableArray<string> values)
        {
            if (!values.IsEmpty) fields[field] = values;
        }
    }

    private static bool IsPicture(JsonElement item) => Text(item, "type") is ["picture" or "photo" or "graphic", ..];

    // 1.x: description_caption; 2.x and 3.x: descriptions with roles. The first role there is.
    private static ImmutableArray<string> ByRole(JsonElement item, string name, params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            if (Text(item, role.Length == 0 ? name : $"{name}_{role}") is [var direct, ..]) return [direct];
            if (Member(item, name + "s") is not { ValueKind: JsonValueKind.Array } list) continue;
            foreach (var one in list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object))
            {
                var stated = Text(one, "role") is [var found, ..] ? found : "";
                if (stated.Equals(role, StringComparison.OrdinalIgnoreCase) && Text(one, "value") is [var value, ..]) return [value];
            }
        }

        return [];
    }

    private static ImmutableArray<string> Names(JsonElement item, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            if (Member(item, member) is not { ValueKind: JsonValueKind.Array } list) continue;
            return [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object).SelectMany(one => Text(one, "name").Take(1))];
        }

        return [];
    }

    // The supplier's number: stated as one, else the end of the item's address.
    private static string? ImageId(JsonElement item)
    {
        var stated = Member(item, "altids") switch
        {
            { ValueKind: JsonValueKind.Object } byName => byName.EnumerateObject().SelectMany(one => JsonRow.Values(one.Value)).FirstOrDefault(),
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object).SelectMany(one => Text(one, "value")).FirstOrDefault(),
            _ => null,
        };
        return stated ?? (Text(item, "uri") is [var address, ..] ? LastPart(address) : null);
    }

    private static string? FileName(JsonElement item)
    {
        var renditions = Member(item, "renditions") switch
        {
            { ValueKind: JsonValueKind.Object } byName => byName.EnumerateObject().Select(one => one.Value),
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
            _ => Enumerable.Empty<JsonElement>(),
        };
        return renditions.Where(one => one.ValueKind == JsonValueKind.Object)
            .SelectMany(one => Text(one, "href"))
            .Select(LastPart)
            .FirstOrDefault(name => Path.GetExtension(name).Length is > 3 and < 6);
    }

    private static string LastPart(string address)
    {
        var path = address.AsSpan(0, address.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : address.Length).TrimEnd('/');
        return Uri.UnescapeDataString(path[(path.LastIndexOfAny('/', ':') + 1)..].ToString());
    }

    private static ImmutableArray<string> Text(JsonElement item, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            if (Member(item, member) is { } value && JsonRow.Values(value) is { IsEmpty: false } texts) return texts;
        }

        return [];
    }

    private static JsonElement? Member(JsonElement item, string name)
    {
        foreach (var member in item.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return member.Value;
        }

        return null;
    }
}
