using System.Collections.Immutable;
using CaptionManager.Metadata;

namespace CaptionManager.Pairing.Sheets;

/// <summary>Makes captions of the rows of a table, wherever the rows come from.</summary>
internal static class TableEntries
{
    private const int RowsLookedAt = 12;

    /// <summary>The captions.</summary>
    /// <exception cref="SheetFormatException">The table is empty or says nothing.</exception>
    public static List<SheetEntry> Read(IEnumerable<TableRow> rows, string sheet, NoteList notes)
    {
        using var reading = rows.GetEnumerator();
        var first = new List<TableRow>();
        while (first.Count < RowsLookedAt && reading.MoveNext()) first.Add(reading.Current);
        if (first.Count == 0) throw new SheetFormatException(SheetFormatException.Empty, $"{sheet} is empty.");

        var layout = TableLayout.Find(first, sheet, notes);
        if (!layout.Columns.Any(column => column is { Role: not (ColumnRole.Field or ColumnRole.JobId or ColumnRole.TimeOfDay) }))
            notes.Add(0, SheetNotes.MissingColumn, $"No column names the pictures (filename, frame number, image id, date and time), so the captions can only be paired by their order.");

        var entries = new List<SheetEntry>();
        foreach (var row in first.Skip(layout.HeaderRow + 1).Concat(Rest(reading)))
        {
            if (entries.Count == SheetLimits.Entries)
            {
                notes.Add(row.Line, SheetNotes.TooLong, $"The sheet holds more than {SheetLimits.Entries:N0} captions; from line {row.Line} on nothing was read. Divide it.");
                break;
            }

            if (Entry(row, layout, notes) is { } entry) entries.Add(entry);
        }

        return entries;
    }

    private static IEnumerable<TableRow> Rest(IEnumerator<TableRow> reading)
    {
        while (reading.MoveNext()) yield return reading.Current;
    }

    private static SheetEntry? Entry(TableRow row, TableLayout layout, NoteList notes)
    {
        if (row.Cells.Skip(layout.Columns.Count).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            notes.Add(row.Line, SheetNotes.Cells, $"Line {row.Line} has {row.Cells.Length} cells, the header {layout.Columns.Count}; is a quotation mark missing? The line was left out.");
            return null;
        }

        var keys = EntryKeys.None;
        string? timeOfDay = null;
        var fields = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(row.Cells.Length, layout.Columns.Count); i++)
        {
            if (layout.Columns[i] is not { } column || Said(row, i, layout.Names[i], notes) is not { } said) continue;
            if (column.Field is { } field) fields[field] = Values(field, said);
            if (column.Role == ColumnRole.TimeOfDay) timeOfDay = said;
            else keys = With(keys, column.Role, said);
        }

        if (timeOfDay is not null) keys = keys with { Taken = keys.Taken is { } day && !day.Contains(':', StringComparison.Ordinal) ? $"{day} {timeOfDay}" : keys.Taken };
        if (fields.Keys.Any(field => field != "jobId")) return new SheetEntry(row.Line, keys, fields.ToImmutable());
        if (keys.Title.Length > 0) notes.Add(row.Line, SheetNotes.Empty, $"Line {row.Line} names {NoteList.Quote(keys.Title)} and says nothing of it; it was left out.");
        return null;
    }

    private static EntryKeys With(EntryKeys keys, ColumnRole role, string said) => role switch
    {
        ColumnRole.FileName => keys with { FileName = said },
        ColumnRole.FrameNumber => keys with { FrameNumber = said },
        ColumnRole.ImageId => keys with { ImageId = said },
        ColumnRole.JobId => keys with { JobId = said },
        ColumnRole.Taken => keys with { Taken = said },
        _ => keys,
    };

    // What a cell says; null where it says nothing, or nothing that is words.
    private static string? Said(TableRow row, int column, string name, NoteList notes)
    {
        var text = CellText.Unwrap(CellText.Clean(row.Cells[column]));
        if (text.Length == 0) return null;
        if (text.Length > SheetLimits.CellLength || CellText.IsError(text) || CellText.IsFormula(text))
        {
            if (CellText.IsError(text)) notes.Add(row.Line, SheetNotes.Formula, $"Line {row.Line}, {NoteList.Quote(name)}: the cell holds the error {NoteList.Quote(text)}, not text; it was passed over.");
            else notes.Add(row.Line, SheetNotes.Formula, $"Line {row.Line}, {NoteList.Quote(name)}: the cell holds the formula {NoteList.Quote(text)}, not text; it was passed over.");
            return null;
        }

        if (CellText.Garbled(text) is { Success: true } garbled)
            notes.Add(row.Line, SheetNotes.Garbled, $"Line {row.Line}, {NoteList.Quote(name)}: {NoteList.Quote(garbled.Value)} looks as if the sheet had been saved in a wrong encoding. Save it again as UTF-8.");
        else if (text.Contains('\uFFFD'))
            notes.Add(row.Line, SheetNotes.Garbled, $"Line {row.Line}, {NoteList.Quote(name)}: some letters cannot be read in this encoding (they show as \uFFFD).");
        return text;
    }

    // Items of a list are divided by semicolons; keywords, where there are none, by commas.
    private static ImmutableArray<string> Values(string field, string said)
    {
        if (MetadataFields.Find(field) is not { IsList: true }) return [said];
        var divider = field == "keywords" && !said.Contains(';', StringComparison.Ordinal) ? ',' : ';';
        return [.. said.Split(divider, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}
