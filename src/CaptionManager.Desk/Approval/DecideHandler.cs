using System.Diagnostics;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Approval;

/// <summary>Does one action of the approval table on one photo.</summary>
/// <remarks>Whether the actor may do it is asked before, by <see cref="ApprovalTransition.Ability"/>.</remarks>
public sealed class DecideHandler(DeskContext context, TimeProvider clock, IOptions<ApprovalOptions> options)
{
    /// <summary>Does it, or says why not. Nothing changes unless the outcome is <see cref="DecisionOutcome.Done"/>.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<DecisionOutcome> HandleAsync(DecisionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        if (reason?.Length > Decision.ReasonLength)
            return new DecisionOutcome.Invalid(nameof(request.Reason), $"The reason has {reason.Length} characters; {Decision.ReasonLength} are the most.");

        try
        {
            return await context.WriteAsync(token => DecideAsync(request, reason, actor, token), cancellationToken) switch
            {
                // The version is stamped by the save, so it is read only now.
                Decided(var photo) => new DecisionOutcome.Done(photo.State, photo.ApprovedRevision, photo.RowVersion),
                Refused(var outcome) => outcome,
                _ => throw new UnreachableException(),
            };
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(request.PhotoId, cancellationToken);
        }
    }

    private async Task<Result> DecideAsync(DecisionRequest request, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        if (await context.Photos.SingleOrDefaultAsync(p => p.Id == request.PhotoId, cancellationToken) is not { } photo)
            return new Refused(new DecisionOutcome.NotFound());
        if (request.ExpectedVersion is { } expected && !expected.AsSpan().SequenceEqual(photo.RowVersion))
            return new Refused(new DecisionOutcome.Conflict(photo.State, photo.RowVersion));
        if (ApprovalTable.Find(photo.State, request.Action, photo.ApprovedRevision is not null) is not { } transition)
            return new Refused(new DecisionOutcome.NotAllowed(photo.State, NotAllowedMessage(photo.State, request.Action)));
        if (transition.NeedsReason && reason is null)
            return new Refused(new DecisionOutcome.Invalid(nameof(request.Reason), $"Say why: {Words(request.Action)} needs a reason."));

        var current = await context.Revisions.AsNoTracking()
            .SingleAsync(r => r.PhotoId == photo.Id && r.Number == photo.CurrentRevision, cancellationToken);
        if (ApprovalGuards.Failures(transition, photo, current, actor, options.Value) is { Count: > 0 } failures)
            return new Refused(new DecisionOutcome.Blocked(failures));

        Apply(photo, transition, reason, actor);
        return new Decided(photo);
    }

    private void Apply(Photo photo, ApprovalTransition transition, string? reason, Actor actor)
    {
        var now = clock.GetUtcNow();
        photo.MoveTo(transition.To);
        switch (transition.Effect)
        {
            case ApprovalEffect.ReleaseCurrentRevision:
                photo.Release(photo.CurrentRevision);
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

    private async Task<DecisionOutcome> ConflictAsync(PhotoId id, CancellationToken cancellationToken)
    {
        var now = await context.Photos.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new { p.State, p.RowVersion })
            .SingleOrDefaultAsync(cancellationToken);
        return now is null ? new DecisionOutcome.NotFound() : new DecisionOutcome.Conflict(now.State, now.RowVersion);
    }

    private static string NotAllowedMessage(PhotoState state, ApprovalAction action)
    {
        var possible = string.Join(", ", ApprovalTable.From(state).Select(row => Words(row.Action)));
        return $"A photo that is {Words(state)} cannot be {PastWords(action)}. Possible now: {possible}.";
    }

    private static string AuditKind(ApprovalAction action) => $"photo.{PastWords(action)}";

    private static string Words(ApprovalAction action) => action.ToString().ToLowerInvariant();

    private static string Words(PhotoState state) => state == PhotoState.Draft ? "a draft" : state.ToString().ToLowerInvariant();

    private static string PastWords(ApprovalAction action) => action switch
    {
        ApprovalAction.Submit => "submitted",
        ApprovalAction.Withdraw => "withdrawn",
        ApprovalAction.Approve => "approved",
        ApprovalAction.Reject => "rejected",
        ApprovalAction.Correct => "corrected",
        ApprovalAction.Kill => "killed",
        ApprovalAction.Restore => "restored",
        _ => throw new UnreachableException(),
    };

    private abstract record Result;

    private sealed record Decided(Photo Photo) : Result;

    private sealed record Refused(DecisionOutcome Outcome) : Result;
}
