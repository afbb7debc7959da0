using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;

namespace CaptionManager.Web.Api.Photos;

/// <summary>A photo in a list.</summary>
/// <param name="Id">The photo.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Headline">The current headline.</param>
/// <param name="Caption">The beginning of the current caption.</param>
/// <param name="CreditLine">The current credit line.</param>
/// <param name="OpenFindings">Duplicate findings that nobody has judged yet.</param>
/// <param name="HasAltText">Whether there is an alt text.</param>
/// <param name="Preview">Whether <c>/thumbnail</c> and <c>/screen</c> can be had.</param>
/// <param name="Width">Pixels across, as shown.</param>
/// <param name="Height">Pixels down, as shown.</param>
/// <param name="TakenAt">When it was taken.</param>
/// <param name="UploadedAt">When it was recorded.</param>
/// <param name="Revision">Number of the newest revision.</param>
/// <param name="ApprovedRevision">Number of the revision that may leave the desk.</param>
public sealed record PhotoView(
    PhotoId Id,
    string FileName,
    PhotoState State,
    string? Headline,
    string? Caption,
    string? CreditLine,
    int OpenFindings,
    bool HasAltText,
    PreviewState Preview,
    int Width,
    int Height,
    DateTimeOffset? TakenAt,
    DateTimeOffset UploadedAt,
    int Revision,
    int? ApprovedRevision)
{
    // EXIF orientations from here on lie on their side.
    private const int FirstSideways = 5;

    /// <summary>The view of a row of the contact sheet.</summary>
    internal static PhotoView Of(ContactSheetItem item)
    {
        var (width, height) = AsShown(item.Width, item.Height, item.Orientation);
        return new PhotoView(
            item.Id, item.FileName, item.State, item.Headline, item.Caption, item.CreditLine, item.OpenFindings, item.HasAltText, item.Preview,
            width, height, item.TakenAt, item.UploadedAt, item.CurrentRevision, item.ApprovedRevision);
    }

    /// <summary>The size of a picture held upright.</summary>
    internal static (int Width, int Height) AsShown(int width, int height, int orientation) => orientation >= FirstSideways ? (height, width) : (width, height);
}
