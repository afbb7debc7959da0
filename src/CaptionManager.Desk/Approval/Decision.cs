using System.Collections.Immutable;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>One step of approval: what was done to which revision, by whom, when and why. Never changed, never deleted.</summary>
public sealed class Decision
{
    /// <summary>UTF-16 code units of a reason.</summary>
    public const int ReasonLength = Revision.ReasonLength;

    private Decision()
    {
    }

    internal Decision(Photo photo, ApprovalTransition transition, string? reason, DecisionTerms terms, Actor actor, DateTimeOffset at)
    {
        PhotoId = photo.Id;
        RevisionNumber = photo.CurrentRevision;
        Action = transition.Action;
        From = transition.From;
        To = transition.To;
        Reason = reason;
        OverriddenGuards = [.. terms.Overridden.Select(guard => guard.ToString())];
        OverrideReason = terms.OverrideReason;
        (EmbargoUntil, ExpiresAt, ReleaseZone) = terms.Times;
        ActorId = actor.AccountId;
        ActorName = actor.Name;
        DecidedAt = at;
    }

    /// <summary>Counts up by the order of commits.</summary>
    public long Id { get; private set; }

    /// <summary>The photo.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>The revision that was current.</summary>
    public int RevisionNumber { get; private set; }

    /// <summary>What was done.</summary>
    public ApprovalAction Action { get; private set; }

    /// <summary>The state before.</summary>
    public PhotoState From { get; private set; }

    /// <summary>The state after.</summary>
    public PhotoState To { get; private set; }

    /// <summary>Why, in the person's words.</summary>
    public string? Reason { get; private set; }

    /// <summary>Names of the guards that did not hold and were overridden (<see cref="ApprovalGuard"/>).</summary>
    public ImmutableArray<string> OverriddenGuards { get; private set; } = [];

    /// <summary>Why the editor went on in spite of them.</summary>
    public string? OverrideReason { get; private set; }

    /// <summary>Until when the released revision was embargoed by this decision.</summary>
    public DateTimeOffset? EmbargoUntil { get; private set; }

    /// <summary>When the released revision was to expire by this decision.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>The time zone in which those times were meant: an IANA name.</summary>
    public string? ReleaseZone { get; private set; }

    /// <summary>What it says besides its action.</summary>
    public DecisionTerms Terms => new([.. OverriddenGuards.Select(Enum.Parse<ApprovalGuard>)], OverrideReason, new ReleaseTimes(EmbargoUntil, ExpiresAt, ReleaseZone));

    /// <summary>The account, or <see langword="null"/> for the desk itself.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The person's name as it was then; it outlives the account.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset DecidedAt { get; private set; }
}
