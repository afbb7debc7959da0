using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>Lays a batch edit over its photos without saving anything.</summary>
public sealed class BatchPreviewQuery(DeskContext context)
{
    /// <summary>Photos on a page at most.</summary>
    public const int MaximumLimit = 200;

    /// <summary>What would change, all photos counted and one page of them shown; <see langword="null"/> where there is no such batch edit.</summary>
    /// <param name="id">The batch edit.</param>
    /// <param name="after">The place behind which the page begins; 0 for the first.</param>
    /// <param name="limit">From 1 to <see cref="MaximumLimit"/>; beyond it counts as the bound.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<BatchPreview?> RunAsync(long id, int after, int limit, CancellationToken cancellationToken)
    {
        limit = Math.Clamp(limit, 1, MaximumLimit);
        if (await context.BatchEdits.Where(edit => edit.Id == id).Select(edit => edit.Instruction).SingleOrDefaultAsync(cancellationToken) is not { } instruction) return null;
        var (plan, _) = BatchPlan.Of(BatchInstruction.FromJson(instruction));
        var (changed, unchanged, stale, refused) = (0, 0, 0, 0);
        var rows = new List<BatchPreviewRow>();
        int? next = null;
        await foreach (var one in Photos(id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (one.Current != one.BasedOn)
            {
                stale++;
                continue;
            }

            var edits = plan.Edits(new BatchSubject(one.FileName, one.TakenAt, one.OffsetMinutes, one.Position, one.Facts));
            var (facts, problems) = FactEdit.Apply(one.Facts, edits);
            var problem = one.State == PhotoState.Killed ? Sentences.Written($"It was killed; restore it before editing.") : problems.Count > 0 ? problems[0].Message : null;
            var changes = problem is null ? FieldChange.Between(one.Facts, facts) : [];
            if (problem is not null) refused++;
            else if (changes.Count > 0) changed++;
            else unchanged++;

            if (one.Position <= after || (problem is null && changes.Count == 0)) continue;
            if (rows.Count < limit) rows.Add(new BatchPreviewRow(one.Position, one.PhotoId, one.FileName, changes, problem));
            else next ??= rows[^1].Position;
        }

        return new BatchPreview(changed, unchanged, stale, refused, rows, next);
    }

    private IQueryable<Seen> Photos(long id) =>
        from item in context.BatchEditItems.AsNoTracking()
        where item.BatchEditId == id
        join photo in context.Photos on item.PhotoId equals photo.Id
        join revision in context.Revisions on new { item.PhotoId, Number = item.BasedOn } equals new { revision.PhotoId, revision.Number }
        orderby item.Position
        select new Seen(item.Position, photo.Id, photo.FileName, photo.TakenAt, photo.TakenOffsetMinutes, photo.State, item.BasedOn, photo.CurrentRevision, revision.Facts);

    private sealed record Seen(
        int Position, PhotoId PhotoId, string FileName, DateTimeOffset? TakenAt, int? OffsetMinutes, PhotoState State, int BasedOn, int Current, PhotoFacts Facts);
}
