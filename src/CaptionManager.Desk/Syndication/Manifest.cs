using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CaptionManager.Desk.Syndication;

/// <summary>The list that goes with a package: a row for each picture asked for, sent or not.</summary>
public static class Manifest
{
    /// <summary>Its name in the package.</summary>
    public const string FileName = "manifest.csv";

    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        // A caption that begins like a formula must stay text in the receiver's spreadsheet.
        InjectionOptions = InjectionOptions.Escape,
    };

    /// <summary>Writes it as UTF-8 with a byte order mark, which spreadsheets need to read accents.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="rows">A row for each picture, in the order of the package.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(Stream output, IAsyncEnumerable<ManifestRow> rows, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Format);
        await csv.WriteRecordsAsync(rows, cancellationToken);
    }
}
