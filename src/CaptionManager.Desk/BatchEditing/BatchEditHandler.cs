using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>Opens batch edits and moves them on. The photos themselves are changed by <see cref="BatchEditRound"/>.</summary>
public sealed class BatchEditHandler(DeskContext context, ContactSheetQuery sheets, BatchEditSignal signal, TimeProvider clock)
{
    private static readonly TimeSpan DraftsAreKept = TimeSpan.FromDays(2);

    /// <summary>Opens one for photos chosen one by one, in their order; those that are gone are left out.</summary>
    public async Task<BatchEditOutcome> OpenAsync(IReadOnlyCollection<PhotoId> photos, Actor actor, CancellationToken cancellationToken)
    {
        if (photos.Count > BatchEdit.MaximumPhotos) return TooMany($"{photos.Count:N0} photos are too many at once; {BatchEdit.MaximumPhotos:N0} is the most.");
        var order = photos.Distinct().ToList();
        var found = new Dictionary<PhotoId, int>();
        foreach (var part in order.Chunk(500))
        {
            foreach (var row in await context.Photos.AsNoTracking().Where(photo => part.Contains(photo.Id)).Select(photo => new { photo.Id, photo.CurrentRevision }).ToListAsync(cancellationToken))
                found[row.Id] = row.CurrentRevision;
        }

        return await KeepAsync([.. order.Where(found.ContainsKey).Select(id => (id, found[id]))], actor, cancellationToken);
    }

    /// <summary>Opens one for every photo of a contact sheet, whatever page is shown.</summary>
    public async Task<BatchEditOutcome> OpenAsync(ContactSheetFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        // What the rest of a search with a slip finds is to be looked at, not to be changed.
        if (sheets.Search(filter).Problems is { Length: > 0 } slips) return new BatchEditOutcome.Invalid([.. slips.Select(slip => new FieldProblem("search", "unreadable-search", slip.Sentence))]);
        var found = await sheets.RevisionsAsync(filter, BatchEdit.MaximumPhotos + 1, cancellationToken);
        return found.Count > BatchEdit.MaximumPhotos ? TooMany($"The search finds too many photos; {BatchEdit.MaximumPhotos:N0} at once is the most. Narrow it.") : await KeepAsync(found, actor, cancellationToken);
    }

    /// <summary>Says what is to be done. Allowed until it begins; what cannot be done is kept too, for the form to show.</summary>
    /// <returns><see cref="BatchEditOutcome.Invalid"/> where it could not begin like this.</returns>
    public async Task<BatchEditOutcome> InstructAsync(long id, BatchInstruction instruction, CancellationToken cancellationToken)
    {
        var json = instruction.ToJson();
        var kept = await context.BatchEdits.Where(edit => edit.Id == id && edit.State == BatchEditState.Draft)
            .ExecuteUpdateAsync(set => set.SetProperty(edit => edit.Instruction, json), cancellationToken);
        if (kept == 0) return await WhyNotAsync(id, cancellationToken);
        return BatchPlan.Of(instruction).Problems is { Count: > 0 } problems ? new BatchEditOutcome.Invalid(problems) : new BatchEditOutcome.Done(id);
    }

    /// <summary>Begins it, or goes on with one that was stopped.</summary>
    public async Task<BatchEditOutcome> RunAsync(long id, Actor actor, CancellationToken cancellationToken)
    {
        if (await context.BatchEdits.AsNoTracking().SingleOrDefaultAsync(edit => edit.Id == id, cancellationToken) is not { } edit) return new BatchEditOutcome.NotFound();
        var (plan, problems) = BatchPlan.Of(BatchInstruction.FromJson(edit.Instruction));
        if (problems.Count > 0) return new BatchEditOutcome.Invalid(problems);
        if (plan.IsEmpty) return new BatchEditOutcome.Invalid([new FieldProblem("", "nothing-to-do", $"Tick a field and say what to do with it.")]);
        return await MoveAsync(id, [BatchEditState.Draft, BatchEditState.Stopped], BatchEditState.Running, BatchEditAudit.Begun, actor, cancellationToken);
    }

    /// <summary>Stops it: what was changed stays changed, and can be undone.</summary>
    public Task<BatchEditOutcome> StopAsync(long id, Actor actor, CancellationToken cancellationToken) =>
        MoveAsync(id, [BatchEditState.Running], BatchEditState.Stopped, BatchEditAudit.Stopped, actor, cancellationToken);

    /// <summary>Takes all of it back, except where somebody has edited since.</summary>
    public Task<BatchEditOutcome> UndoAsync(long id, Actor actor, CancellationToken cancellationToken) =>
        MoveAsync(id, [BatchEditState.Done, BatchEditState.Stopped], BatchEditState.Undoing, null, actor, cancellationToken);

    private async Task<BatchEditOutcome> KeepAsync(IReadOnlyList<(PhotoId Id, int Revision)> photos, Actor actor, CancellationToken cancellationToken)
    {
        if (photos.Count == 0) return new BatchEditOutcome.Invalid([new FieldProblem("", "no-photos", $"Choose at least one photo.")]);
        var now = clock.GetUtcNow();
        return await context.WriteAsync<BatchEditOutcome>(
            async token =>
            {
                await context.BatchEdits.Where(old => old.State == BatchEditState.Draft && old.OpenedAt < now - DraftsAreKept).ExecuteDeleteAsync(token);
                var edit = new BatchEdit(actor, photos.Count, now);
                context.Add(edit);
                await context.SaveChangesAsync(token);
                context.AddRange(photos.Select((photo, index) => new BatchEditItem(edit.Id, index + 1, photo.Id, photo.Revision)));
                return new BatchEditOutcome.Done(edit.Id);
            },
            cancellationToken);
    }

    // In the name of whoever moved it last: their revisions carry it.
    private async Task<BatchEditOutcome> MoveAsync(long id, BatchEditState[] from, BatchEditState to, string? kind, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var moved = await context.WriteAsync(
            async token =>
            {
                var rows = await context.BatchEdits.Where(edit => edit.Id == id && from.Contains(edit.State)).ExecuteUpdateAsync(
                    set => set.SetProperty(edit => edit.State, to).SetProperty(edit => edit.LeasedUntil, now).SetProperty(edit => edit.AuthorId, actor.AccountId)
                        .SetProperty(edit => edit.AuthorName, actor.Name).SetProperty(edit => edit.RequestId, actor.RequestId),
                    token);
                if (rows > 0 && kind is not null)
                {
                    var photos = await context.BatchEdits.Where(edit => edit.Id == id).Select(edit => edit.Photos).SingleAsync(token);
                    var changed = await context.BatchEditItems.CountAsync(item => item.BatchEditId == id && item.Outcome == BatchItemOutcome.Saved, token);
                    context.Add(new AuditEvent(kind, actor, now, null, BatchEditAudit.Subject(id, changed, photos)));
                }

                return rows > 0;
            },
            cancellationToken);
        if (!moved) return await WhyNotAsync(id, cancellationToken);
        signal.Raise();
        return new BatchEditOutcome.Done(id);
    }

    private async Task<BatchEditOutcome> WhyNotAsync(long id, CancellationToken cancellationToken) =>
        await context.BatchEdits.Where(edit => edit.Id == id).Select(edit => (BatchEditState?)edit.State).SingleOrDefaultAsync(cancellationToken) is { } state
            ? new BatchEditOutcome.NotNow(state)
            : new BatchEditOutcome.NotFound();

    private static BatchEditOutcome.Invalid TooMany(FormattableString sentence) => new([new FieldProblem("", "too-many-photos", sentence)]);
}
