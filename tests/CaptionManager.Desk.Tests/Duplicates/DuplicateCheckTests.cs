using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Photos;
using static CaptionManager.Desk.Tests.Duplicates.DuplicateDesk;

namespace CaptionManager.Desk.Tests.Duplicates;

[TestFixture]
internal sealed class DuplicateCheckTests
{
    private DeskFixture _desk = null!;

    [SetUp]
    public async Task StartAsync() => _desk = await DeskFixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Check_WithCreditAndFurniture_FindsTheSameWordsAndTheCutOnes()
    {
        var full = await _desk.ArriveAsync(Full);
        var cut = await _desk.ArriveAsync(Cut);
        await _desk.ArriveAsync(Other);

        var matches = await CheckAsync("FILE - " + Full + " (Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP)");

        Assert.That(matches.Select(m => (m.Photo.Id, m.Match.Kind)), Is.EqualTo([(full, FindingKind.Exact), (cut, FindingKind.Near)]));
    }

    [TestCase("")]
    [TestCase("   \n ")]
    [TestCase("...")]
    [TestCase("Bergen")]
    [TestCase("A quiet street that no other caption speaks of")]
    public async Task Check_NothingLikeIt_IsFree(string text)
    {
        await _desk.ArriveAsync(Full);
        await _desk.ArriveAsync(null);

        Assert.That(await CheckAsync(text), Is.Empty);
    }

    [Test]
    public async Task Check_ForItsOwnPhoto_DoesNotReportItself()
    {
        var own = await _desk.ArriveAsync(Full);

        Assert.That(await CheckAsync(Full, own), Is.Empty);
    }

    [Test]
    public async Task Check_ContradictionOnTheSamePicture_IsReportedAndOnAnotherNot()
    {
        var picture = NewHash();
        var own = await _desk.ArriveAsync(Other, picture);
        var second = await _desk.ArriveAsync(Full, picture);
        var elsewhere = await _desk.ArriveAsync(null);
        var contradiction = Full.Replace("February 17", "February 18", StringComparison.Ordinal);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await CheckAsync(contradiction, own)).Select(m => (m.Photo.Id, m.Match.Kind)), Is.EqualTo([(second, FindingKind.Conflict)]));
            Assert.That(await CheckAsync(contradiction, elsewhere), Is.Empty);
        }
    }

    [Test]
    public async Task Check_ManyOfOneCaption_ReportsItsFirstPhotosOnly()
    {
        for (var i = 0; i < 20; i++) await _desk.ArriveAsync(Full);

        Assert.That(await CheckAsync(Full), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Check_HundredThousandCharacters_EndsInTime()
    {
        await _desk.ArriveAsync(Full);
        var text = string.Concat(Enumerable.Repeat("goal celebration ", DuplicateCheck.MaximumLength / 17));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var matches = await CheckAsync(text);

        Assert.That((matches.Count, watch.Elapsed < TimeSpan.FromSeconds(2)), Is.EqualTo((0, true)));
    }

    private Task<IReadOnlyList<CheckMatch>> CheckAsync(string text, PhotoId? photo = null) =>
        _desk.AsAsync<DuplicateCheck, IReadOnlyList<CheckMatch>>(check => check.RunAsync(new CheckedCaption(text, photo), 10, CancellationToken.None));
}
