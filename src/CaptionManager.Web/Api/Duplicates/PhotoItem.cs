using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Duplicates;

/// <summary>A photo of a finding.</summary>
/// <param name="Id">The photo.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="Caption">The current caption.</param>
/// <param name="CreditLine">The current credit line.</param>
/// <param name="State">Where it stands.</param>
/// <param name="UploadedAt">When it was recorded.</param>
public sealed record PhotoItem(PhotoId Id, string FileName, string? Caption, string? CreditLine, string State, DateTimeOffset UploadedAt)
{
    /// <summary>The item of a photo.</summary>
    internal static PhotoItem Of(DuplicatePhoto photo) =>
        new(photo.Id, photo.FileName, photo.Caption, photo.CreditLine, MatchItem.Word(photo.State), photo.UploadedAt);
}
