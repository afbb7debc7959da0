using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Standards;

namespace CaptionManager.Desk.Syndication.Feeds;

/// <summary>Something published in a feed: a picture, its correction, or word of its kill.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Sequence">Its number within the subscriber.</param>
/// <param name="Photo">The photo.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">Why there is a correction or a kill.</param>
/// <param name="Document">The picture as documents tell of it; its files have no addresses yet.</param>
/// <param name="MediaType">What its file is.</param>
/// <param name="Width">Pixels across, as shown; 0 where a smaller picture is sent.</param>
/// <param name="Height">Pixels down, as shown; 0 where a smaller picture is sent.</param>
/// <param name="Hash">SHA-256 of its file.</param>
public sealed record FeedItem(FeedCursor Place, long Sequence, PhotoId Photo, DeliveryKind Kind, string? Reason, NewsPhoto Document, string MediaType, int Width, int Height, ContentHash? Hash);
