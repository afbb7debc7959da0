using System.Text.Json.Nodes;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Web.Api.Editing;

namespace CaptionManager.Web.Api.Photos;

/// <summary>One photo with its facts and its history.</summary>
/// <param name="Id">The photo.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="MediaType">What its bytes are.</param>
/// <param name="Length">Octets of the original.</param>
/// <param name="Sha256">The original in 64 hexadecimal digits.</param>
/// <param name="Width">Pixels across, as shown.</param>
/// <param name="Height">Pixels down, as shown.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Preview">Whether <c>/thumbnail</c> and <c>/screen</c> can be had.</param>
/// <param name="OpenFindings">Duplicate findings that nobody has judged yet.</param>
/// <param name="Batch">The batch it came with first.</param>
/// <param name="TakenAt">When it was taken.</param>
/// <param name="UploadedAt">When it was recorded.</param>
/// <param name="Revision">Number of the newest revision; the entity tag is this number in quotation marks.</param>
/// <param name="ApprovedRevision">Number of the revision that may leave the desk.</param>
/// <param name="Facts">Texts and lists by product name; absent where nothing is said.</param>
/// <param name="History">Its revisions, newest first.</param>
public sealed record PhotoDetailView(
    PhotoId Id,
    string FileName,
    string MediaType,
    long Length,
    string Sha256,
    int Width,
    int Height,
    PhotoState State,
    PreviewState Preview,
    int OpenFindings,
    long Batch,
    DateTimeOffset? TakenAt,
    DateTimeOffset UploadedAt,
    int Revision,
    int? ApprovedRevision,
    JsonObject Facts,
    IReadOnlyList<RevisionSummary> History)
{
    /// <summary>The view of a photo.</summary>
    internal static PhotoDetailView Of(PhotoDetail detail)
    {
        var photo = detail.Photo;
        var (width, height) = PhotoView.AsShown(photo.Width, photo.Height, photo.Orientation);
        return new PhotoDetailView(
            photo.Id, photo.FileName, photo.MediaType, photo.OriginalLength, photo.OriginalHash.Hex, width, height, photo.State, photo.Preview,
            photo.OpenFindings, photo.BatchId, photo.TakenAt, photo.UploadedAt, photo.CurrentRevision, photo.ApprovedRevision,
            FactsJson.Of(detail.Facts), detail.History);
    }
}
