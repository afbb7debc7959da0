using System.ServiceModel.Syndication;
using System.Xml.Linq;

namespace CaptionManager.Desk.Syndication.Standards.Feeds;

/// <summary>Pictures as an Atom feed (RFC 4287) with Media RSS elements; what was taken down stands as <c>at:deleted-entry</c> (RFC 6721).</summary>
public static class AtomFeed
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>The namespace of tombstones.</summary>
    public static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";

    /// <summary>The document, in UTF-8.</summary>
    /// <param name="feed">The pictures.</param>
    public static byte[] Write(PhotoFeed feed)
    {
        var atom = FeedXml.Feed(feed);
        foreach (var gone in feed.Tombstones)
        {
            FeedXml.Add(atom.ElementExtensions, new XElement(
                Tombstones + "deleted-entry",
                new XAttribute("ref", gone.Uri),
                new XAttribute("when", CreationTime.Utc(gone.At)),
                new XElement(Tombstones + "comment", XmlText.Clean(gone.Reason))));
        }

        return FeedXml.Write(xml => new Atom10FeedFormatter(atom).WriteTo(xml));
    }
}
