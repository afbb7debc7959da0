using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Published;

/// <summary>A photo of the desk that a published picture shows.</summary>
/// <param name="Id">The photo.</param>
/// <param name="FileName">Its name on the desk.</param>
/// <param name="IsSameFile">Whether the compressed image data is the original's; else the two look the same.</param>
/// <param name="Standing">Whether it may stand on a page now.</param>
/// <param name="Reason">Why it was killed, where it was.</param>
/// <param name="Caption">The approved caption; the newest where none is approved.</param>
/// <param name="CreditLine">The credit line to be shown, of the same revision.</param>
public sealed record PublishedPhoto(PhotoId Id, string FileName, bool IsSameFile, PublishedStanding Standing, string? Reason, string? Caption, string? CreditLine);
