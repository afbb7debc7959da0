using CaptionManager.Captions.Authorities;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Reference;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Tests.Ingest;

[TestFixture]
internal sealed class FactsReaderTests
{
    private static readonly FactsReader Reader = new(Book(), new StyleBook(), Options.Create(new IngestOptions()));

    [Test]
    public void Read_AgencyInTheCredit_IsSourceAndHoldsTheCopyright()
    {
        var facts = Reader.Read(null, "Two men meet on Friday, February 17, 2023 (Ann Example/Reuters)", null);

        Assert.That((facts.Source, facts.CopyrightNotice), Is.EqualTo(("Reuters", "© Reuters")));
    }

    [Test]
    public void Read_AgencyWithAnAgreedNoticeButNoYear_FallsBackToItsName()
    {
        var facts = Reader.Read(null, "Two men meet. (Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP)", null);

        Assert.That((facts.Source, facts.CopyrightNotice), Is.EqualTo(("Sputnik", "© Sputnik")));
    }

    [Test]
    public void Read_PhotographerAlone_HoldsTheCopyright()
    {
        var facts = Reader.Read(null, "Two men meet. (Photo by Ann Example)", null);

        Assert.That((facts.Source, facts.CopyrightNotice), Is.EqualTo(((string?)null, "© Ann Example")));
    }

    [Test]
    public void Read_NoCredit_ClaimsNothing()
    {
        var facts = Reader.Read("A headline", "Two men meet in a room.", null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(facts.Headline, Is.EqualTo("A headline"));
            Assert.That(new[] { facts.Source, facts.CopyrightNotice, facts.CreditLine }, Is.All.Null);
        }
    }

    [Test]
    public void Read_UnknownHouseStyle_NamesTheSettingAndTheRemedy()
    {
        var options = Options.Create(new IngestOptions { HouseStyle = "none-such" });

        Assert.That(
            () => new FactsReader(Book(), new StyleBook(), options).Read(null, "Two men meet. (Photo by Ann Example)", null),
            Throws.TypeOf<DeskSettingException>().With.Message.Contains("Ingest:HouseStyle").And.Message.Contains("none-such"));
    }

    private static AuthorityBook Book()
    {
        var entry = new AuthorityEntry("Sputnik");
        entry.Set(new Authority { Name = "Sputnik", Kind = AuthorityKind.Agency, CopyrightNotice = "© {year} Rossiya Segodnya" }, DateTimeOffset.UnixEpoch);
        var book = new AuthorityBook();
        book.Publish([entry]);
        return book;
    }
}
