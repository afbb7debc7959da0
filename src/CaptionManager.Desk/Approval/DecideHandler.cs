using System.Diagnostics;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Approval;

/// <summary>Does one action of the approval table on one photo.</summary>
/// <remarks>
/// Whether the actor may do it is asked before, by <see cref="ApprovalTable.AbilityFor"/>. A request that comes again because its answer
/// was lost is answered as the first time: same action, actor and reason, and nothing has happened since.
/// </remarks>
public sealed class DecideHandler(DeskContext context, TimeProvider clock, IOptions<ApprovalOptions> options)
{
    /// <summary>Does it, or says why not. Nothing changes unless the outcome is <see cref="DecisionOutcome.Done"/>.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<DecisionOutcome> HandleAsync(DecisionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        return reason?.Length > Decision.ReasonLength
            ? new DecisionOutcome.Invalid(nameof(request.Reason), $"The reason has {reason.Length} characters; {Decision.ReasonLength} are the most.")
            : await WriteRace.RunAsync(context, token => DecideAsync(request with { Reason = reason }, actor, token), cancellationToken);
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
                : new DecisionOutcome.NotAllowed(photo.State, NotAllowedMessage(photo.State, request.Action, last));
        }

        if (request.Revision is { } seen && seen != photo.CurrentRevision) return new DecisionOutcome.Conflict(photo.State, photo.CurrentRevision);
        if (row.NeedsReason && request.Reason is null)
            return new DecisionOutcome.Invalid(nameof(request.Reason), $"Say why: to {Words(request.Action)} needs a reason.");

        var current = await context.Revisions.AsNoTracking()
            .SingleAsync(r => r.PhotoId == photo.Id && r.Number == photo.CurrentRevision, cancellationToken);
        if (ApprovalGuards.Failures(row, photo, current, await HasLeftAsync(row, photo, cancellationToken), actor, options.Value) is { Count: > 0 } failures)
            return new DecisionOutcome.Blocked(failures);

        var earlier = row.Effect == ApprovalEffect.ReturnToEarlierRelease ? await EarlierReleaseAsync(photo.Id, cancellationToken) : null;
        Apply(photo, row, earlier, request.Reason, actor);
        return Done(photo);
    }

    private async Task<bool> HasLeftAsync(ApprovalTransition row, Photo photo, CancellationToken cancellationToken) =>
        row.Guards.Contains(ApprovalGuard.NotSentYet)
        && await context.Set<ExportReceipt>().AnyAsync(r => r.PhotoId == photo.Id && r.RevisionNumber == photo.ApprovedRevision, cancellationToken);

    private async Task<int?> EarlierReleaseAsync(PhotoId id, CancellationToken cancellationToken)
    {
        var decisions = await context.Set<Decision>().AsNoTracking().Where(d => d.PhotoId == id).OrderBy(d => d.Id)
            .Select(d => new { d.Action, d.RevisionNumber }).ToListAsync(cancellationToken);
        var released = new Stack<int>();
        foreach (var decision in decisions)
        {
            if (decision.Action == ApprovalAction.Approve) released.Push(decision.RevisionNumber);
            else if (decision.Action == ApprovalAction.Recall) released.TryPop(out _);
            else if (decision.Action == ApprovalAction.Kill) released.Clear();
        }

        return released.TryPop(out _) && released.TryPeek(out var earlier) ? earlier : null;
    }

    private Task<Decision?> LastAsync(PhotoId id, CancellationToken cancellationToken) =>
        context.Set<Decision>().AsNoTracking().Where(d => d.PhotoId == id).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken);

    private static bool IsRepeat(Decision last, Photo photo, DecisionRequest request, Actor actor) =>
        last.Action == request.Action && last.ActorId == actor.AccountId && last.Reason == request.Reason
        && last.To == photo.State && last.RevisionNumber == photo.CurrentRevision;

    private static DecisionOutcome.Done Done(Photo photo) => new(photo.State, photo.CurrentRevision, photo.ApprovedRevision);

    private void Apply(Photo photo, ApprovalTransition transition, int? earlier, string? reason, Actor actor)
    {
        var now = clock.GetUtcNow();
        photo.MoveTo(transition.To);
        switch (transition.Effect)
        {
            case ApprovalEffect.ReleaseCurrentRevision:
                photo.Release(photo.CurrentRevision);
                break;
            case ApprovalEffect.ReturnToEarlierRelease:
                photo.Release(earlier);
                break;
            case ApprovalEffect.WithdrawRelease:
                photo.Release(null);
                break;
            case ApprovalEffect.None:
                break;
            default:
                throw new UnreachableException();
        }

        context.Add(new Decision(photo, transition, reason, actor, now));
        context.Add(new AuditEvent(AuditKind(transition.Action), actor, now, photo.Id, photo.FileName));
    }

    private static string NotAllowedMessage(PhotoState state, ApprovalAction action, Decision? last)
    {
        var possible = string.Join(", ", ApprovalTable.From(state).Select(row => Words(row.Action)));
        var who = last?.To == state ? $" {last.ActorName} {PastWords(last.Action)} it." : "";
        return $"A photo that is {Words(state)} cannot be {PastWords(action)}.{who} Possible now: {possible}.";
    }

    private static string AuditKind(ApprovalAction action) => $"photo.{PastWords(action)}";

    private static string Words(ApprovalAction action) => action.ToString().ToLowerInvariant();

    private static string Words(PhotoState state) => state == PhotoState.Draft ? "a draft" : state.ToString().ToLowerInvariant();

    private static string PastWords(ApprovalAction action) => action switch
    {
        ApprovalAction.Submit => "submitted",
        ApprovalAction.Withdraw => "withdrawn",
        ApprovalAction.Approve => "approved",
        ApprovalAction.Recall => "recalled",
        ApprovalAction.Reject => "rejected",
        ApprovalAction.Correct => "corrected",
        ApprovalAction.Kill => "killed",
        ApprovalAction.Restore => "restored",
        _ => throw new UnreachableException(),
    };
}
