namespace CaptionManager.Desk.Approval;

/// <summary>Which part of the queue; each given member narrows it.</summary>
/// <param name="AssignedTo">What is given to this editor.</param>
/// <param name="SubmittedBy">What this person handed in.</param>
/// <param name="Desk">What lies on this desk.</param>
public sealed record ApprovalQueueFilter(Guid? AssignedTo = null, Guid? SubmittedBy = null, int? Desk = null)
{
    /// <summary>All of it.</summary>
    public static ApprovalQueueFilter Everything { get; } = new();
}
