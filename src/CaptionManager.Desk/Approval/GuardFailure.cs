namespace CaptionManager.Desk.Approval;

/// <summary>A guard that does not hold.</summary>
/// <param name="Guard">Which.</param>
/// <param name="Remedy">A sentence for the person: what is wrong and what to do.</param>
public sealed record GuardFailure(ApprovalGuard Guard, string Remedy);
