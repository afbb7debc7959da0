using CaptionManager.Captions.Credits;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Reference;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Forms;

namespace CaptionManager.Desk.Tests.Syndication.Forms;

[TestFixture]
internal sealed class ClientWordsTests
{
    private static readonly PhotoFacts Facts = PhotoFacts.Empty with
    {
        Caption = "Presidents pose for a photo.",
        Title = "TALKS/1",
        Credit = Credit.Empty with { Creators = ["Vladimir Astapkovich"], Agencies = ["Sputnik"], Pool = "Kremlin Pool", Via = ["AP"] },
        CreditLine = "Vladimir Astapkovich/Sputnik/Kremlin Pool/AP",
        DateCreated = "2023-02-17T14:05:00",
        Keywords = ["politics"],
        Instructions = "MANDATORY CREDIT",
    };

    private static readonly ClientWords Words = new(new StyleBook(), new AuthorityBook());

    [Test]
    public void For_NoForm_IsTheApprovedRevision()
    {
        var words = Words.For(Photo(Facts), ClientForm.Original);

        Assert.That(words.Facts, Is.EqualTo(Facts));
        Assert.That(words.FileName, Is.EqualTo("DSC 0001.JPG"));
    }

    [Test]
    public void For_HouseStyle_WritesCreditLineSignOffAndMissingCopyright()
    {
        var words = Words.For(Photo(Facts), ClientForm.Original with { CreditStyle = "guardian", SignOff = true, FillCopyright = true });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(words.Facts.CreditLine, Is.EqualTo("Vladimir Astapkovich/Sputnik/Kremlin Pool/AP"));
            Assert.That(words.Facts.Caption, Is.EqualTo("Presidents pose for a photo. Photograph: Vladimir Astapkovich/Sputnik/Kremlin Pool/AP"));
            Assert.That(words.Facts.CopyrightNotice, Is.EqualTo("© 2023 Sputnik"));
            Assert.That(words.Facts.Credit, Is.EqualTo(Facts.Credit));
        }
    }

    [Test]
    public void For_StyleThatNamesFiles_NamesThemUnlessTheClientHasItsOwnWay()
    {
        var (style, _) = HouseStylesHandler.Compose("ours", "Ours", [], "{creators}", "{line}", "© {origin}", "{date}-{creators|first}[ {slug}]");
        var entry = new HouseStyleEntry("ours");
        entry.Set(style!, DateTimeOffset.UnixEpoch);
        var book = new StyleBook();
        book.Publish([entry]);
        var words = new ClientWords(book, new AuthorityBook());

        Assert.That(words.For(Photo(Facts), ClientForm.Original with { CreditStyle = "ours" }).FileName, Is.EqualTo("20230217-Vladimir Astapkovich TALKS_1.JPG"));
        Assert.That(words.For(Photo(Facts), ClientForm.Original with { CreditStyle = "ours", FileName = "{id}" }).FileName, Does.Not.Contain("Astapkovich"));
    }

    [Test]
    public void For_AnotherStyle_WritesTheLineItsWay() =>
        Assert.That(Words.For(Photo(Facts), ClientForm.Original with { CreditStyle = "afp" }).Facts.CreditLine, Is.EqualTo("Vladimir Astapkovich / KREMLIN POOL / Sputnik via AP"));

    [Test]
    public void For_LineWrittenByHand_StaysAsApproved()
    {
        var facts = Facts with { CreditLine = "Exclusive to our readers, all rights with the estate" };

        Assert.That(Words.For(Photo(facts), ClientForm.Original with { CreditStyle = "afp" }).Facts.CreditLine, Is.EqualTo(facts.CreditLine));
    }

    [Test]
    public void For_Rewrites_AreDoneInOrderAndClearedFieldsAreNamed()
    {
        var form = ClientForm.Original with
        {
            Rewrites =
            [
                new("instructions", RewriteAction.Clear),
                new("headline", RewriteAction.Fill, "[{city}: ]{title}"),
                new("headline", RewriteAction.Prepend, "FILE:"),
                new("keywords", RewriteAction.Append, "wire\n{slug|lower}"),
                new("jobId", RewriteAction.Set, "{id}-{revision}"),
            ],
        };

        var words = Words.For(Photo(Facts), form);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(words.Facts.Instructions, Is.Null);
            Assert.That(words.Cleared, Does.Contain("instructions"));
            Assert.That(words.Facts.Headline, Is.EqualTo("FILE: TALKS/1"));
            Assert.That(words.Facts.Keywords, Is.EqualTo((string[])["politics", "wire", "talks/1"]));
            Assert.That(words.Facts.JobId, Is.EqualTo($"{Photo(Facts).Id}-1"));
        }
    }

    [Test]
    public void For_Terms_TakeThePlaceOfThePicturesOwn() =>
        Assert.That(Words.For(Photo(Facts with { UsageTerms = "old" }), ClientForm.Original, "Editorial use in print only").Facts.UsageTerms, Is.EqualTo("Editorial use in print only"));

    [TestCase("{date}_{slug}_{id}", "20230217_TALKS_1_")]
    [TestCase("../../etc/{slug}", "_.._etc_TALKS_1")]
    [TestCase("con", "_con")]
    [TestCase("{city}", "DSC 0001")]
    [TestCase("{date}-[{city}-]{name}", "20230217-DSC 0001")]
    public void For_FileNamePattern_MakesANameEverySystemTakes(string pattern, string expected)
    {
        var name = Words.For(Photo(Facts), ClientForm.Original with { FileName = pattern }).FileName;

        Assert.That(name, Does.StartWith(expected).And.EndsWith(".JPG"));
        Assert.That(name, Has.None.AnyOf('\\', '/', ':', '*', '?', '"', '<', '>', '|'));
    }

    [Test]
    public void For_LongName_IsCutByOctetsBeforeItsExtension()
    {
        var name = Words.For(Photo(Facts with { Title = new string('莫', 300) }), ClientForm.Original with { FileName = "{slug}" }).FileName;

        Assert.That(System.Text.Encoding.UTF8.GetByteCount(name), Is.LessThan(200));
        Assert.That(name, Does.EndWith("莫.JPG"));
    }

    [TestCase("{nonsense}", "no field")]
    [TestCase("{city", "cannot be read")]
    public void Check_PatternThatCannotWork_SaysWhy(string pattern, string expected)
    {
        var problems = new ClientFormCheck(new StyleBook()).Problems(ClientForm.Original with { FileName = pattern });

        Assert.That(problems.Single().Message, Does.Contain(expected));
    }

    [Test]
    public void Check_EveryFault_IsNamedWithItsField()
    {
        var form = new ClientForm
        {
            Rendition = new RenditionSpec(10, 101),
            CreditStyle = "nobody",
            Rewrites = [new("creditLine", RewriteAction.Set, "x"), new("headline", RewriteAction.Set, ""), new("caption", RewriteAction.Append, "{what}")],
        };

        Assert.That(
            new ClientFormCheck(new StyleBook()).Problems(form).Select(problem => problem.Field),
            Is.EqualTo((string[])["longEdge", "quality", "creditStyle", "rewrites", "rewrites", "rewrites"]));
    }

    private static OutgoingPhoto Photo(PhotoFacts facts)
    {
        var original = new PhotoOriginal(ContentHash.Of(new byte[ContentHash.Size]), 1, "DSC 0001.JPG", "image/jpeg", 300, 200, 1, null, null, null);
        var at = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var (photo, first) = Desk.Photos.Photo.Arrive(new PhotoId(3_700_000_000_000_000_123), original, 1, facts, DeskFixture.Alice, at);
        return new OutgoingPhoto(photo.Id, photo.FileName, photo.MediaType, photo.OriginalHash, null, first, at, 300, 200);
    }
}
