using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Web.Api.Photos;

namespace CaptionManager.Web.Pages.Photos;

/// <summary>What one tile of the contact sheet shows.</summary>
/// <param name="Id">The photo's id as it stands in addresses.</param>
/// <param name="FileName">The name it came under.</param>
/// <param name="Width">Pixels, as displayed; 0 while unknown.</param>
/// <param name="Height">Pixels, as displayed; 0 while unknown.</param>
/// <param name="Preview">Whether its small rendition is there.</param>
/// <param name="State">The state of its caption.</param>
/// <param name="Duplicates">How many other photos repeat or contradict it, as far as nobody has judged.</param>
/// <param name="Caption">The caption without its credit.</param>
/// <param name="CreditLine">The credit line in the desk's house style.</param>
/// <param name="HasAltText">Whether it is described for those who do not see it.</param>
public sealed record TileView(
    string Id,
    string FileName,
    int Width,
    int Height,
    PreviewState Preview,
    string State,
    int Duplicates,
    string? Caption,
    string? CreditLine,
    bool HasAltText)
{
    /// <summary>Where its small rendition is, or will be.</summary>
    public string ThumbnailUrl => $"/api/v1/photos/{Id}/thumbnail";

    /// <summary>The tile of a row of the contact sheet.</summary>
    internal static TileView Of(ContactSheetItem item)
    {
        var (width, height) = PhotoView.AsShown(item.Width, item.Height, item.Orientation);
        return new TileView(
            item.Id.ToString(), item.FileName, width, height, item.Preview, item.State.ToString(), item.OpenFindings, item.Caption ?? item.Headline, item.CreditLine, item.HasAltText);
    }
}
