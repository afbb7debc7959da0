using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>A decision as history shows it.</summary>
/// <param name="Revision">The revision it was about.</param>
/// <param name="Action">What was done.</param>
/// <param name="To">The state after.</param>
/// <param name="Reason">Why.</param>
/// <param name="ActorName">By whom.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Terms">What it went on in spite of, and when the picture may leave.</param>
public sealed record PhotoDecision(
    int Revision, ApprovalAction Action, PhotoState To, string? Reason, string ActorName, DateTimeOffset DecidedAt, DecisionTerms Terms);
