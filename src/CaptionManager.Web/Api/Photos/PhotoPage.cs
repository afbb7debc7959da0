using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Photos;

/// <summary>One page of photos, newest arrival first.</summary>
/// <param name="Photos">The photos.</param>
/// <param name="Next">The value of <c>after</c> for the next page; absent at the end.</param>
public sealed record PhotoPage(IReadOnlyList<PhotoView> Photos, PhotoId? Next);
