using System.Globalization;
using System.IO.Compression;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CaptionManager.Pairing.Sheets;

/// <summary>The rows of a workbook's first sheet that holds any. What it unpacks to is measured before it is read.</summary>
internal static class WorkbookTable
{
    private const int BufferLength = 1 << 16;
    private const int MostFormulas = SheetLimits.Notes;

    /// <summary>The rows, blank ones left out; dates as ISO 8601, numbers without grouping.</summary>
    /// <exception cref="SheetFormatException">It is damaged, protected by a password, or unpacks to more than allowed.</exception>
    public static List<TableRow> Rows(byte[] octets, string sheet, NoteList notes)
    {
        try
        {
            Measure(octets, sheet, notes);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(octets, writable: false));
            do
            {
                var rows = Rows(reader, notes);
                if (rows.Count > 0) return rows;
            }
            while (reader.NextResult());
            return [];
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or XmlException or IOException or NotSupportedException
            or FormatException and not SheetFormatException or OverflowException or ArgumentException or InvalidOperationException or IndexOutOfRangeException
            or NullReferenceException or KeyNotFoundException)
        {
            // The library meets damage with whatever the runtime throws; all of it means the same to the person who sent the file.
            throw new SheetFormatException(SheetFormatException.Broken, $"{sheet} is damaged or protected by a password, and cannot be read as a workbook. Open it in a spreadsheet program and save it again, or save it as CSV (UTF-8).", e);
        }
    }

    private static List<TableRow> Rows(IExcelDataReader reader, NoteList notes)
    {
        var rows = new List<TableRow>();
        for (var line = 1; reader.Read(); line++)
        {
            // Two more than fit: the header, and the row that tells that it was too long.
            if (rows.Count == SheetLimits.Entries + 2) break;
            var cells = new string[Math.Min(reader.FieldCount, SheetLimits.Columns)];
            var any = false;
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Text(reader.GetValue(i));
                any |= !string.IsNullOrWhiteSpace(cells[i]);
            }

            if (any) rows.Add(new TableRow(line, cells));
        }

        if (reader.FieldCount > SheetLimits.Columns) notes.Add(0, SheetNotes.TooLong, $"The sheet has more than {SheetLimits.Columns} columns; the rest was not read.");
        return rows;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture),
        double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // A zip file may promise little and unpack to anything, so each part is unpacked once, into nothing, and counted.
    private static void Measure(byte[] octets, string sheet, NoteList notes)
    {
        using var zip = new ZipArchive(new MemoryStream(octets, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > SheetLimits.WorkbookParts)
            throw new SheetFormatException(SheetFormatException.TooLarge, $"{sheet} has {zip.Entries.Count:N0} parts; a workbook of captions has a few. It was not read.");

        var left = (long)SheetLimits.UnpackedOctets;
        var buffer = new byte[BufferLength];
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            int read;
            while ((read = part.Read(buffer)) > 0)
            {
                left -= read;
                if (left < 0)
                {
                    throw new SheetFormatException(
                        SheetFormatException.TooLarge,
                        $"{sheet} unpacks to more than {SheetLimits.UnpackedOctets >> 20} MB; a workbook of captions does not. It was not read. Save it as CSV, or leave the pictures out of it.");
                }
            }
        }

        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
            NoteFormulas(entry, notes);
    }

    // The value that the spreadsheet program computed last is what is read; nobody here computes it again.
    private static void NoteFormulas(ZipArchiveEntry worksheet, NoteList notes)
    {
        using var part = worksheet.Open();
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var (cell, found) = ("", 0);
        while (found < MostFormulas && reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "c")
            {
                cell = reader.GetAttribute("r") ?? "";
            }
            else if (reader.LocalName == "f")
            {
                found++;
                _ = int.TryParse(cell.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var row);
                notes.Add(row, SheetNotes.Formula, $"Cell {cell} holds a formula; the value it had when the workbook was saved was taken.");
            }
        }
    }
}
