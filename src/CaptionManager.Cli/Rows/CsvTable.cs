using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CaptionManager.Cli.Rows;

/// <summary>A table of comma, semicolon or tab separated values with a header, read row by row.</summary>
internal sealed class CsvTable : IDisposable
{
    // A quote that is never closed swallows the rest of the file: this ends it.
    private const int LargestCell = 1 << 20;

    private readonly CsvParser _parser;

    /// <summary>Reads the header.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="delimiter">What separates cells; null finds out.</param>
    public CsvTable(TextReader reader, string? delimiter)
    {
        _parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = null,
            MaxFieldSize = LargestCell,
            Delimiter = delimiter ?? ",",
            DetectDelimiter = delimiter is null,
            DetectDelimiterValues = [",", ";", "\t"],
        });
        Header = Read() ? [.. _parser.Record!.Select(name => name.Trim())] : [];
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The place of the first column that has one of these names, in any case; -1 when none has.</summary>
    public int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            for (var column = 0; column < Header.Count; column++)
            {
                if (Header[column].Equals(name, StringComparison.OrdinalIgnoreCase))
                    return column;
            }
        }

        return -1;
    }

    /// <summary>The rows below the header.</summary>
    /// <param name="skipped">Told of each row that is left out: line and reason.</param>
    public IEnumerable<CsvRow> Rows(Action<long, string> skipped)
    {
        while (true)
        {
            var line = _parser.RawRow + 1L;
            string? broken = null;
            try
            {
                if (!Read())
                    yield break;
            }
            catch (MaxFieldSizeException)
            {
                broken = $"a cell is longer than {LargestCell:N0} characters, so a quotation mark is not closed; nothing after it was read";
            }

            if (broken is not null)
            {
                skipped(line, broken);
                yield break;
            }

            var cells = _parser.Record!;
            if (cells.Length != Header.Count)
                skipped(line, $"it has {cells.Length} cells, the header {Header.Count}; is a quotation mark missing?");
            else if (cells.Any(cell => cell.Contains('\uFFFD')))
                skipped(line, "it is not UTF-8; save the file as UTF-8, or name its encoding with --encoding");
            else
                yield return new CsvRow(line, cells);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _parser.Dispose();

    private bool Read() => _parser.Read();
}
