using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Published;

namespace CaptionManager.Web.Api.Syndication;

/// <summary>A photo of the desk that a published picture shows.</summary>
/// <param name="Id">The photo.</param>
/// <param name="FileName">Its name on the desk.</param>
/// <param name="Match"><c>file</c>: the original's image data; <c>look</c>: the same picture in another size, quality or crop.</param>
/// <param name="Standing"><c>live</c>, <c>not-approved</c>, <c>embargoed</c>, <c>expired</c> or <c>killed</c>.</param>
/// <param name="Reason">Why it was killed.</param>
/// <param name="Caption">The approved caption; the newest where none is approved.</param>
/// <param name="CreditLine">The credit line to be shown.</param>
public sealed record PublishedPhotoView(PhotoId Id, string FileName, string Match, string Standing, string? Reason, string? Caption, string? CreditLine)
{
    /// <summary>The view of one.</summary>
    internal static PublishedPhotoView Of(PublishedPhoto photo) => new(
        photo.Id, photo.FileName, photo.IsSameFile ? "file" : "look",
        photo.Standing == PublishedStanding.NotApproved ? "not-approved" : photo.Standing.ToString().ToLowerInvariant(), photo.Reason, photo.Caption, photo.CreditLine);
}
