using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Editing;

/// <summary>Goes back to what an earlier revision said. History only grows: going back is a revision of its own.</summary>
public sealed class RevertRevisionHandler(DeskContext context, PhotoWriter writer, TimeProvider time)
{
    /// <summary>Goes back, or undoes the newest revision.</summary>
    /// <param name="command">Which photo, to where, based on what.</param>
    /// <param name="cancellationToken">Stops before the revision is committed.</param>
    public Task<SaveOutcome> HandleAsync(RevertRevision command, CancellationToken cancellationToken) =>
        WriteRace.RunAsync(context, token => RevertAsync(command, token), cancellationToken);

    private async Task<SaveOutcome> RevertAsync(RevertRevision command, CancellationToken cancellationToken)
    {
        var photo = await context.Photos.AsTracking().FirstOrDefaultAsync(p => p.Id == command.PhotoId, cancellationToken);
        if (photo is null) return new SaveOutcome.NotFound();
        if (photo.State == PhotoState.Killed) return RevisionRace.Killed();

        var targetNumber = command.Target ?? photo.CurrentRevision - 1;
        if (command.Target is null && targetNumber < 1)
            return new SaveOutcome.Invalid([new FieldProblem("", "nothing-to-undo", $"The photo is as it arrived; there is nothing to undo.")]);

        var found = await context.Revisions.AsNoTracking()
            .Where(r => r.PhotoId == photo.Id && (r.Number == photo.CurrentRevision || r.Number == targetNumber))
            .ToListAsync(cancellationToken);
        var current = found.Single(r => r.Number == photo.CurrentRevision);
        if (found.Find(r => r.Number == targetNumber) is not { } target) return new SaveOutcome.NotFound();

        if (command.BasedOn != photo.CurrentRevision)
            return EditConflict.Of(await RevisionRace.SeenAsync(context, current, command.BasedOn, cancellationToken), current, target.Facts);

        var changed = FactFields.Changed(current.Facts, target.Facts);
        if (changed.IsEmpty) return new SaveOutcome.Unchanged(current.Number);

        var now = time.GetUtcNow();
        var revision = photo.Revise(target.Facts, target.EditedFields, RevisionKind.Reverted, command.Reason, command.Actor, now);
        await writer.AddRevisionAsync(photo, revision, cancellationToken);
        context.Add(new AuditEvent(
            AuditKinds.PhotoReverted, command.Actor, now, photo.Id, photo.FileName, AuditDetails.Of(revision.Number, changed)));
        return new SaveOutcome.Saved(revision.Number, changed);
    }
}
