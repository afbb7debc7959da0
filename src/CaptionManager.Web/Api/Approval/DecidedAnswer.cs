using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Approval;

/// <summary>Where a photo stands after a decision.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="State">Its state.</param>
/// <param name="Revision">The revision decided on.</param>
/// <param name="ApprovedRevision">The revision that may leave the desk.</param>
public sealed record DecidedAnswer(PhotoId Photo, PhotoState State, int Revision, int? ApprovedRevision);
