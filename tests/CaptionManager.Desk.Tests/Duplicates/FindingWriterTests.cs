using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Photos;
using static CaptionManager.Desk.Tests.Duplicates.DuplicateDesk;

namespace CaptionManager.Desk.Tests.Duplicates;

[TestFixture]
internal sealed class FindingWriterTests
{
    private DeskFixture _desk = null!;

    [SetUp]
    public async Task StartAsync() => _desk = await DeskFixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Ingest_SeedCaptions_FindsTheFullOnesExactAndEachNearTheShortenedOne()
    {
        var first = await _desk.ArriveAsync(Full, null, "Vladimir Astapkovich");
        var second = await _desk.ArriveAsync(Full, null, "Vladimir Astapkovich");
        var cut = await _desk.ArriveAsync(Cut, null, "Vladimir Astapkovich");
        await _desk.ArriveAsync(Other);
        await _desk.ArriveAsync(null);

        var findings = await _desk.FindingsAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(findings.Select(f => f.Brief()), Is.EqualTo([
                (first, second, FindingKind.Exact), (first, cut, FindingKind.Near), (second, cut, FindingKind.Near)]));
            Assert.That(findings[1].Differences.Select(d => d.A), Has.Some.Contains("Moscow"));
            Assert.That(await _desk.CountsAsync(), Is.EqualTo([2, 2, 2, 0, 0]));
            Assert.That(await _desk.GroupsAsync(), Is.EqualTo([3]));
        }
    }

    [Test]
    public async Task Save_OtherWords_RemovesWhatNoLongerHoldsAndFindsWhatHoldsNow()
    {
        var a = await _desk.ArriveAsync(Full);
        var b = await _desk.ArriveAsync(Full);
        var c = await _desk.ArriveAsync(Other);

        await _desk.RewriteAsync(b, Other);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await _desk.FindingsAsync()).Select(f => f.Brief()), Is.EqualTo([(b, c, FindingKind.Exact)]));
            Assert.That(await _desk.CountsAsync(), Is.EqualTo([0, 1, 1]));
            Assert.That(await _desk.GroupsAsync(), Is.EqualTo([1]));
        }

        await _desk.RewriteAsync(b, Cut);

        Assert.That((await _desk.FindingsAsync()).Select(f => f.Brief()), Is.EqualTo([(a, b, FindingKind.Near)]));
    }

    [Test]
    public async Task Ingest_OnePictureTwoStatements_IsAConflictAndOnTwoPicturesNothing()
    {
        var picture = NewHash();
        var a = await _desk.ArriveAsync(Full, picture);
        var b = await _desk.ArriveAsync(Full.Replace("right", "left", StringComparison.Ordinal), picture);
        await _desk.ArriveAsync(Full.Replace("Vladimir Putin", "Dmitry Medvedev", StringComparison.Ordinal));

        var findings = await _desk.FindingsAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(findings.Select(f => f.Brief()), Is.EqualTo([(a, b, FindingKind.Conflict)]));
            Assert.That(findings[0].Pictures, Is.EqualTo(PictureRelation.SameImageData));
            Assert.That(findings[0].Differences.Single(d => d.IsFact), Is.EqualTo(
                new FindingDifference(DifferenceKind.Position, Full.IndexOf("right", StringComparison.Ordinal), 5, Full.IndexOf("right", StringComparison.Ordinal), 4, "right", "left", true)));
        }
    }

    [Test]
    public async Task Ingest_OnePictureOfTwoMakers_IsAConflictOfCredits()
    {
        var picture = NewHash();
        await _desk.ArriveAsync(Full, picture, "Vladimir Astapkovich");
        await _desk.ArriveAsync(Full, picture, "Alexei Nikolsky");

        var finding = (await _desk.FindingsAsync()).Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.Kind, Is.EqualTo(FindingKind.Conflict));
            Assert.That(finding.Differences.Single().Kind, Is.EqualTo(DifferenceKind.Credit));
        }
    }

    [Test]
    public async Task Ingest_OnePictureWithoutWordsInCommon_IsAPictureFinding()
    {
        var picture = NewHash();
        var a = await _desk.ArriveAsync(Full, picture);
        var b = await _desk.ArriveAsync(null, picture);
        var c = await _desk.ArriveAsync(Other, picture);

        Assert.That((await _desk.FindingsAsync()).Select(f => f.Brief()), Is.EqualTo([
            (a, b, FindingKind.Picture), (a, c, FindingKind.Picture), (b, c, FindingKind.Picture)]));
    }

    [Test]
    public async Task Ingest_ManyOfOneCaption_AreChainedAndStayConnectedWhenOneLeaves()
    {
        var photos = new List<PhotoId>();
        for (var i = 0; i < 30; i++) photos.Add(await _desk.ArriveAsync(Full));
        var findings = await _desk.FindingsAsync();
        Assert.That(findings, Has.Count.EqualTo(3 * 30 - 6), "each is paired with the three before it");

        await _desk.RewriteAsync(photos[10], Other);
        await _desk.RewriteAsync(photos[0], Other);

        findings = await _desk.FindingsAsync();
        var chain = photos.Where(photo => photo != photos[0] && photo != photos[10]).ToList();
        using (Assert.EnterMultipleScope())
        {
            for (var i = 1; i < chain.Count; i++)
                Assert.That(findings.Any(f => f.PhotoA == chain[i - 1] && f.PhotoB == chain[i]), $"{i - 1} and {i} are neighbours");
            Assert.That(findings.Select(f => f.Brief()), Has.Member((photos[0], photos[10], FindingKind.Exact)));
            Assert.That(await _desk.GroupsAsync(), Is.EqualTo([findings.Count - 1, 1]));
        }
    }

    [Test]
    public async Task Save_CreditAlone_KeepsTheFinding()
    {
        var a = await _desk.ArriveAsync(Full);
        var b = await _desk.ArriveAsync(Full);
        var before = (await _desk.FindingsAsync()).Single();

        await _desk.RewriteAsync(b, Full.Replace("Friday, February", "Friday,  February", StringComparison.Ordinal) + ".");

        var after = (await _desk.FindingsAsync()).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(after.Id, Is.EqualTo(before.Id));
            Assert.That(after.Brief(), Is.EqualTo((a, b, FindingKind.Exact)));
        }
    }

    [Test]
    public async Task Save_LinkOfTwoGroups_PartsThem()
    {
        await _desk.ArriveAsync(Full);
        var link = await _desk.ArriveAsync(Cut);
        var picture = NewHash();
        await _desk.ArriveAsync(Other, picture);
        await _desk.ArriveAsync(Other, picture);
        Assert.That(await _desk.GroupsAsync(), Is.EqualTo([1, 1]));

        await _desk.RewriteAsync(link, Other);
        Assert.That(await _desk.GroupsAsync(), Is.EqualTo([3]));

        await _desk.RewriteAsync(link, "Snow covers the roofs of Bergen, Norway, after the first storm of the winter");
        Assert.That(await _desk.GroupsAsync(), Is.EqualTo([1]));
    }
}
