using System.Collections.Immutable;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>Reads batch edits.</summary>
public sealed class BatchEditQuery(DeskContext context)
{
    /// <summary>Photos on a page at most.</summary>
    public const int MaximumLimit = 500;

    /// <summary>One, or <see langword="null"/> where there is none.</summary>
    public async Task<BatchEditView?> FindAsync(long id, CancellationToken cancellationToken)
    {
        if (await context.BatchEdits.AsNoTracking().SingleOrDefaultAsync(edit => edit.Id == id, cancellationToken) is not { } found) return null;
        var counts = await context.BatchEditItems.Where(item => item.BatchEditId == id).GroupBy(item => item.Outcome)
            .Select(group => new { Outcome = group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Outcome, row => row.Count, cancellationToken);
        return View(found, counts);
    }

    /// <summary>The latest that were begun, newest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<BatchEditView>> LatestAsync(int most, CancellationToken cancellationToken)
    {
        var found = await context.BatchEdits.AsNoTracking().Where(edit => edit.State != BatchEditState.Draft).OrderByDescending(edit => edit.Id).Take(most).ToListAsync(cancellationToken);
        var ids = found.ConvertAll(edit => edit.Id);
        var counts = await context.BatchEditItems.Where(item => ids.Contains(item.BatchEditId)).GroupBy(item => new { item.BatchEditId, item.Outcome })
            .Select(group => new { group.Key.BatchEditId, group.Key.Outcome, Count = group.Count() }).ToListAsync(cancellationToken);
        return [.. found.Select(edit => View(edit, counts.Where(row => row.BatchEditId == edit.Id).ToDictionary(row => row.Outcome, row => row.Count)))];
    }

    /// <summary>Its photos in their order.</summary>
    /// <param name="id">The batch edit.</param>
    /// <param name="outcomes">Only those that came to one of these; all where there is none.</param>
    /// <param name="after">The place behind which the page begins; 0 for the first.</param>
    /// <param name="limit">From 1 to <see cref="MaximumLimit"/>; beyond it counts as the bound.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<BatchEditPhoto>> PhotosAsync(long id, IReadOnlyCollection<BatchItemOutcome> outcomes, int after, int limit, CancellationToken cancellationToken)
    {
        var items = context.BatchEditItems.AsNoTracking().Where(item => item.BatchEditId == id && item.Position > after);
        if (outcomes.Count > 0) items = items.Where(item => outcomes.Contains(item.Outcome));
        return await items.OrderBy(item => item.Position).Take(Math.Clamp(limit, 1, MaximumLimit))
            .Join(context.Photos, item => item.PhotoId, photo => photo.Id, (item, photo) => new { item, photo.FileName })
            .OrderBy(row => row.item.Position)
            .Select(row => new BatchEditPhoto(row.item.Position, row.item.PhotoId, row.FileName, row.item.Outcome, row.item.Message))
            .ToListAsync(cancellationToken);
    }

    private static BatchEditView View(BatchEdit edit, Dictionary<BatchItemOutcome, int> counts)
    {
        var instruction = BatchInstruction.FromJson(edit.Instruction);
        return new BatchEditView(
            edit.Id, edit.State, edit.AuthorName, edit.OpenedAt, edit.FinishedAt, edit.Photos,
            Enum.GetValues<BatchItemOutcome>().ToImmutableSortedDictionary(outcome => outcome, counts.GetValueOrDefault), instruction, BatchPlan.Of(instruction).Problems);
    }
}
