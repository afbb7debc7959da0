using System.Collections.Immutable;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Approval;

/// <summary>Tells what desks require, and what of it a batch lacks.</summary>
public sealed class RequiredFieldsQuery(DeskContext context)
{
    /// <summary>What each desk requires; desks that require nothing are left out.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyDictionary<int, ImmutableArray<string>>> AllAsync(CancellationToken cancellationToken) =>
        (await context.Desks.AsNoTracking().Where(desk => desk.RequiredFields != "").Select(desk => new { desk.Id, desk.RequiredFields }).ToListAsync(cancellationToken))
        .ToDictionary(desk => desk.Id, desk => RequiredFields.Read(desk.RequiredFields));

    /// <summary>What a desk requires; <see langword="null"/> where there is no such desk.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<ImmutableArray<string>?> FindAsync(int desk, CancellationToken cancellationToken) =>
        await context.Desks.AsNoTracking().Where(one => one.Id == desk).Select(one => one.RequiredFields).FirstOrDefaultAsync(cancellationToken) is { } kept
            ? RequiredFields.Read(kept)
            : null;

    /// <summary>How many photos of a batch that are still to be submitted lack which required field, in the order of the form.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyList<(string Field, int Photos)>> MissingAsync(long batchId, CancellationToken cancellationToken)
    {
        var required = await AllAsync(cancellationToken);
        if (required.Count == 0) return [];
        var desks = required.Keys.ToList();
        var waiting =
            from photo in context.Photos.AsNoTracking()
            where photo.DeskId != null && desks.Contains(photo.DeskId.Value) && (photo.State == PhotoState.Draft || photo.State == PhotoState.Rejected)
                && context.BatchItems.Any(item => item.BatchId == batchId && item.PhotoId == photo.Id)
            join revision in context.Revisions.AsNoTracking() on new { photo.Id, Number = photo.CurrentRevision } equals new { Id = revision.PhotoId, revision.Number }
            select new { Desk = photo.DeskId!.Value, revision.Facts };
        var lacking = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var photo in waiting.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var field in RequiredFields.Missing(photo.Facts, required[photo.Desk])) lacking[field] = lacking.GetValueOrDefault(field) + 1;
        }

        return [.. RequiredFields.Offered.Where(lacking.ContainsKey).Select(field => (field, lacking[field]))];
    }
}
