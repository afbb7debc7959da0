using CaptionManager.Desk.Photos;
using CaptionManager.Web.Api.Syndication;

namespace CaptionManager.Web.Api.Approval;

/// <summary>Where a photo stands after a decision.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="State">Its state.</param>
/// <param name="Revision">The revision decided on.</param>
/// <param name="ApprovedRevision">The revision that may leave the desk.</param>
/// <param name="Times">When that may leave; absent for at once and without end.</param>
/// <param name="Notes">What to know of how times were read, as that a local time comes twice.</param>
/// <param name="SentTo">After a kill: who has the picture already, newest first.</param>
public sealed record DecidedAnswer(
    PhotoId Photo, PhotoState State, int Revision, int? ApprovedRevision, TimesView? Times = null, IReadOnlyList<string>? Notes = null, IReadOnlyList<ReceiptView>? SentTo = null);
