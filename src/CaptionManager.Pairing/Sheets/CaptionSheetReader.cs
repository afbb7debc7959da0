using System.Text;
using CaptionManager.Metadata;

namespace CaptionManager.Pairing.Sheets;

/// <summary>Reads caption sheets: what they are is seen from their octets, the name only helps. Thread-safe.</summary>
public static class CaptionSheetReader
{
    private static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4];
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    static CaptionSheetReader() => SheetText.KnowOldEncodings();

    /// <summary>The encoding of a name somebody gave; <see langword="null"/> where there is none of it.</summary>
    /// <param name="name">As "windows-1252", "macintosh", "utf-16".</param>
    public static Encoding? FindEncoding(string name) => SheetText.Find(name);

    /// <summary>Reads a sheet whole. Bad rows are noted and left out.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="octets">All of it.</param>
    /// <param name="encoding">What somebody said its text is in; <see langword="null"/> finds out.</param>
    /// <exception cref="SheetFormatException">It cannot be read at all.</exception>
    public static CaptionSheet Read(string name, byte[] octets, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(octets);
        if (octets.Length > SheetLimits.Octets)
            throw new SheetFormatException(SheetFormatException.TooLarge, $"{name} has {octets.Length:N0} octets; a caption sheet may have {SheetLimits.Octets:N0}. Divide it.");
        if (octets.Length == 0) throw new SheetFormatException(SheetFormatException.Empty, $"{name} is empty.");
        if (octets.AsSpan().StartsWith(OldOffice))
            throw new SheetFormatException(SheetFormatException.UnknownFormat, $"{name} is a workbook of an old Excel, or protected by a password. Save it as .xlsx without a password, or as CSV (UTF-8).");

        var notes = new NoteList();
        if (octets.AsSpan().StartsWith(Zip)) return Finish(name, SheetFormat.Xlsx, TableEntries.Read(WorkbookTable.Rows(octets, name, notes), name, notes), notes);
        var inspection = PhotoFile.Inspect(new MemoryStream(octets, writable: false), new InspectOptions { Sidecar = false });
        if (inspection.Format == "xmp") return Sidecar(name, inspection, notes);
        if (inspection.IsPicture)
            throw new SheetFormatException(SheetFormatException.UnknownFormat, $"{name} is a picture ({inspection.Format.ToUpperInvariant()}), not a caption sheet.");
        return Table(name, SheetText.Decode(octets, encoding, notes), notes);
    }

    /// <summary>Reads a table or JSON that somebody pasted.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="text">What was on the clipboard.</param>
    /// <exception cref="SheetFormatException">It cannot be read at all.</exception>
    public static CaptionSheet ReadText(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > SheetLimits.Octets)
            throw new SheetFormatException(SheetFormatException.TooLarge, $"{name} has {text.Length:N0} characters; a caption sheet may have {SheetLimits.Octets:N0}. Divide it.");
        return Table(name, text, new NoteList());
    }

    /// <summary>Joins sheets that came together, such as the sidecars of a folder, into one.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="sheets">At least one; captions are counted on from one to the next.</param>
    public static CaptionSheet Join(string name, IReadOnlyList<CaptionSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        if (sheets is [var only]) return only with { Name = name };
        var entries = sheets.SelectMany(sheet => sheet.Entries).Take(SheetLimits.Entries).Select((entry, index) => entry with { Line = index + 1 }).ToList();
        var notes = new NoteList();
        foreach (var sheet in sheets)
        {
            foreach (var note in sheet.Notes) notes.Add(0, note.Code, $"{sheet.Name}: {note.Sentence}");
        }

        return Finish(name, sheets[0].Format, entries, notes);
    }

    private static CaptionSheet Table(string name, string text, NoteList notes)
    {
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty) throw new SheetFormatException(SheetFormatException.Empty, $"{name} is empty.");
        if (start[0] is '{' or '[')
        {
            var (format, items) = JsonItems.Read(text, name, notes);
            return Finish(name, format, items, notes);
        }

        if (start[0] == '<') throw new SheetFormatException(SheetFormatException.UnknownFormat, $"{name} is XML or HTML, but no XMP. Caption sheets are CSV, TSV, XLSX, ninjs, or XMP sidecars.");
        if (start.Contains('\0')) throw new SheetFormatException(SheetFormatException.UnknownFormat, $"{name} is no text. Caption sheets are CSV, TSV, XLSX, ninjs, or XMP sidecars.");
        var delimiter = DelimitedTable.DelimiterOf(text);
        return Finish(name, delimiter == "\t" ? SheetFormat.Tsv : SheetFormat.Csv, TableEntries.Read(DelimitedTable.Rows(text, delimiter, notes), name, notes), notes);
    }

    private static CaptionSheet Sidecar(string name, PhotoInspection inspection, NoteList notes)
    {
        if (inspection.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } broken)
            throw new SheetFormatException(SheetFormatException.Broken, $"{name} cannot be read: {broken.Message}");
        foreach (var diagnostic in inspection.Diagnostics) notes.Add(1, SheetNotes.Unreadable, $"{name}: {diagnostic.Message}");
        if (SidecarEntry.Read(name, inspection.Metadata) is { } entry) return Finish(name, SheetFormat.Xmp, [entry], notes);
        notes.Add(1, SheetNotes.Empty, $"{name} holds no words; it was left out.");
        return Finish(name, SheetFormat.Xmp, [], notes);
    }

    private static CaptionSheet Finish(string name, SheetFormat format, List<SheetEntry> entries, NoteList notes)
    {
        var seen = new Dictionary<string, SheetEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (entry.Keys.FileName is { } file && !seen.TryAdd(file, entry))
                notes.Add(entry.Line, SheetNotes.DoubleKey, $"Lines {seen[file].Line} and {entry.Line} both name {NoteList.Quote(file)}; somebody must choose.");
        }

        return new CaptionSheet(name, format, entries, notes.ToList());
    }
}
