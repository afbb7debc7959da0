using System.Data.Common;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>Works through the batch edits that wait, a group of photos in a transaction, until none is left.</summary>
/// <remarks>
/// What became of a photo is written in the transaction that saves its words, so a process that dies has changed each photo once or not
/// at all, and another goes on behind the last one when the lease ends. Between groups other writers have their turn.
/// </remarks>
public sealed class BatchEditRound(IServiceScopeFactory scopes, TimeProvider time, ILogger<BatchEditRound> logger)
{
    private const int GroupSize = 25;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Runs every batch edit that waits.</summary>
    /// <param name="cancellationToken">Stops before the next group; the edit is given back.</param>
    /// <returns>How many were worked on.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        for (var done = 0; ; done++)
        {
            if (await TakeAsync(cancellationToken) is not { } edit) return done;
            await WorkAsync(edit, cancellationToken);
        }
    }

    private async Task<BatchEdit?> TakeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<DeskContext>();
        while (true)
        {
            var now = time.GetUtcNow();
            var due = await context.BatchEdits.AsNoTracking()
                .Where(edit => (edit.State == BatchEditState.Running || edit.State == BatchEditState.Undoing) && edit.LeasedUntil <= now)
                .OrderBy(edit => edit.Id).FirstOrDefaultAsync(cancellationToken);
            if (due is null) return null;
            var taken = await context.BatchEdits.Where(edit => edit.Id == due.Id && edit.LeasedUntil == due.LeasedUntil && edit.State == due.State)
                .ExecuteUpdateAsync(set => set.SetProperty(edit => edit.LeasedUntil, now + Lease), cancellationToken);
            if (taken == 1) return due;
        }
    }

    private async Task WorkAsync(BatchEdit edit, CancellationToken cancellationToken)
    {
        var (plan, _) = BatchPlan.Of(BatchInstruction.FromJson(edit.Instruction));
        var oneByOne = 0;
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    if (!await GroupAsync(edit, plan, oneByOne > 0 ? 1 : GroupSize, cancellationToken)) return;
                    oneByOne = Math.Max(0, oneByOne - 1);
                }
                catch (Exception problem) when (problem is DbException or DbUpdateException)
                {
                    BatchEditLog.GroupFailed(logger, problem, edit.Id);
                    if (oneByOne > 0) await RefuseAsync(edit, cancellationToken);
                    oneByOne = GroupSize;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await ReleaseAsync(edit);
            throw;
        }
    }

    /// <summary>One group, as one transaction.</summary>
    /// <returns>Whether there may be more to do.</returns>
    private async Task<bool> GroupAsync(BatchEdit edit, BatchPlan plan, int size, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var context = services.GetRequiredService<DeskContext>();
        return await context.WriteAsync(
            async token =>
            {
                // Somebody may have stopped it; while this row is held nobody can.
                var now = time.GetUtcNow();
                var held = await context.BatchEdits.Where(row => row.Id == edit.Id && row.State == edit.State)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedUntil, now + Lease), token);
                if (held == 0) return false;

                var next = edit.State == BatchEditState.Undoing ? BatchItemOutcome.Saved : BatchItemOutcome.Waiting;
                var items = await context.BatchEditItems.AsNoTracking().Where(item => item.BatchEditId == edit.Id && item.Outcome == next)
                    .OrderBy(item => item.Position).Take(size).ToListAsync(token);
                if (items.Count == 0)
                {
                    await FinishAsync(context, edit, now, token);
                    return false;
                }

                if (edit.State == BatchEditState.Undoing) await UndoAsync(services, context, edit, items, token);
                else await SaveAsync(services, context, edit, plan, items, token);
                return true;
            },
            cancellationToken);
    }

    private static async Task SaveAsync(IServiceProvider services, DeskContext context, BatchEdit edit, BatchPlan plan, List<BatchEditItem> items, CancellationToken cancellationToken)
    {
        var save = services.GetRequiredService<SaveRevisionHandler>();
        var subjects = await BatchSubjects.ReadAsync(context, items, cancellationToken);
        var reason = BatchInstruction.FromJson(edit.Instruction).Reason ?? Sentences.Written($"Batch edit {edit.Id}");
        foreach (var item in items)
        {
            if (!subjects.TryGetValue(item.Position, out var subject)) await SetAsync(context, item, BatchItemOutcome.Refused, null, Sentences.Written($"The photo is gone."), cancellationToken);
            else if (plan.Edits(subject) is { Count: > 0 } edits) await KeepAsync(context, item, await save.HandleAsync(new SaveRevision(item.PhotoId, item.BasedOn, edits, reason, edit.Actor), cancellationToken), cancellationToken);
            else await SetAsync(context, item, BatchItemOutcome.Unchanged, null, null, cancellationToken);

            // All of it is saved: what one photo's findings brought in would be compared again with each save of the photos after it.
            context.ChangeTracker.Clear();
        }
    }

    private static Task KeepAsync(DeskContext context, BatchEditItem item, SaveOutcome outcome, CancellationToken cancellationToken) => outcome switch
    {
        SaveOutcome.Saved saved => SetAsync(context, item, BatchItemOutcome.Saved, saved.Revision, null, cancellationToken),
        SaveOutcome.Unchanged => SetAsync(context, item, BatchItemOutcome.Unchanged, null, null, cancellationToken),
        SaveOutcome.Conflict conflict => SetAsync(context, item, BatchItemOutcome.Stale, null, Sentences.Written($"{conflict.Theirs.AuthorName} saved revision {conflict.Theirs.Number} after it was chosen."), cancellationToken),
        SaveOutcome.Invalid invalid => SetAsync(context, item, BatchItemOutcome.Refused, null, invalid.Problems[0].Message, cancellationToken),
        _ => SetAsync(context, item, BatchItemOutcome.Refused, null, Sentences.Written($"The photo is gone."), cancellationToken),
    };

    private static async Task UndoAsync(IServiceProvider services, DeskContext context, BatchEdit edit, List<BatchEditItem> items, CancellationToken cancellationToken)
    {
        var revert = services.GetRequiredService<RevertRevisionHandler>();
        foreach (var item in items)
        {
            var outcome = await revert.HandleAsync(new RevertRevision(item.PhotoId, item.BasedOn, item.Revision!.Value, Sentences.Written($"Batch edit {edit.Id} undone"), edit.Actor), cancellationToken);
            var (became, message) = outcome switch
            {
                SaveOutcome.Saved or SaveOutcome.Unchanged => (BatchItemOutcome.Undone, null),
                SaveOutcome.Conflict conflict => (BatchItemOutcome.NotUndone, Sentences.Written($"{conflict.Theirs.AuthorName} saved revision {conflict.Theirs.Number} since.")),
                SaveOutcome.Invalid invalid => (BatchItemOutcome.NotUndone, invalid.Problems[0].Message),
                _ => (BatchItemOutcome.NotUndone, Sentences.Written($"The photo is gone.")),
            };
            await SetAsync(context, item, became, item.Revision, message, cancellationToken);
            context.ChangeTracker.Clear();
        }
    }

    private static async Task SetAsync(DeskContext context, BatchEditItem item, BatchItemOutcome outcome, int? revision, string? message, CancellationToken cancellationToken)
    {
        var kept = message is { Length: > BatchEditItem.MessageLength } ? message[..BatchEditItem.MessageLength] : message;
        await context.BatchEditItems.Where(row => row.BatchEditId == item.BatchEditId && row.Position == item.Position).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Outcome, outcome).SetProperty(row => row.Revision, revision).SetProperty(row => row.Message, kept), cancellationToken);
    }

    private static async Task FinishAsync(DeskContext context, BatchEdit edit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (state, kind) = edit.State == BatchEditState.Undoing ? (BatchEditState.Undone, BatchEditAudit.Undone) : (BatchEditState.Done, BatchEditAudit.Done);
        await context.BatchEdits.Where(row => row.Id == edit.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state).SetProperty(row => row.FinishedAt, (DateTimeOffset?)now), cancellationToken);
        var saved = await context.BatchEditItems.CountAsync(item => item.BatchEditId == edit.Id && (item.Outcome == BatchItemOutcome.Saved || item.Outcome == BatchItemOutcome.Undone), cancellationToken);
        context.Add(new AuditEvent(kind, edit.Actor, now, null, BatchEditAudit.Subject(edit.Id, saved, edit.Photos)));
    }

    // It failed alone: the others go on without it.
    private async Task RefuseAsync(BatchEdit edit, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<DeskContext>();
        var isUndo = edit.State == BatchEditState.Undoing;
        var (next, became) = isUndo ? (BatchItemOutcome.Saved, BatchItemOutcome.NotUndone) : (BatchItemOutcome.Waiting, BatchItemOutcome.Refused);
        var item = await context.BatchEditItems.AsNoTracking().Where(row => row.BatchEditId == edit.Id && row.Outcome == next).OrderBy(row => row.Position).FirstOrDefaultAsync(cancellationToken);
        if (item is not null) await SetAsync(context, item, became, item.Revision, Sentences.Written($"The database refused it; an operator finds the cause in the log."), cancellationToken);
    }

    private async Task ReleaseAsync(BatchEdit edit)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<DeskContext>().BatchEdits.Where(row => row.Id == edit.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedUntil, now), CancellationToken.None);
    }
}
