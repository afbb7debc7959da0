using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Approval;

/// <summary>One action for many photos.</summary>
/// <param name="Photos">The photos; each is decided by itself.</param>
/// <param name="Action">What is to be done.</param>
/// <param name="Reason">Why; mandatory for some actions.</param>
/// <param name="Times">When the pictures may leave, for an approval and for new times; absent, each keeps what holds for it.</param>
/// <param name="Seen">The revisions the person saw; a photo not named is decided as it is.</param>
/// <param name="Override">Why to go on although guards do not hold.</param>
/// <param name="OverrideFor">For which of the photos that reason counts; the others are stopped by their guards.</param>
public sealed record DecisionsRequest(
    IReadOnlyList<PhotoId> Photos, ApprovalAction Action, string? Reason = null, TimesBody? Times = null, IReadOnlyList<SeenRevision>? Seen = null,
    string? Override = null, IReadOnlyList<PhotoId>? OverrideFor = null)
{
    /// <summary>Photos in one request at most.</summary>
    public const int MaximumPhotos = 5_000;
}
