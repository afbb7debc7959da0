using System.Xml.Linq;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Standards.NewsMl;

namespace CaptionManager.Desk.Tests.Syndication.Standards;

[TestFixture]
internal sealed class NewsMlTests
{
    private static readonly XNamespace G2 = "http://iptc.org/std/nar/2006-10-01/";

    [Test]
    public void Schema_PublishedListings_AreValidByIt()
    {
        StandardsFolder.Require();
        using (Assert.EnterMultipleScope())
        {
            foreach (var file in Directory.GetFiles(StandardsFolder.At("newsml-g2/examples"), "*.xml"))
                Assert.That(NewsMlSchema.Faults(File.ReadAllBytes(file)), Is.Empty, Path.GetFileName(file));
        }
    }

    [Test]
    public void Schema_ItemWithoutItemMeta_IsRefused() =>
        Assert.That(NewsMlSchema.Faults("<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='x' standard='NewsML-G2' standardversion='2.35'/>"u8.ToArray()), Is.Not.Empty);

    [TestCaseSource(typeof(NewsPhotos), nameof(NewsPhotos.All))]
    public void PictureItem_Any_IsValidBySchema(NewsPhoto photo) => Assert.That(NewsMlSchema.Faults(PictureItem.Write(photo)), Is.Empty);

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
        using var waiting = new MemoryStream();

        await PicturePackage.WriteAsync(
            output, "tag:pictures.example,2026:package:1", "Evening", NewsPhotos.Provider, NewsPhotos.Full.FirstCreated,
            ((NewsPhoto[])[NewsPhotos.Full, NewsPhotos.Beside, NewsPhotos.Bare]).ToAsyncEnumerable(), waiting, CancellationToken.None);

        Assert.That(NewsMlSchema.Faults(output.ToArray()), Is.Empty);
        var message = XElement.Parse(System.Text.Encoding.UTF8.GetString(output.ToArray()));
        Assert.That(message.Descendants(G2 + "itemRef").Count(), Is.EqualTo(3));

        // The message lets anything stand in its item set, so each item is judged by itself too.
        foreach (var item in message.Element(G2 + "itemSet")!.Elements())
            Assert.That(NewsMlSchema.Faults(System.Text.Encoding.UTF8.GetBytes(item.ToString())), Is.Empty);
    }
}
