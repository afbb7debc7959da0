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

        return await RevisionRace.RunAsync(context, token => SaveAsync(command, token), cancellationToken);
    }

    private async Task<SaveOutcome> SaveAsync(SaveRevision command, CancellationToken cancellationToken)
    {
        var photo = await context.Photos.AsTracking().FirstOrDefaultAsync(p => p.Id == command.PhotoId, cancellationToken);
        if (photo is null) return new SaveOutcome.NotFound();
        if (photo.State == PhotoState.Killed) return RevisionRace.Killed();

        var current = await context.Revisions.AsNoTracking()
            .FirstAsync(r => r.PhotoId == photo.Id && r.Number == photo.CurrentRevision, cancellationToken);
        var (facts, problems) = FactEdit.Apply(current.Facts, command.Fields);
        if (problems.Count > 0) return new SaveOutcome.Invalid(problems);

        var changed = FactFields.Changed(current.Facts, facts);
        if (command.BasedOn != photo.CurrentRevision)
            return await RevisionRace.ConflictAsync(context, photo, current, command.BasedOn, changed, cancellationToken);
        if (changed.IsEmpty) return new SaveOutcome.Unchanged(current.Number);

        ImmutableArray<string> edited = [.. current.EditedFields.Union(changed, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        facts = FollowCredit(current.Facts, facts, edited);
        var now = time.GetUtcNow();
        var revision = photo.Revise(facts, edited, RevisionKind.Saved, command.Reason, command.Actor, now);
        await writer.AddRevisionAsync(photo, revision, cancellationToken);
        context.Add(new AuditEvent(
            AuditKinds.PhotoSaved, command.Actor, now, photo.Id, photo.FileName, AuditDetails.Of(revision.Number, changed)));
        return new SaveOutcome.Saved(revision.Number, FactFields.Changed(current.Facts, facts));
    }

    // The credit line is a rendering of the credit until somebody writes one by hand.
    private PhotoFacts FollowCredit(PhotoFacts before, PhotoFacts after, ImmutableArray<string> edited) =>
        edited.Contains("creditLine") || before.Credit.Equals(after.Credit)
            ? after
            : after with { CreditLine = reader.CreditLineOf(after.Credit) };
}
