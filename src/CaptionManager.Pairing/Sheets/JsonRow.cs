using System.Collections.Immutable;
using System.Text.Json;

namespace CaptionManager.Pairing.Sheets;

/// <summary>An object whose members are named like the columns of a table.</summary>
internal static class JsonRow
{
    /// <summary>The caption; <see langword="null"/> where it says nothing.</summary>
    public static SheetEntry? Read(JsonElement item, int line, NoteList notes)
    {
        var keys = EntryKeys.None;
        var fields = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var member in item.EnumerateObject())
        {
            var values = Values(member.Value);
            if (values.IsEmpty) continue;
            if (ColumnNames.Find(member.Name) is not { } column)
            {
                notes.Add(line, SheetNotes.Column, $"Item {line}: the member {NoteList.Quote(member.Name)} is no field the desk knows; it was passed over.");
                continue;
            }

            if (column.Field is { } field) fields[field] = values;
            keys = column.Role switch
            {
                ColumnRole.FileName => keys with { FileName = values[0] },
                ColumnRole.FrameNumber => keys with { FrameNumber = values[0] },
                ColumnRole.ImageId => keys with { ImageId = values[0] },
                ColumnRole.JobId => keys with { JobId = values[0] },
                ColumnRole.Taken => keys with { Taken = values[0] },
                _ => keys,
            };
        }

        return fields.Keys.Any(field => field != "jobId") ? new SheetEntry(line, keys, fields.ToImmutable()) : null;
    }

    /// <summary>The texts of a value: one, or those of a list.</summary>
    public static ImmutableArray<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => CellText.Clean(value.GetString()!) is { Length: > 0 } text ? [text] : [],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => [.. value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number).SelectMany(item => Values(item))],
        _ => [],
    };
}
