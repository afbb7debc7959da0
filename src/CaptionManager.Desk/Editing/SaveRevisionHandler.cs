using System.Collections.Immutable;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Editing;

/// <summary>Saves an edit as a new revision, unless somebody else saved first.</summary>
public sealed class SaveRevisionHandler(DeskContext context, PhotoWriter writer, FactsReader reader, TimeProvider time)
{
    private const string CreditLineField = "creditLine";

    /// <summary>Saves it.</summary>
    /// <param name="command">The edit and the revision it is based on.</param>
    /// <param name="cancellationToken">Stops before the revision is committed.</param>
    /// <returns>Never a lost update: of two edits based on one revision the second is a conflict.</returns>
    public async Task<SaveOutcome> HandleAsync(SaveRevision command, CancellationToken cancellationToken)
    {
        if (command.Reason is { Length: > Revision.ReasonLength } reason)
        {
            return new SaveOutcome.Invalid(
                [new FieldProblem("reason", "too-long", $"The reason is {reason.Length} characters long; {Revision.ReasonLength} is the most.")]);
        }

        var outcome = await StaleAsync(command, cancellationToken) ?? await WriteRace.RunAsync(context, token => SaveAsync(command, token), cancellationToken);
        DeskMeter.Edited.Add(1, new KeyValuePair<string, object?>("outcome", outcome.GetType().Name.ToLowerInvariant()));
        return outcome;
    }

    // An edit that comes too late is told so without waiting for its turn to write: numbers of revisions only grow, so it stays too late.
    private async Task<SaveOutcome?> StaleAsync(SaveRevision command, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is not null) return null;
        var photo = await context.Photos.AsNoTracking().Where(p => p.Id == command.PhotoId)
            .Select(p => new { p.State, p.CurrentRevision }).FirstOrDefaultAsync(cancellationToken);
        return photo is null || photo.CurrentRevision == command.BasedOn ? null : await RefusedAsync(command, photo.State, photo.CurrentRevision, cancellationToken);
    }

    private async Task<SaveOutcome> RefusedAsync(SaveRevision command, PhotoState state, int currentNumber, CancellationToken cancellationToken)
    {
        if (state == PhotoState.Killed) return RevisionRace.Killed();
        var current = await CurrentAsync(command.PhotoId, currentNumber, cancellationToken);
        var seen = await RevisionRace.SeenAsync(context, current, command.BasedOn, cancellationToken);
        var (facts, problems) = FactEdit.Apply(seen, command.Fields);
        return problems.Count > 0 ? new SaveOutcome.Invalid(problems) : EditConflict.Of(seen, current, facts);
    }

    private async Task<SaveOutcome> SaveAsync(SaveRevision command, CancellationToken cancellationToken)
    {
        var photo = await context.Photos.AsTracking().FirstOrDefaultAsync(p => p.Id == command.PhotoId, cancellationToken);
        if (photo is null) return new SaveOutcome.NotFound();
        if (photo.State == PhotoState.Killed) return RevisionRace.Killed();
        if (photo.CurrentRevision != command.BasedOn) return await RefusedAsync(command, photo.State, photo.CurrentRevision, cancellationToken);

        var current = await CurrentAsync(photo.Id, photo.CurrentRevision, cancellationToken);
        var (facts, problems) = FactEdit.Apply(current.Facts, command.Fields);
        if (problems.Count > 0) return new SaveOutcome.Invalid(problems);

        var changed = FactFields.Changed(current.Facts, facts);
        if (changed.IsEmpty) return new SaveOutcome.Unchanged(current.Number);

        var (line, byHand) = CreditLine(current, facts, changed);
        facts = facts with { CreditLine = line };
        var edited = current.EditedFields.Union(changed, StringComparer.Ordinal).Where(name => name != CreditLineField || byHand);
        var now = time.GetUtcNow();
        var revision = photo.Revise(facts, [.. edited.Order(StringComparer.Ordinal)], RevisionKind.Saved, command.Reason, command.Actor, now);
        await writer.AddRevisionAsync(photo, revision, cancellationToken);
        context.Add(new AuditEvent(
            AuditKinds.PhotoSaved, command.Actor, now, photo.Id, photo.FileName, AuditDetails.Of(revision.Number, changed)));
        return new SaveOutcome.Saved(revision.Number, FactFields.Changed(current.Facts, facts));
    }

    private Task<Revision> CurrentAsync(PhotoId photo, int number, CancellationToken cancellationToken) =>
        context.Revisions.AsNoTracking().FirstAsync(r => r.PhotoId == photo && r.Number == number, cancellationToken);

    // The credit line is a rendering of the credit until somebody writes another by hand, and again once it says the same.
    private (string? Line, bool ByHand) CreditLine(Revision before, PhotoFacts after, ImmutableArray<string> changed)
    {
        var byHand = before.EditedFields.Contains(CreditLineField) || changed.Contains(CreditLineField);
        if (!byHand && before.Facts.Credit.Equals(after.Credit)) return (after.CreditLine, false);

        var rendered = reader.CreditLineOf(after.Credit);
        return byHand && after.CreditLine != rendered ? (after.CreditLine, true) : (rendered, false);
    }
}
