using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>Reads the photos of a batch edit as they were when they were chosen.</summary>
internal static class BatchSubjects
{
    /// <summary>Them by their place; one that is gone is missing.</summary>
    public static async Task<Dictionary<int, BatchSubject>> ReadAsync(DeskContext context, IReadOnlyList<BatchEditItem> items, CancellationToken cancellationToken)
    {
        if (items.Count == 0) return [];
        var (edit, first, last) = (items[0].BatchEditId, items[0].Position, items[^1].Position);
        return await (
            from item in context.BatchEditItems.AsNoTracking()
            where item.BatchEditId == edit && item.Position >= first && item.Position <= last
            join photo in context.Photos on item.PhotoId equals photo.Id
            join revision in context.Revisions on new { item.PhotoId, Number = item.BasedOn } equals new { revision.PhotoId, revision.Number }
            select new { item.Position, photo.FileName, photo.TakenAt, photo.TakenOffsetMinutes, revision.Facts })
            .ToDictionaryAsync(row => row.Position, row => new BatchSubject(row.FileName, row.TakenAt, row.TakenOffsetMinutes, row.Position, row.Facts), cancellationToken);
    }
}
