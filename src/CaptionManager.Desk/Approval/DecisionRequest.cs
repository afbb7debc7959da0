using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>An action asked for on one photo.</summary>
/// <param name="PhotoId">The photo.</param>
/// <param name="Action">What is to be done.</param>
/// <param name="Reason">Why; mandatory where the table says so. At most <see cref="Decision.ReasonLength"/> UTF-16 code units.</param>
/// <param name="Revision">The revision the person saw; any other current one is a conflict. <see langword="null"/> acts on whatever is current.</param>
public sealed record DecisionRequest(PhotoId PhotoId, ApprovalAction Action, string? Reason = null, int? Revision = null);
