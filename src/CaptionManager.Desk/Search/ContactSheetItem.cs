using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Search;

/// <summary>One photo on a contact sheet.</summary>
/// <param name="Id">The photo.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="Headline">The current headline.</param>
/// <param name="Caption">The first <see cref="ContactSheetQuery.CaptionLength"/> UTF-16 code units of the current caption.</param>
/// <param name="CreditLine">The current credit line.</param>
/// <param name="State">Where it stands.</param>
/// <param name="OpenFindings">Duplicate findings that nobody has judged yet.</param>
/// <param name="Preview">Whether its thumbnail can be shown.</param>
/// <param name="Width">Pixels across, before orientation.</param>
/// <param name="Height">Pixels down, before orientation.</param>
/// <param name="Orientation">EXIF orientation; 5 to 8 swap width and height.</param>
/// <param name="HasAltText">Whether there is an alt text.</param>
/// <param name="TakenAt">When it was taken, in the camera's time where its offset is known.</param>
/// <param name="UploadedAt">When it was recorded.</param>
/// <param name="CurrentRevision">Number of the newest revision.</param>
/// <param name="ApprovedRevision">Number of the revision that may leave the desk.</param>
public sealed record ContactSheetItem(
    PhotoId Id,
    string FileName,
    string? Headline,
    string? Caption,
    string? CreditLine,
    PhotoState State,
    int OpenFindings,
    PreviewState Preview,
    int Width,
    int Height,
    int Orientation,
    bool HasAltText,
    DateTimeOffset? TakenAt,
    DateTimeOffset UploadedAt,
    int CurrentRevision,
    int? ApprovedRevision);
