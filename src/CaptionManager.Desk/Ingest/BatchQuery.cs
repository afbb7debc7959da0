using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Ingest;

/// <summary>Tells what became of the files of a batch.</summary>
public sealed class BatchQuery(DeskContext context)
{
    /// <summary>Files in one answer.</summary>
    public const int PageSize = 200;

    /// <summary>The batch with one page of its files in the order they were done with; <see langword="null"/> where there is none.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="after">The last file of the page before, or 0.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<BatchReport?> FindAsync(long batchId, long after, CancellationToken cancellationToken)
    {
        var batch = await context.Batches.Where(b => b.Id == batchId)
            .Select(b => new { b.Id, b.Name, b.CreatedByName, b.CreatedAt })
            .FirstOrDefaultAsync(cancellationToken);
        if (batch is null) return null;

        var counts = await context.BatchItems.Where(i => i.BatchId == batchId).GroupBy(i => i.Fate)
            .Select(g => new { Fate = g.Key, Count = g.Count() })
            .ToDictionaryAsync(row => row.Fate, row => row.Count, cancellationToken);
        var items = await context.BatchItems.Where(i => i.BatchId == batchId && i.Id > after).OrderBy(i => i.Id).Take(PageSize)
            .Select(i => new BatchReportItem(i.Id, i.FileName, i.Fate, i.PhotoId, i.Code, i.Message))
            .ToListAsync(cancellationToken);
        return new BatchReport(
            batch.Id, batch.Name, batch.CreatedByName, batch.CreatedAt,
            counts.GetValueOrDefault(FileFate.Added), counts.GetValueOrDefault(FileFate.AlreadyHere), counts.GetValueOrDefault(FileFate.Refused),
            items, items.Count == PageSize ? items[^1].Id : null);
    }

    /// <summary>What people call a batch; <see langword="null"/> where there is none.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public Task<string?> NameAsync(long batchId, CancellationToken cancellationToken) =>
        context.Batches.Where(b => b.Id == batchId).Select(b => b.Name).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The newest batches.</summary>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<BatchSummary>> NewestAsync(int limit, CancellationToken cancellationToken) =>
        await context.Batches.OrderByDescending(b => b.Id).Take(limit)
            .Select(b => new BatchSummary(b.Id, b.Name, b.CreatedByName, b.CreatedAt, context.BatchItems.Count(i => i.BatchId == b.Id)))
            .ToListAsync(cancellationToken);
}
