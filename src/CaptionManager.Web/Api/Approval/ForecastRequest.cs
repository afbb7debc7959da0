using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Approval;

/// <summary>Asks what an approval of some photos would let leave.</summary>
/// <param name="Photos">The photos.</param>
public sealed record ForecastRequest(IReadOnlyList<PhotoId> Photos);
