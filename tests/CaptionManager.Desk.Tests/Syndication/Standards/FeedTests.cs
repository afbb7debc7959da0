using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using CaptionManager.Desk.Syndication.Standards.Feeds;

namespace CaptionManager.Desk.Tests.Syndication.Standards;

[TestFixture]
internal sealed class FeedTests
{
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly PhotoFeed Feed = new(
        "Politics", "tag:pictures.example,2026:feed:1", new Uri("https://desk.example/feed?x=1&y=2"), new Uri("https://desk.example/feed?after=9"),
        NewsPhotos.Full.VersionCreated, NewsPhotos.Provider, [NewsPhotos.Full with { Facts = NewsPhotos.Full.Facts with { Caption = "A caption & <more>\u0001" } }, NewsPhotos.Bare],
        [new Tombstone("tag:pictures.example,2026:photo:gone", NewsPhotos.Full.VersionCreated, "Killed: wrong person.")]);

    [Test]
    public void Atom_Written_ParsesWithEveryEntryAndItsCredit()
    {
        using var reader = XmlReader.Create(new MemoryStream(AtomFeed.Write(Feed)));
        var read = SyndicationFeed.Load(reader);
        var first = read.Items.First();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Items.Count(), Is.EqualTo(2));
            Assert.That(first.Id, Is.EqualTo(NewsPhotos.Full.Uri));
            Assert.That(first.Summary.Text, Is.EqualTo("A caption & <more>"));
            Assert.That(first.Authors.Select(a => a.Name), Is.EqualTo(NewsPhotos.Full.Facts.Credit.Creators));
            Assert.That(first.Copyright.Text, Is.EqualTo("© 2023 Sputnik"));
            Assert.That(first.Links.Single(link => link.RelationshipType == "enclosure").Length, Is.EqualTo(4_764_958));
            Assert.That(read.Links.Single(link => link.RelationshipType == "next").Uri.Query, Is.EqualTo("?after=9"));
        }
    }

    [Test]
    public void Atom_WhatWasTakenDown_IsATombstone()
    {
        var gone = XElement.Load(new MemoryStream(AtomFeed.Write(Feed))).Element(AtomFeed.Tombstones + "deleted-entry")!;

        Assert.That((string?)gone.Attribute("ref"), Is.EqualTo("tag:pictures.example,2026:photo:gone"));
        Assert.That((string?)gone.Attribute("when"), Is.EqualTo("2026-03-02T09:30:15Z"));
        Assert.That(gone.Value, Is.EqualTo("Killed: wrong person."));
    }

    [Test]
    public void Rss_Written_ParsesWithMediaElements()
    {
        var document = MediaRssFeed.Write(Feed);
        using var reader = XmlReader.Create(new MemoryStream(document));
        var read = SyndicationFeed.Load(reader);
        var item = XElement.Load(new MemoryStream(document)).Descendants("item").Single(i => i.Element("guid")?.Value == NewsPhotos.Full.Uri);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Items.Count(), Is.EqualTo(3));
            Assert.That((string?)item.Element(Media + "content")!.Attribute("url"), Is.EqualTo(NewsPhotos.Full.Renditions[0].Href));
            Assert.That(item.Elements(Media + "credit").Select(c => c.Value), Does.Contain(NewsPhotos.Full.Facts.CreditLine).And.Contain("Jane Doe"));
            Assert.That(XElement.Load(new MemoryStream(document)).Descendants(Media + "status").Select(s => (string?)s.Attribute("state")), Is.EqualTo((string[])["deleted"]));
        }
    }

    [Test]
    public void Feeds_Entries_NeedNoRelativeAddress() =>
        Assert.That(XElement.Load(new MemoryStream(AtomFeed.Write(Feed with { Photos = [NewsPhotos.Beside] }))).Descendants(Atom + "link").Select(l => (string?)l.Attribute("href")), Has.All.StartsWith("https://desk.example/"));
}
