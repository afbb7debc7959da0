using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Photos;

/// <summary>Photos whose words are to be checked.</summary>
/// <param name="Photos">Their ids.</param>
internal sealed record PhotoLintRequest(IReadOnlyList<PhotoId> Photos);
