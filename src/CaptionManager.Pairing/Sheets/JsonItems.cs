using System.Text;
using System.Text.Json;

namespace CaptionManager.Pairing.Sheets;

/// <summary>The objects of a JSON text: one, a list, a list under "items", or one a line.</summary>
internal static class JsonItems
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 64, AllowTrailingCommas = true };

    /// <summary>Reads the captions; what cannot be read is noted and left out.</summary>
    /// <exception cref="SheetFormatException">Nothing in it is JSON.</exception>
    public static (SheetFormat Format, List<SheetEntry> Entries) Read(string text, string sheet, NoteList notes)
    {
        var entries = new List<SheetEntry>();
        var isNinjs = false;
        foreach (var (document, line) in Documents(text, sheet, notes))
        {
            using (document)
            {
                foreach (var (item, number) in Items(document.RootElement))
                {
                    if (entries.Count == SheetLimits.Entries)
                    {
                        notes.Add(line + number, SheetNotes.TooLong, $"The sheet holds more than {SheetLimits.Entries} captions; the rest was not read.");
                        break;
                    }

                    isNinjs |= NinjsItem.IsOne(item);
                    var place = line + number;
                    if ((NinjsItem.IsOne(item) ? NinjsItem.Read(item, place) : JsonRow.Read(item, place, notes)) is { } entry) entries.Add(entry);
                    else notes.Add(place, SheetNotes.Empty, $"Item {place} says nothing of a picture; it was left out.");
                }
            }
        }

        return (isNinjs ? SheetFormat.Ninjs : SheetFormat.Json, entries);
    }

    private static IEnumerable<(JsonDocument Document, int Line)> Documents(string text, string sheet, NoteList notes)
    {
        if (TryParse(text, out var trouble) is { } whole)
        {
            yield return (whole, 0);
            yield break;
        }

        var (line, any) = (0, false);
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } one)
        {
            line++;
            if (string.IsNullOrWhiteSpace(one)) continue;
            if (TryParse(one, out _) is { RootElement.ValueKind: JsonValueKind.Object } document)
            {
                any = true;
                yield return (document, line - 1);
            }
            else if (any)
            {
                notes.Add(line, SheetNotes.Unreadable, $"Line {line} is no JSON object; it was left out.");
            }
            else
            {
                throw new SheetFormatException(
                    SheetFormatException.Broken, $"{sheet} begins like JSON and breaks off in line {(trouble!.LineNumber ?? 0) + 1}, at octet {trouble.BytePositionInLine ?? 0}.", trouble);
            }
        }
    }

    private static JsonDocument? TryParse(string text, out JsonException? trouble)
    {
        trouble = null;
        try
        {
            return JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Reading);
        }
        catch (JsonException e)
        {
            trouble = e;
            return null;
        }
    }

    private static IEnumerable<(JsonElement Item, int Number)> Items(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array) return root.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select((item, index) => (item, index + 1));
        if (root.ValueKind != JsonValueKind.Object) return [];
        if (root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array) return Items(items);
        return NinjsItem.PicturesOf(root).Select((item, index) => (item, index + 1));
    }
}
