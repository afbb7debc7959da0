using System.Globalization;
using System.Runtime.CompilerServices;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CsvHelper;
using CsvHelper.Configuration;

namespace CaptionManager.Desk.Ingest;

/// <summary>Takes the sample photos in as one batch, so that a new desk has something to look at; words the files lack come from their sheet.</summary>
public sealed class LoadSamplesHandler(
    SampleFolder samples, OpenBatchHandler openBatch, IngestPhotoHandler ingest, SaveRevisionHandler save, FactsReader facts)
{
    private const string BatchName = "Sample photos";

    /// <summary>Takes them in one by one. Doing it again finds them already here.</summary>
    /// <param name="actor">Who asked.</param>
    /// <param name="cancellationToken">Stops before the next photo; what is in stays.</param>
    /// <returns>The progress, once before the first photo and once behind each; nothing where this installation has no samples.</returns>
    public async IAsyncEnumerable<SampleProgress> HandleAsync(Actor actor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var photos = samples.Photos;
        if (photos.Count == 0) yield break;

        var rows = ReadSheet();
        var batch = await openBatch.HandleAsync(BatchName, actor, cancellationToken);
        yield return new SampleProgress(batch, 0, photos.Count);
        for (var i = 0; i < photos.Count; i++)
        {
            await TakeInAsync(photos[i], batch, rows, actor, cancellationToken);
            yield return new SampleProgress(batch, i + 1, photos.Count);
        }
    }

    private async Task TakeInAsync(string path, long batch, Dictionary<string, SheetRow> rows, Actor actor, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        await using var content = File.OpenRead(path);
        var outcome = await ingest.HandleAsync(new IngestFile(batch, name, null, content, actor), cancellationToken);
        if (outcome is not IngestOutcome.Added(_, var id) added || added.Facts.Caption is not null || !rows.TryGetValue(name, out var row)) return;

        var told = facts.Read(row.Headline, row.Caption, row.Credit);
        var fields = FactFields.Changed(PhotoFacts.Empty, told)
            .ToDictionary(field => field, field => (IReadOnlyList<string>)FactFields.Values(told, field), StringComparer.Ordinal);
        await save.HandleAsync(new SaveRevision(id, 1, fields, "From the sheet captions.csv", actor), cancellationToken);
    }

    private Dictionary<string, SheetRow> ReadSheet()
    {
        if (samples.Sheet is not { } path) return [];
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { PrepareHeaderForMatch = header => header.Header.ToLowerInvariant() });
        return csv.GetRecords<SheetRow>().ToDictionary(row => row.FileName, StringComparer.Ordinal);
    }

    // A class with setters, as CsvHelper fills it.
    private sealed class SheetRow
    {
        public string FileName { get; set; } = "";

        public string? Headline { get; set; }

        public string? Caption { get; set; }

        public string? Credit { get; set; }
    }
}
