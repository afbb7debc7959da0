using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CaptionManager.Pairing.Sheets;

/// <summary>The rows of a table as text: the delimiter is found out, an open quotation mark costs its row and not the sheet.</summary>
internal static class DelimitedTable
{
    private const int LookedAt = 1 << 16;
    private const int RowsLookedAt = 6;

    // Each costs a reading of what is left; a sheet with more of them is no table.
    private const int MostRestarts = 20;

    private static readonly string[] Delimiters = ["\t", ",", ";", "|"];

    /// <summary>The delimiter under which the first rows hold the most names of columns; with equal names, the most cells.</summary>
    public static string DelimiterOf(string text)
    {
        var head = text.Length <= LookedAt ? text : text[..LookedAt];
        return Delimiters.MaxBy(delimiter => Score(head, delimiter))!;
    }

    /// <summary>The rows, blank ones left out.</summary>
    public static IEnumerable<TableRow> Rows(string text, string delimiter, NoteList notes)
    {
        var (start, line) = (0, 1);
        for (var restarts = 0; start < text.Length; restarts++)
        {
            var open = -1;
            foreach (var (row, raw) in Records(text[start..], delimiter, line, notes))
            {
                if (raw is not null && IsOpen(raw) && row.Line > 0 && EndsText(text, raw))
                {
                    open = row.Line;
                    break;
                }

                if (row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))) yield return row;
            }

            if (open < 0) yield break;
            notes.Add(open, SheetNotes.Quote, $"Line {open} opens a quotation mark that is not closed; the line was left out.");
            if (restarts == MostRestarts) yield break;
            for (; line <= open && start < text.Length; line++)
            {
                var end = text.IndexOf('\n', start);
                start = end < 0 ? text.Length : end + 1;
            }
        }
    }

    private static IEnumerable<(TableRow Row, string? Raw)> Records(string text, string delimiter, int firstLine, NoteList notes)
    {
        using var parser = Parser(text, delimiter);
        while (true)
        {
            var line = firstLine + parser.RawRow;
            bool read;
            try
            {
                read = parser.Read();
            }
            catch (MaxFieldSizeException)
            {
                notes.Add(line, SheetNotes.Quote, $"Line {line} begins a cell of more than {SheetLimits.CellLength:N0} characters: a quotation mark is not closed. Nothing after it was read.");
                yield break;
            }

            if (!read) yield break;
            yield return (new TableRow(line, parser.Record!), parser.RawRecord);
        }
    }

    // The last record holds an odd number of marks and more than one line: the mark swallowed what followed.
    private static bool IsOpen(string raw) => raw.AsSpan().TrimEnd().Contains('\n') && (raw.AsSpan().Count('"') & 1) == 1;

    private static bool EndsText(string text, string raw) => text.AsSpan().TrimEnd().EndsWith(raw.AsSpan().TrimEnd(), StringComparison.Ordinal);

    private static (int Names, int Cells) Score(string head, string delimiter)
    {
        using var parser = Parser(head, delimiter);
        var best = (Names: 0, Cells: 0);
        try
        {
            for (var i = 0; i < RowsLookedAt && parser.Read(); i++)
            {
                var cells = parser.Record!;
                var row = (Names: cells.Count(cell => ColumnNames.Find(cell) is not null), Cells: Math.Min(cells.Length, SheetLimits.Columns));
                if (row.CompareTo(best) > 0) best = row;
            }
        }
        catch (MaxFieldSizeException)
        {
            // Under this delimiter it is no table.
        }

        return best;
    }

    private static CsvParser Parser(string text, string delimiter) => new(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
    {
        BadDataFound = null,
        MaxFieldSize = SheetLimits.CellLength,
        Delimiter = delimiter,
    });
}
