using System.Diagnostics;
using System.Globalization;
using System.Xml;

namespace CaptionManager.Desk.Syndication.Standards.NewsMl;

/// <summary>One picture as a newsItem of NewsML-G2 2.35, conformance level power.</summary>
/// <remarks>Order of elements: NewsML-G2 2.35 XML Schema, types <c>ItemMetadataType</c> and <c>ContentMetadataAfDType</c>.</remarks>
public static class PictureItem
{
    /// <summary>The media type registered for items.</summary>
    public const string MediaType = "application/vnd.iptc.g2.newsitem+xml";

    /// <summary>One picture as a document of its own, in UTF-8.</summary>
    /// <param name="photo">The picture.</param>
    public static byte[] Write(NewsPhoto photo)
    {
        using var octets = new MemoryStream();
        using (var xml = XmlWriter.Create(octets, G2.Settings)) Write(xml, photo);
        return octets.ToArray();
    }

    /// <summary>One picture as an element of a larger document.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="photo">The picture.</param>
    public static void Write(XmlWriter xml, NewsPhoto photo)
    {
        photo = XmlText.Clean(photo);
        G2.StartItem(xml, "newsItem", photo.Uri, photo.Version, photo.Provider.Language);
        Rights(xml, photo);
        ItemMeta(xml, photo);
        ContentMeta(xml, photo);
        ContentSet(xml, photo);
        xml.WriteEndElement();
    }

    /// <summary>The status as a code of the scheme "stat".</summary>
    internal static string StatusCode(NewsStatus status) => status switch
    {
        NewsStatus.Usable => "stat:usable",
        NewsStatus.Withheld => "stat:withheld",
        NewsStatus.Canceled => "stat:canceled",
        _ => throw new UnreachableException(),
    };

    private static void Rights(XmlWriter xml, NewsPhoto photo)
    {
        var facts = photo.Facts;
        if (facts.CopyrightNotice is null && facts.UsageTerms is null && facts.WebStatement is null) return;
        xml.WriteStartElement("rightsInfo", G2.Namespace);
        if (facts.CopyrightNotice is { } notice)
        {
            var statement = Uri.IsWellFormedUriString(facts.WebStatement, UriKind.Absolute) ? facts.WebStatement : null;
            G2.Text(xml, "copyrightNotice", notice, statement is null ? null : "href", statement);
        }

        G2.Text(xml, "usageTerms", facts.UsageTerms);
        xml.WriteEndElement();
    }

    private static void ItemMeta(XmlWriter xml, NewsPhoto photo)
    {
        xml.WriteStartElement("itemMeta", G2.Namespace);
        G2.Code(xml, "itemClass", "ninat:picture");
        Provider(xml, photo.Provider);
        G2.Text(xml, "versionCreated", CreationTime.Utc(photo.VersionCreated));
        G2.Text(xml, "firstCreated", CreationTime.Utc(photo.FirstCreated));
        if (photo.EmbargoedUntil is { } embargo) G2.Text(xml, "embargoed", CreationTime.Utc(embargo));
        G2.Code(xml, "pubStatus", StatusCode(photo.Status));
        G2.Text(xml, "fileName", photo.FileName);
        G2.Text(xml, "title", photo.Title);
        G2.Text(xml, "edNote", photo.EdNote);
        if (photo.Notice is not null && photo.Status != NewsStatus.Canceled) G2.Code(xml, "signal", "sig:correction");
        if (photo.Expires is { } end) G2.Text(xml, "expires", CreationTime.Utc(end));
        xml.WriteEndElement();
    }

    /// <summary>Who sends it.</summary>
    internal static void Provider(XmlWriter xml, NewsProvider provider)
    {
        xml.WriteStartElement("provider", G2.Namespace);
        xml.WriteAttributeString("literal", provider.Authority);
        G2.Text(xml, "name", provider.Name);
        xml.WriteEndElement();
    }

    private static void ContentMeta(XmlWriter xml, NewsPhoto photo)
    {
        var facts = photo.Facts;
        xml.WriteStartElement("contentMeta", G2.Namespace);
        if (photo.Urgency is { } urgency) G2.Text(xml, "urgency", urgency.ToString(CultureInfo.InvariantCulture));
        G2.Text(xml, "contentCreated", CreationTime.Truncated(facts.DateCreated));
        if (Uri.IsWellFormedUriString(facts.DigitalSourceType, UriKind.Absolute))
        {
            xml.WriteStartElement("digitalSourceType", G2.Namespace);
            xml.WriteAttributeString("uri", facts.DigitalSourceType);
            xml.WriteEndElement();
        }

        foreach (var (_, name) in photo.Sources) G2.Named(xml, "infoSource", name);
        foreach (var name in facts.Credit.Creators) Creator(xml, name, facts.CreatorJobTitle);
        if (facts.CaptionWriter is { } writer) G2.Named(xml, "contributor", writer, "role", "ctrol:descrWriter");
        G2.Text(xml, "altId", photo.Id.ToString());
        G2.Text(xml, "altId", facts.JobId);

        foreach (var keyword in facts.Keywords) G2.Text(xml, "keyword", keyword);
        foreach (var person in facts.Persons) G2.Named(xml, "subject", person, "type", "cpnat:person");
        if (facts.Event is { } shown) G2.Named(xml, "subject", shown, "type", "cpnat:event");
        foreach (var (_, place) in photo.Places) G2.Named(xml, "subject", place, "type", "cpnat:geoArea");
        G2.Text(xml, "slugline", facts.Title);
        G2.Text(xml, "headline", facts.Headline);
        G2.Text(xml, "by", photo.Byline);
        G2.Text(xml, "creditline", facts.CreditLine);
        G2.Text(xml, "description", facts.Caption, "role", "drol:caption");
        G2.Text(xml, "description", facts.AltText, "roleuri", "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/AltTextAccessibility");
        G2.Text(xml, "description", facts.ExtendedDescription, "roleuri", "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/ExtDescrAccessibility");
        xml.WriteEndElement();
    }

    private static void Creator(XmlWriter xml, string name, string? jobTitle)
    {
        xml.WriteStartElement("creator", G2.Namespace);
        xml.WriteAttributeString("role", "crol:photographer");
        G2.Text(xml, "name", name);
        G2.Text(xml, "note", jobTitle);
        xml.WriteEndElement();
    }

    private static void ContentSet(XmlWriter xml, NewsPhoto photo)
    {
        if (photo.Renditions.IsEmpty) return;
        xml.WriteStartElement("contentSet", G2.Namespace);
        foreach (var rendition in photo.Renditions)
        {
            xml.WriteStartElement("remoteContent", G2.Namespace);
            xml.WriteAttributeString("rendition", Code(rendition.Name));
            xml.WriteAttributeString("href", rendition.RelativeHref);
            xml.WriteAttributeString("contenttype", rendition.MediaType);
            if (rendition.Bytes is { } bytes) xml.WriteAttributeString("size", bytes.ToString(CultureInfo.InvariantCulture));
            if (rendition.Width > 0) xml.WriteAttributeString("width", rendition.Width.ToString(CultureInfo.InvariantCulture));
            if (rendition.Height > 0) xml.WriteAttributeString("height", rendition.Height.ToString(CultureInfo.InvariantCulture));
            G2.Text(xml, "hash", rendition.Sha256, "hashtypeuri", G2.Sha256);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Code(string rendition) => rendition switch
    {
        NewsRendition.Preview => "rnd:preview",
        NewsRendition.Thumbnail => "rnd:thumbnail",
        _ => "rnd:highRes",
    };
}
