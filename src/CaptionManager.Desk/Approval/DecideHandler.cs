using System.Collections.Immutable;
using System.Diagnostics;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Approval;

/// <summary>Does one action of the approval table on one photo.</summary>
/// <remarks>
/// Whether the actor may do it is asked before, by <see cref="ApprovalTable.AbilityFor"/>. A request that comes again because its answer
/// was lost is answered as the first time: same action, actor and reason, and nothing has happened since.
/// </remarks>
public sealed class DecideHandler(DeskContext context, TimeProvider clock, ApprovalGuards guards)
{
    /// <summary>Does it, or says why not. Nothing changes unless the outcome is <see cref="DecisionOutcome.Done"/>.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<DecisionOutcome> HandleAsync(DecisionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var cleaned = request with { Reason = Cleaned(request.Reason), Override = Cleaned(request.Override) };
        return (TooLong(nameof(request.Reason), cleaned.Reason) ?? TooLong(nameof(request.Override), cleaned.Override)) is { } invalid
            ? invalid
            : await WriteRace.RunAsync(context, token => DecideAsync(cleaned, actor, token), cancellationToken);
    }

    private async Task<DecisionOutcome> DecideAsync(DecisionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (await context.Photos.AsTracking().SingleOrDefaultAsync(p => p.Id == request.PhotoId, cancellationToken) is not { } photo)
            return new DecisionOutcome.NotFound();

        var row = ApprovalTable.Find(photo.State, request.Action, photo.ApprovedRevision is not null);
        if (row is null)
        {
            var last = await LastAsync(photo.Id, cancellationToken);
            return last is not null && IsRepeat(last, photo, request, actor)
                ? Done(photo)
                : new DecisionOutcome.NotAllowed(photo.State, NotAllowed(photo.State, request.Action, last));
        }

        if (request.Revision is { } seen && seen != photo.CurrentRevision) return new DecisionOutcome.Conflict(photo.State, photo.CurrentRevision);
        if (row.NeedsReason && request.Reason is null)
            return new DecisionOutcome.Invalid(nameof(request.Reason), $"Say why: to {Sentences.Word(ActionWords.Of(request.Action))} needs a reason.");
        var (times, wrong) = ReleaseTimesCheck.For(row, photo, request.Times, clock.GetUtcNow());
        if (wrong is not null) return new DecisionOutcome.Invalid(nameof(request.Times), wrong);
        if (row.Effect == ApprovalEffect.SetTimes && times == photo.ReleaseTimes) return Done(photo);

        var current = await context.Revisions.AsNoTracking()
            .SingleAsync(r => r.PhotoId == photo.Id && r.Number == photo.CurrentRevision, cancellationToken);
        var failures = await guards.FailuresAsync(row, photo, current, times, actor, cancellationToken);
        if (failures.Count > 0 && (request.Override is null || failures.Exists(failure => !failure.MayOverride)))
            return new DecisionOutcome.Blocked(failures);

        var now = clock.GetUtcNow();
        var (revision, when) = row.Effect switch
        {
            ApprovalEffect.ReleaseCurrentRevision => (photo.CurrentRevision, times),
            ApprovalEffect.SetTimes => (photo.ApprovedRevision, times),
            ApprovalEffect.ReturnToEarlierRelease => await EarlierRelease.FindAsync(context, photo.Id, cancellationToken),
            ApprovalEffect.WithdrawRelease => (null, ReleaseTimes.None),
            ApprovalEffect.None => (photo.ApprovedRevision, photo.ReleaseTimes),
            _ => throw new UnreachableException(),
        };
        if (row.To == PhotoState.Submitted) await WaitAsync(photo, row.Action, actor, now, cancellationToken);
        else photo.MoveTo(row.To);
        if (row.Effect != ApprovalEffect.None) photo.Release(revision, when);

        var overridden = failures.Select(failure => failure.Guard).ToImmutableArray();
        var terms = new DecisionTerms(overridden, overridden.IsEmpty ? null : request.Override, row.Effect == ApprovalEffect.None ? ReleaseTimes.None : when);
        context.Add(new Decision(photo, row, request.Reason, terms, actor, now));
        context.Add(new AuditEvent($"photo.{ActionWords.Past(row.Action)}", actor, now, photo.Id, photo.FileName, DecisionDetails.Of(photo.CurrentRevision, terms)));
        return Done(photo);
    }

    // An approval taken back gives the photo its old place in the queue.
    private async Task WaitAsync(Photo photo, ApprovalAction action, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = action != ApprovalAction.Recall
            ? null
            : await context.Set<Decision>().AsNoTracking()
                .Where(d => d.PhotoId == photo.Id && (d.Action == ApprovalAction.Submit || d.Action == ApprovalAction.Correct))
                .OrderByDescending(d => d.Id).Select(d => new { d.ActorId, d.DecidedAt }).FirstOrDefaultAsync(cancellationToken);
        photo.Wait(before is null ? actor.AccountId : before.ActorId, before?.DecidedAt ?? now);
    }

    // The decision of this request is not saved yet: the last one saved is the one before it.
    private Task<Decision?> LastAsync(PhotoId id, CancellationToken cancellationToken) =>
        context.Set<Decision>().AsNoTracking().Where(d => d.PhotoId == id).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken);

    private static bool IsRepeat(Decision last, Photo photo, DecisionRequest request, Actor actor) =>
        last.Action == request.Action && last.ActorId == actor.AccountId && last.Reason == request.Reason
        && last.To == photo.State && last.RevisionNumber == photo.CurrentRevision;

    private static DecisionOutcome.Done Done(Photo photo) => new(photo.State, photo.CurrentRevision, photo.ApprovedRevision, photo.ReleaseTimes);

    private static string? Cleaned(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DecisionOutcome.Invalid? TooLong(string member, string? text) => text?.Length > Decision.ReasonLength
        ? new DecisionOutcome.Invalid(member, $"The reason has {text.Length} characters; {Decision.ReasonLength} are the most.")
        : null;

    private static FormattableString NotAllowed(PhotoState state, ApprovalAction action, Decision? last)
    {
        var possible = Sentences.Join(", ", ApprovalTable.From(state).Select(row => Sentences.Word(ActionWords.Of(row.Action))));
        var (stands, done) = (Sentences.Word(state == PhotoState.Draft ? "a draft" : state.ToString().ToLowerInvariant()), Sentences.Word(ActionWords.Past(action)));
        return last?.To == state
            ? (FormattableString)$"A photo that is {stands} cannot be {done}. {last.ActorName} {Sentences.Word(ActionWords.Past(last.Action))} it. Possible now: {possible}."
            : $"A photo that is {stands} cannot be {done}. Possible now: {possible}.";
    }
}
