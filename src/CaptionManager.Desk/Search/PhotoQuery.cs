using System.Text.Json;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Search;

/// <summary>Reads one photo with its four layers of facts and its history: two round trips.</summary>
public sealed class PhotoQuery(DeskContext context)
{
    /// <summary>The photo, or <see langword="null"/> where there is none.</summary>
    /// <param name="id">The photo.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<PhotoDetail?> FindAsync(PhotoId id, CancellationToken cancellationToken)
    {
        var row = await Row(id).FirstOrDefaultAsync(cancellationToken);
        if (row is null) return null;

        var history = await context.Revisions.Where(r => r.PhotoId == id).OrderByDescending(r => r.Number)
            .Select(r => new RevisionSummary(r.Number, r.Kind, r.Reason, r.AuthorName, r.SavedAt))
            .ToListAsync(cancellationToken);
        return new PhotoDetail(row.Photo, row.Current.Facts, Layers(row), history, row.BatchName);
    }

    /// <summary>One revision of a photo, or <see langword="null"/> where there is none.</summary>
    /// <param name="id">The photo.</param>
    /// <param name="number">The revision.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public Task<PhotoFacts?> FactsAsync(PhotoId id, int number, CancellationToken cancellationToken) =>
        context.Revisions.Where(r => r.PhotoId == id && r.Number == number).Select(r => (PhotoFacts?)r.Facts).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The facts of the current revision, or <see langword="null"/> where there is no such photo.</summary>
    /// <param name="id">The photo.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public Task<PhotoFacts?> CurrentFactsAsync(PhotoId id, CancellationToken cancellationToken) =>
        context.Revisions.Where(r => r.PhotoId == id).OrderByDescending(r => r.Number).Select(r => (PhotoFacts?)r.Facts).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Where the files of a photo are, or <see langword="null"/> where there is no such photo.</summary>
    /// <param name="id">The photo.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public Task<StoredPhoto?> StoredAsync(PhotoId id, CancellationToken cancellationToken) =>
        context.Photos.Where(p => p.Id == id).Select(p => new StoredPhoto(p.OriginalHash, p.FileName, p.MediaType, p.Preview)).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<PhotoRow> Row(PhotoId id) =>
        from photo in context.Photos.AsNoTracking()
        where photo.Id == id
        join current in context.Revisions.AsNoTracking()
            on new { photo.Id, Number = photo.CurrentRevision } equals new { Id = current.PhotoId, current.Number }
        join origin in context.PhotoOrigins.AsNoTracking() on photo.Id equals origin.PhotoId
        join batch in context.Batches.AsNoTracking() on photo.BatchId equals batch.Id
        select new PhotoRow(photo, current, origin, batch.Name);

    private static List<FieldLayers> Layers(PhotoRow row)
    {
        using var embedded = JsonDocument.Parse(row.Origin.Embedded);
        var names = FactFields.All.Select(field => field.Name).Concat(row.Current.Facts.Other.Keys.Union(row.Origin.Derived.Other.Keys));
        return
        [
            .. names.Select(name => new FieldLayers(
                name,
                FactFields.Find(name)?.Label ?? Metadata.MetadataFields.Find(name)?.Label ?? name,
                EmbeddedValues(embedded.RootElement, name),
                FactFields.Values(row.Origin.Derived, name),
                FactFields.Values(row.Current.Facts, name),
                row.Current.EditedFields.Contains(name))),
        ];
    }

    private static IReadOnlyList<string> EmbeddedValues(JsonElement embedded, string name) =>
        !embedded.TryGetProperty(name, out var value) ? [] : value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
                [.. value.EnumerateArray().Select(item => item.GetString()!)],
            _ => [value.GetRawText()],
        };

    private sealed record PhotoRow(Photo Photo, Revision Current, PhotoOrigin Origin, string BatchName);
}
