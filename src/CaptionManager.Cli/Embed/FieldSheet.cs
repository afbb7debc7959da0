using System.Text;
using System.Text.Json;
using CaptionManager.Cli.Rows;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary>The rows of <c>--from</c>, by file name.</summary>
internal sealed class FieldSheet
{
    private static readonly string[] KeyNames = ["path", "file", "filename", "file name"];

    private readonly Dictionary<string, FieldRow> _rows = new(StringComparer.Ordinal);
    private readonly CliContext _cli;

    private FieldSheet(CliContext cli, string name)
    {
        _cli = cli;
        Name = name;
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>All rows, in order of the sheet.</summary>
    public IEnumerable<FieldRow> Rows => _rows.Values;

    /// <summary>Reads a sheet whole. Bad rows are named and left out.</summary>
    /// <param name="cli">Where complaints go.</param>
    /// <param name="path">The file; <c>-</c> for standard input.</param>
    /// <param name="encoding">Where it is not UTF-8.</param>
    /// <param name="ignored">Columns that are no fields, and may be there.</param>
    /// <param name="emptyClears">Whether an empty cell of a table clears the field; else it says nothing.</param>
    /// <exception cref="UsageException">It cannot be read, names no files, or has a column that is no field.</exception>
    public static FieldSheet Read(CliContext cli, string path, Encoding? encoding, IReadOnlyCollection<string> ignored, bool emptyClears)
    {
        try
        {
            using var sheet = Sheet.Open(path, cli.Input, encoding);
            var rows = new FieldSheet(cli, sheet.Name);
            if (sheet.IsJson)
                rows.AddJson(sheet, ignored);
            else
                rows.AddTable(sheet, ignored, emptyClears);
            return rows;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--from {path}: {exception.Message}");
        }
    }

    /// <summary>The row of a file: by its path as given, or by its name alone; null when there is none.</summary>
    public FieldRow? Find(string path) =>
        _rows.GetValueOrDefault(Key(path)) ?? _rows.GetValueOrDefault(Key(Path.GetFileName(path)));

    // A Mac writes é as e and an accent, in file names more than in sheets.
    private static string Key(string name) => name.IsNormalized() ? name : name.Normalize();

    private void AddTable(Sheet sheet, IReadOnlyCollection<string> ignored, bool emptyClears)
    {
        using var table = new CsvTable(sheet.Text, sheet.Delimiter);
        var key = table.Find(KeyNames);
        if (key < 0)
            throw new UsageException($"{Name} has no column that names the file ({string.Join(", ", KeyNames)}): its header is {string.Join(", ", table.Header)}");
        var fields = table.Header.Select((name, column) => column == key || Contains(ignored, name) ? null : Field(name)).ToArray();
        foreach (var (line, cells) in table.Rows(Skip))
        {
            try
            {
                Add(new FieldRow(line, cells[key], [.. Values(cells)]));
            }
            catch (FormatException exception)
            {
                Skip(line, exception.Message);
            }
        }

        IEnumerable<(MetadataField, FieldValue)> Values(string[] cells)
        {
            for (var column = 0; column < fields.Length; column++)
            {
                if (fields[column] is { } field && (cells[column].Length > 0 || emptyClears))
                    yield return (field, FieldText.OfCell(field, cells[column]));
            }
        }

        MetadataField Field(string name)
        {
            try
            {
                return FieldNames.Writable(name);
            }
            catch (FormatException exception)
            {
                throw new UsageException($"{Name}: {exception.Message}; --ignore \"{name}\" passes over the column");
            }
        }
    }

    private void AddJson(Sheet sheet, IReadOnlyCollection<string> ignored)
    {
        foreach (var (number, line) in sheet.Lines(Skip))
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                Add(FieldRowJson.Read(number, document.RootElement, KeyNames, name => Contains(ignored, name)));
            }
            catch (JsonException exception)
            {
                Skip(number, $"its JSON breaks off at octet {exception.BytePositionInLine ?? 0}");
            }
            catch (FormatException exception)
            {
                Skip(number, exception.Message);
            }
        }
    }

    private void Add(FieldRow row)
    {
        if (row.File.Length == 0)
            Skip(row.Line, "it names no file");
        else if (!_rows.TryAdd(Key(row.File), row))
            Skip(row.Line, $"{row.File} has a row already, in line {_rows[Key(row.File)].Line}");
    }

    private static bool Contains(IReadOnlyCollection<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private void Skip(long line, string reason) => _cli.Messages.Failed($"{Name}, line {line} is skipped: {reason}");
}
