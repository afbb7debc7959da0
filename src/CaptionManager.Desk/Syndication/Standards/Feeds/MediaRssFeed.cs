using System.ServiceModel.Syndication;
using System.Xml.Linq;

namespace CaptionManager.Desk.Syndication.Standards.Feeds;

/// <summary>Pictures as RSS 2.0 with Media RSS 1.5.1; what was taken down stays as an item whose <c>media:status</c> is "deleted".</summary>
public static class MediaRssFeed
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/rss+xml";

    /// <summary>The document, in UTF-8.</summary>
    /// <param name="feed">The pictures.</param>
    public static byte[] Write(PhotoFeed feed)
    {
        var rss = FeedXml.Feed(feed);
        rss.Items = [.. feed.Tombstones.Select(Item), .. rss.Items];
        return FeedXml.Write(xml => new Rss20FeedFormatter(rss, serializeExtensionsAsAtom: false).WriteTo(xml));
    }

    private static SyndicationItem Item(Tombstone gone)
    {
        var item = new SyndicationItem { Id = gone.Uri, Title = new TextSyndicationContent("Withdrawn"), PublishDate = gone.At };
        FeedXml.Add(item.ElementExtensions, new XElement(FeedXml.Media + "status", new XAttribute("state", "deleted"), new XAttribute("reason", XmlText.Clean(gone.Reason))));
        return item;
    }
}
