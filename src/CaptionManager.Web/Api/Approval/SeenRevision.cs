using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Approval;

/// <summary>The revision of a photo that the person saw.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="Revision">Its revision; any other current one is refused.</param>
public sealed record SeenRevision(PhotoId Photo, int Revision);
