using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Approval;

/// <summary>One action for many photos.</summary>
/// <param name="Photos">The photos; each is decided by itself.</param>
/// <param name="Action">What is to be done.</param>
/// <param name="Reason">Why; mandatory for some actions.</param>
public sealed record DecisionsRequest(IReadOnlyList<PhotoId> Photos, ApprovalAction Action, string? Reason = null)
{
    /// <summary>Photos in one request at most.</summary>
    public const int MaximumPhotos = 5_000;
}
