using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>An action asked for on one photo.</summary>
/// <param name="PhotoId">The photo.</param>
/// <param name="Action">What is to be done.</param>
/// <param name="Reason">Why; mandatory where the table says so. At most <see cref="Decision.ReasonLength"/> UTF-16 code units.</param>
/// <param name="Revision">The revision the person saw; any other current one is a conflict. <see langword="null"/> acts on whatever is current.</param>
/// <param name="Override">
/// Why to go on although guards do not hold, where each of those is one an editor may override; unused where all hold. At most
/// <see cref="Decision.ReasonLength"/> UTF-16 code units.
/// </param>
/// <param name="Times">
/// When the picture may leave, for an approval and a change of times. <see langword="null"/> on an approval keeps what holds for the
/// revision it corrects, else at once and without end.
/// </param>
public sealed record DecisionRequest(
    PhotoId PhotoId, ApprovalAction Action, string? Reason = null, int? Revision = null, string? Override = null, ReleaseTimes? Times = null);
