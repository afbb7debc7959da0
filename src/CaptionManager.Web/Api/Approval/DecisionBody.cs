using CaptionManager.Desk.Approval;

namespace CaptionManager.Web.Api.Approval;

/// <summary>An action on one photo.</summary>
/// <param name="Action">What is to be done.</param>
/// <param name="Reason">Why; mandatory for some actions.</param>
/// <param name="Revision">The revision the decision is about; any other current one is refused. <c>If-Match</c> says the same.</param>
public sealed record DecisionBody(ApprovalAction Action, string? Reason = null, int? Revision = null);
