using System.Text.Json;
using CaptionManager.Captions.Comparison;
using CaptionManager.Cli.Rows;

namespace CaptionManager.Cli.Duplicates;

/// <summary>Reads captions out of sheets, one sheet after the other, row by row. Bad rows are named and left out.</summary>
internal sealed class CaptionRows(CliContext cli, System.Text.Encoding? encoding)
{
    /// <summary>The captions; their ids are JSON.</summary>
    public IEnumerable<CaptionEntry> Read(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            using var sheet = Open(path);
            if (sheet is null)
                continue;
            foreach (var entry in sheet.IsJson ? FromJson(sheet) : FromTable(sheet))
                yield return entry;
        }
    }

    private Sheet? Open(string path)
    {
        try
        {
            return Sheet.Open(path, cli.Input, encoding);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            cli.Messages.Failed($"{path} cannot be read: {exception.Message}");
            return null;
        }
    }

    private IEnumerable<CaptionEntry> FromTable(Sheet sheet)
    {
        using var table = new CsvTable(sheet.Text, sheet.Delimiter);
        var id = table.Find("id", "filename", "file name", "file");
        var caption = table.Find("caption", "description", "text");
        var photo = table.Find("photo");
        var credit = table.Find("credit", "creditLine", "credit line");
        if (id < 0 || caption < 0)
        {
            cli.Messages.Failed(table.Header.Count == 0
                ? $"{sheet.Name} is empty: it needs a header with the columns id and caption"
                : $"{sheet.Name} lacks the column {(id < 0 ? "id" : "caption")}: its header is {string.Join(", ", table.Header)}");
            yield break;
        }

        foreach (var (line, cells) in table.Rows(Skipped(sheet)))
        {
            if (cells[id].Length == 0)
                Skipped(sheet)(line, "it has no id");
            else
                yield return new CaptionEntry(JsonId.Of(cells[id]), cells[caption], Cell(photo), Cell(credit));

            string? Cell(int column) => column < 0 || cells[column].Length == 0 ? null : cells[column];
        }
    }

    private IEnumerable<CaptionEntry> FromJson(Sheet sheet)
    {
        foreach (var (number, line) in sheet.Lines(Skipped(sheet)))
        {
            CaptionEntry entry;
            try
            {
                entry = Entry(line);
            }
            catch (FormatException exception)
            {
                Skipped(sheet)(number, exception.Message);
                continue;
            }

            yield return entry;
        }
    }

    private static CaptionEntry Entry(ReadOnlySpan<byte> line)
    {
        string? id = null, caption = null, photo = null, credit = null;
        var hasCaption = false;
        var reader = new Utf8JsonReader(line);
        JsonLine.Begin(ref reader);
        while (JsonLine.NextProperty(ref reader) is { } name)
        {
            switch (name)
            {
                case "id":
                    id = JsonId.Read(ref reader);
                    break;
                case "caption":
                    caption = JsonLine.String(ref reader, name);
                    hasCaption = true;
                    break;
                case "photo":
                    photo = JsonLine.String(ref reader, name);
                    break;
                case "credit" or "creditText":
                    credit ??= JsonLine.String(ref reader, name);
                    break;
                default:
                    JsonLine.Skip(ref reader);
                    break;
            }
        }

        if (id is null)
            throw new FormatException("it has no \"id\"");
        return hasCaption ? new CaptionEntry(id, caption ?? "", photo, credit) : throw new FormatException("it has no \"caption\"");
    }

    private Action<long, string> Skipped(Sheet sheet) => (line, reason) => cli.Messages.Failed($"{sheet.Name}, line {line} is skipped: {reason}");
}
