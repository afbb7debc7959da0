using System.Globalization;
using System.Xml;

namespace CaptionManager.Desk.Syndication.Standards.NewsMl;

/// <summary>Many pictures: a packageItem that lists them, and a newsMessage that carries the package and every picture's item.</summary>
public static class PicturePackage
{
    /// <summary>The media type registered for messages.</summary>
    public const string MediaType = "application/vnd.iptc.g2.newsmessage+xml";

    // packageItem, groupSet, group.
    private const int PackageItemDepth = 3;

    /// <summary>Writes a message. Memory does not grow with the number of pictures: the second of its parts waits in a stream of its own until the first is written.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="identifier">The identifier of the package.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="provider">Who sends it.</param>
    /// <param name="made">When.</param>
    /// <param name="photos">The pictures.</param>
    /// <param name="waiting">Where the second part waits: empty, to be written, read and sought; it stays open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        Stream output, string identifier, string title, NewsProvider provider, DateTimeOffset made, IAsyncEnumerable<NewsPhoto> photos, Stream waiting, CancellationToken cancellationToken)
    {
        await using var xml = XmlWriter.Create(output, G2.Settings);
        xml.WriteStartElement("newsMessage", G2.Namespace);
        xml.WriteStartElement("header", G2.Namespace);
        G2.Text(xml, "sent", CreationTime.Utc(made));
        G2.Text(xml, "sender", provider.Authority);
        G2.Text(xml, "transmitId", identifier);
        xml.WriteEndElement();
        xml.WriteStartElement("itemSet", G2.Namespace);
        StartPackageItem(xml, identifier, title, provider, made);
        await using (var items = XmlWriter.Create(waiting, G2.PartSettings))
        {
            await foreach (var photo in photos.WithCancellation(cancellationToken))
            {
                Reference(xml, XmlText.Clean(photo));
                await xml.FlushAsync();
                PictureItem.Write(items, photo);
                await items.FlushAsync();
            }
        }

        for (var open = 0; open < PackageItemDepth; open++) xml.WriteEndElement();
        await xml.FlushAsync();
        waiting.Position = 0;
        await waiting.CopyToAsync(output, cancellationToken);
        xml.WriteEndElement();
        xml.WriteEndElement();
        await xml.FlushAsync();
    }

    private static void StartPackageItem(XmlWriter xml, string identifier, string title, NewsProvider provider, DateTimeOffset made)
    {
        G2.StartItem(xml, "packageItem", identifier, version: 1, provider.Language);
        xml.WriteStartElement("itemMeta", G2.Namespace);
        G2.Code(xml, "itemClass", "ninat:composite");
        PictureItem.Provider(xml, provider);
        G2.Text(xml, "versionCreated", CreationTime.Utc(made));
        G2.Code(xml, "pubStatus", "stat:usable");
        G2.Text(xml, "title", title);
        xml.WriteEndElement();
        xml.WriteStartElement("groupSet", G2.Namespace);
        xml.WriteAttributeString("root", "pictures");
        xml.WriteStartElement("group", G2.Namespace);
        xml.WriteAttributeString("id", "pictures");
        xml.WriteAttributeString("role", "group:main");
    }

    private static void Reference(XmlWriter xml, NewsPhoto photo)
    {
        xml.WriteStartElement("itemRef", G2.Namespace);
        xml.WriteAttributeString("residref", photo.Uri);
        xml.WriteAttributeString("version", photo.Version.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("contenttype", PictureItem.MediaType);
        G2.Code(xml, "itemClass", "ninat:picture");
        PictureItem.Provider(xml, photo.Provider);
        G2.Code(xml, "pubStatus", PictureItem.StatusCode(photo.Status));
        G2.Text(xml, "title", photo.Title);
        G2.Text(xml, "description", photo.Facts.Caption, "role", "drol:caption");
        xml.WriteEndElement();
    }
}
