using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Standards.NewsMl;

namespace CaptionManager.Desk.Tests.Syndication.Standards;

[TestFixture]
internal sealed class NewsMlTests
{
    private static readonly XNamespace G2 = "http://iptc.org/std/nar/2006-10-01/";
    private static XmlSchemaSet? s_schemas;

    [Test]
    public void Schema_PublishedListings_AreValidByIt()
    {
        StandardsFolder.Require();
        using (Assert.EnterMultipleScope())
        {
            foreach (var file in Directory.GetFiles(StandardsFolder.At("newsml-g2/examples"), "*.xml"))
                Assert.That(Faults(File.ReadAllBytes(file)), Is.Empty, Path.GetFileName(file));
        }
    }

    [Test]
    public void Schema_ItemWithoutItemMeta_IsRefused() =>
        Assert.That(Faults("<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='x' standard='NewsML-G2' standardversion='2.35'/>"u8.ToArray()), Is.Not.Empty);

    [TestCaseSource(typeof(NewsPhotos), nameof(NewsPhotos.All))]
    public void PictureItem_Any_IsValidBySchema(NewsPhoto photo) => Assert.That(Faults(PictureItem.Write(photo)), Is.Empty);

    [Test]
    public void PictureItem_Full_CarriesCreditCaptionCreatorsAndStatus()
    {
        var item = XElement.Parse(System.Text.Encoding.UTF8.GetString(PictureItem.Write(NewsPhotos.Full)));
        var content = item.Element(G2 + "contentMeta")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(content.Element(G2 + "creditline")!.Value, Is.EqualTo(NewsPhotos.Full.Facts.CreditLine));
            Assert.That(content.Elements(G2 + "creator").Select(c => c.Element(G2 + "name")!.Value), Is.EqualTo(NewsPhotos.Full.Facts.Credit.Creators));
            Assert.That(content.Elements(G2 + "description").First().Value, Is.EqualTo(NewsPhotos.Full.Facts.Caption!.TrimEnd('\u0001')));
            Assert.That((string?)item.Element(G2 + "itemMeta")!.Element(G2 + "pubStatus")!.Attribute("qcode"), Is.EqualTo("stat:usable"));
        }
    }

    [Test]
    public void PictureItem_Kill_SaysCanceled()
    {
        var item = XElement.Parse(System.Text.Encoding.UTF8.GetString(PictureItem.Write(NewsPhotos.Killed)));

        Assert.That((string?)item.Element(G2 + "itemMeta")!.Element(G2 + "pubStatus")!.Attribute("qcode"), Is.EqualTo("stat:canceled"));
        Assert.That(item.Element(G2 + "contentSet"), Is.Null);
    }

    [Test]
    public async Task PicturePackage_ManyPictures_IsValidBySchema()
    {
        using var output = new MemoryStream();

        await PicturePackage.WriteAsync(
            output, "tag:pictures.example,2026:package:1", "Evening", NewsPhotos.Provider, NewsPhotos.Full.FirstCreated,
            () => ((NewsPhoto[])[NewsPhotos.Full, NewsPhotos.Beside, NewsPhotos.Bare]).ToAsyncEnumerable(), CancellationToken.None);

        Assert.That(Faults(output.ToArray()), Is.Empty);
        var message = XElement.Parse(System.Text.Encoding.UTF8.GetString(output.ToArray()));
        Assert.That(message.Descendants(G2 + "itemRef").Count(), Is.EqualTo(3));

        // The message lets anything stand in its item set, so each item is judged by itself too.
        foreach (var item in message.Element(G2 + "itemSet")!.Elements())
            Assert.That(Faults(System.Text.Encoding.UTF8.GetBytes(item.ToString())), Is.Empty);
    }

    private static List<string> Faults(byte[] document)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = s_schemas ??= Schemas(), ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, e) => faults.Add($"{e.Exception.LineNumber}:{e.Exception.LinePosition} {e.Message}");
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        while (reader.Read())
        {
        }

        return faults;
    }

    private static XmlSchemaSet Schemas()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var (ns, file) in ((string, string)[])[("http://www.w3.org/XML/1998/namespace", "newsml-g2/xml.xsd"), (G2.NamespaceName, "newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd")])
        {
            using var reader = XmlReader.Create(StandardsFolder.At(file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            schemas.Add(ns, reader);
        }

        schemas.Compile();
        return schemas;
    }
}
