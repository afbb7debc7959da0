using System.Linq.Expressions;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Duplicates;

/// <summary>A photo as it is shown beside another.</summary>
/// <param name="Id">The photo.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="Caption">The current caption, whole: differences are places in it.</param>
/// <param name="CreditLine">The current credit line.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Preview">Whether its thumbnail can be shown.</param>
/// <param name="Width">Pixels across, before orientation.</param>
/// <param name="Height">Pixels down, before orientation.</param>
/// <param name="Orientation">EXIF orientation; 5 to 8 swap width and height.</param>
/// <param name="OriginalLength">Octets of the original.</param>
/// <param name="TakenAt">When it was taken.</param>
/// <param name="UploadedAt">When it was recorded.</param>
public sealed record DuplicatePhoto(
    PhotoId Id,
    string FileName,
    string? Caption,
    string? CreditLine,
    PhotoState State,
    PreviewState Preview,
    int Width,
    int Height,
    int Orientation,
    long OriginalLength,
    DateTimeOffset? TakenAt,
    DateTimeOffset UploadedAt)
{
    /// <summary>The projection of a photo.</summary>
    internal static Expression<Func<Photo, DuplicatePhoto>> Of { get; } = photo => new DuplicatePhoto(
        photo.Id, photo.FileName, photo.Caption, photo.CreditLine, photo.State, photo.Preview, photo.Width, photo.Height,
        photo.Orientation, photo.OriginalLength, photo.TakenAt, photo.UploadedAt);
}
