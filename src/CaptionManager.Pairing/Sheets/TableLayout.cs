using System.Collections.Frozen;

namespace CaptionManager.Pairing.Sheets;

/// <summary>Which column of a table is what.</summary>
internal sealed record TableLayout(IReadOnlyList<Column?> Columns, IReadOnlyList<string> Names, int HeaderRow)
{
    private const int RowsSearched = 6;

    private static readonly FrozenSet<string> PictureExtensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".heic", ".avif", ".gif", ".jxl", ".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf", ".orf", ".rw2");

    /// <summary>Finds the header among the first rows; a table without one is understood by what its cells look like.</summary>
    /// <param name="rows">The first rows of the table.</param>
    /// <param name="sheet">What messages call the sheet.</param>
    /// <param name="notes">Told of columns nobody knows, of two that mean the same, and of a missing header.</param>
    /// <exception cref="SheetFormatException">No column holds anything to say.</exception>
    public static TableLayout Find(IReadOnlyList<TableRow> rows, string sheet, NoteList notes)
    {
        var best = Enumerable.Range(0, Math.Min(rows.Count, RowsSearched)).MaxBy(row => Recognised(rows[row].Cells));
        var layout = Recognised(rows[best].Cells) > 0 ? OfHeader(rows[best], best, notes) : null;
        if (layout is null || (!layout.Says && Recognised(rows[best].Cells) < 2)) layout = OfCells(rows, notes) ?? layout;
        if (layout is { Says: true }) return layout;

        var header = string.Join(", ", rows[best].Cells.Take(12).Select(cell => NoteList.Quote(CellText.Clean(cell))));
        throw new SheetFormatException(
            SheetFormatException.NoCaptionColumn,
            $"{sheet} has no column that holds captions. Its header, in line {rows[best].Line}, is {header}. Name one column “caption”, and one that names the picture, such as “filename”.");
    }

    private bool Says => Columns.Any(column => column is { Role: ColumnRole.Field });

    private static int Recognised(string[] cells) => cells.Count(cell => ColumnNames.Find(CellText.Clean(cell)) is not null);

    private static TableLayout OfHeader(TableRow header, int row, NoteList notes)
    {
        var names = header.Cells.Select(CellText.Clean).ToArray();
        var columns = new Column?[names.Length];
        var taken = new Dictionary<(ColumnRole, string?), string>();
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0) continue;
            if (ColumnNames.Find(names[i]) is not { } column)
                notes.Add(header.Line, SheetNotes.Column, $"The column {NoteList.Quote(names[i])} is no field the desk knows; it was passed over.");
            else if (!taken.TryAdd((column.Role, column.Field), names[i]))
                notes.Add(header.Line, SheetNotes.DoubleColumn, $"The columns {NoteList.Quote(taken[(column.Role, column.Field)])} and {NoteList.Quote(names[i])} mean the same; the first was taken.");
            else
                columns[i] = column;
        }

        return new TableLayout(columns, names, row);
    }

    // The column of file names, and of the others the one with the most words.
    private static TableLayout? OfCells(IReadOnlyList<TableRow> rows, NoteList notes)
    {
        var width = rows.Max(row => row.Cells.Length);
        var files = Enumerable.Range(0, width).Where(column => rows.All(row => IsPictureName(Cell(row, column)))).ToList();
        if (files.Count == 0) return null;
        var words = Enumerable.Range(0, width).Except(files).OrderByDescending(column => rows.Sum(row => Cell(row, column).Length)).FirstOrDefault(-1);
        if (words < 0 || rows.All(row => Cell(row, words).Length == 0)) return null;

        var columns = new Column?[width];
        columns[files[0]] = new Column(ColumnRole.FileName);
        columns[words] = new Column(ColumnRole.Field, "caption");
        notes.Add(rows[0].Line, SheetNotes.NoHeader, $"The sheet has no header row: column {files[0] + 1} was read as the file name, column {words + 1} as the caption.");
        return new TableLayout(columns, [.. Enumerable.Range(1, width).Select(column => $"column {column}")], -1);
    }

    private static string Cell(TableRow row, int column) => column < row.Cells.Length ? CellText.Clean(row.Cells[column]) : "";

    private static bool IsPictureName(string cell) => cell.Length is > 4 and < 256 && PictureExtensions.Contains(Path.GetExtension(cell));
}
