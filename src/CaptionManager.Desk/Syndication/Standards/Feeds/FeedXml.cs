using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace CaptionManager.Desk.Syndication.Standards.Feeds;

/// <summary>Makes the entries of feeds; Atom and RSS share them and differ in what tells of a picture that was taken down.</summary>
internal static class FeedXml
{
    /// <summary>Media RSS.</summary>
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The feed without its tombstones.</summary>
    public static SyndicationFeed Feed(PhotoFeed feed)
    {
        var made = new SyndicationFeed(feed.Title, feed.Title, feed.Self, feed.Uri, feed.Updated)
        {
            Language = feed.Provider.Language,
            Generator = "CaptionManager",
            Items = [.. feed.Photos.Select(XmlText.Clean).Select(Item)],
        };
        made.Authors.Add(new SyndicationPerson { Name = feed.Provider.Name });
        made.Links.Add(SyndicationLink.CreateSelfLink(feed.Self, "application/atom+xml"));
        if (feed.Next is { } next) made.Links.Add(new SyndicationLink(next, "next", null, null, 0));
        return made;
    }

    /// <summary>Writes a feed by its formatter, in UTF-8.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var octets = new MemoryStream();
        using (var xml = XmlWriter.Create(octets, NewsMl.G2.Settings)) write(xml);
        return octets.ToArray();
    }

    /// <summary>Adds an element of another namespace.</summary>
    public static void Add(SyndicationElementExtensionCollection extensions, XElement element)
    {
        using var reader = element.CreateReader();
        extensions.Add(reader);
    }

    private static SyndicationItem Item(NewsPhoto photo)
    {
        var facts = photo.Facts;
        var item = new SyndicationItem
        {
            Id = photo.Uri,
            Title = new TextSyndicationContent(photo.Title ?? photo.FileName ?? photo.Id.ToString()),
            Summary = facts.Caption is { } caption ? new TextSyndicationContent(caption) : null,
            PublishDate = photo.FirstCreated,
            LastUpdatedTime = photo.VersionCreated,
            Copyright = facts.CopyrightNotice is { } notice ? new TextSyndicationContent(notice) : null,
        };
        foreach (var creator in facts.Credit.Creators) item.Authors.Add(new SyndicationPerson { Name = creator });
        foreach (var keyword in facts.Keywords) item.Categories.Add(new SyndicationCategory(keyword));
        if (photo.Renditions is [{ IsBeside: false } main, ..])
        {
            item.Links.Add(SyndicationLink.CreateMediaEnclosureLink(new Uri(main.Href), main.MediaType, main.Bytes ?? 0));
            item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(main.Href), main.MediaType));
        }

        if (facts.CreditLine is { } credit) Add(item.ElementExtensions, new XElement(DublinCore + "creator", credit));
        foreach (var element in MediaElements(photo)) Add(item.ElementExtensions, element);
        return item;
    }

    private static IEnumerable<XElement> MediaElements(NewsPhoto photo)
    {
        if (photo.Renditions is [{ IsBeside: false } main, ..])
        {
            yield return new XElement(
                Media + "content",
                new XAttribute("url", main.Href),
                new XAttribute("type", main.MediaType),
                new XAttribute("medium", "image"),
                main.Bytes is { } bytes ? new XAttribute("fileSize", bytes) : null,
                main.Width > 0 ? new XAttribute("width", main.Width) : null,
                main.Height > 0 ? new XAttribute("height", main.Height) : null,
                main.Sha256 is { } hash ? new XElement(Media + "hash", new XAttribute("algo", "sha-256"), hash) : null);
        }

        foreach (var small in photo.Renditions.Where(rendition => rendition is { Name: NewsRendition.Thumbnail, IsBeside: false }))
            yield return new XElement(Media + "thumbnail", new XAttribute("url", small.Href), small.Width > 0 ? new XAttribute("width", small.Width) : null, small.Height > 0 ? new XAttribute("height", small.Height) : null);

        var facts = photo.Facts;
        if (facts.Caption is { } caption) yield return new XElement(Media + "description", new XAttribute("type", "plain"), caption);
        foreach (var creator in facts.Credit.Creators) yield return Credit("photographer", creator);
        if (facts.CreditLine is { } line) yield return Credit("credit line", line);
        if (facts.CopyrightNotice is { } notice)
            yield return new XElement(Media + "copyright", Uri.IsWellFormedUriString(facts.WebStatement, UriKind.Absolute) ? new XAttribute("url", facts.WebStatement!) : null, notice);
        if (photo.EdNote is { } note) yield return new XElement(Media + "rights", new XAttribute("status", "userCreated"), note);
        if (!facts.Keywords.IsEmpty) yield return new XElement(Media + "keywords", string.Join(", ", facts.Keywords));
    }

    private static XElement Credit(string role, string name) => new(Media + "credit", new XAttribute("role", role), new XAttribute("scheme", "urn:ebu"), name);
}
