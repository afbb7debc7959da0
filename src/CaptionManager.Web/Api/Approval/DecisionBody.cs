using CaptionManager.Desk.Approval;

namespace CaptionManager.Web.Api.Approval;

/// <summary>An action on one photo.</summary>
/// <param name="Action">What is to be done.</param>
/// <param name="Reason">Why; mandatory for some actions.</param>
/// <param name="Revision">The revision the decision is about; any other current one is refused. <c>If-Match</c> says the same.</param>
/// <param name="Override">Why to go on although a guard does not hold that an editor may override; it stays on the decision.</param>
/// <param name="Times">When the picture may leave, for an approval and for new times.</param>
public sealed record DecisionBody(ApprovalAction Action, string? Reason = null, int? Revision = null, string? Override = null, TimesBody? Times = null);
