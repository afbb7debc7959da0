using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;

namespace CaptionManager.Desk.Tests.Search;

[TestFixture]
internal sealed class SearchConditionsTests
{
    private static readonly string[] Captions =
    [
        "Two presidents meet outside Moscow. (Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)",
        "A tram in Graz. (Jane Doe/AFP via Getty Images)",
        "Snow in Oslo. (NASA via AP)",
        "An actor arrives. (Photo by Jane Doe/Getty Images for Netflix)",
        "A river.",
    ];

    private readonly Dictionary<PhotoId, int> _ids = [];
    private DeskFixture _desk = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _desk = await DeskFixture.StartAsync();
        for (var index = 0; index < Captions.Length; index++)
        {
            _ids.Add(await Pictures.TakeInAsync(_desk, $"{index}.jpg", Captions[index]), index);
            _desk.Clock.Advance(TimeSpan.FromDays(1));
        }
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [TestCase("by:astapkovich", "0")]
    [TestCase("by:\"jane doe\"", "31")]
    [TestCase("by:doe -client:netflix", "1")]
    [TestCase("agency:sputnik", "0")]
    [TestCase("agency:getty", "3")]
    [TestCase("via:getty", "1")]
    [TestCase("via:ap", "20")]
    [TestCase("pool:kremlin", "0")]
    [TestCase("provider:nasa", "2")]
    [TestCase("client:netflix", "3")]
    [TestCase("credit:getty", "31")]
    [TestCase("-credit:getty", "420")]
    [TestCase("by:tram", "")]
    [TestCase("-has:credit", "4")]
    [TestCase("has:credit snow", "2")]
    [TestCase("-snow -tram", "430")]
    [TestCase("in -snow", "1")]
    [TestCase("state:draft sort:oldest", "01234")]
    [TestCase("state:approved", "")]
    [TestCase("-state:approved via:ap", "20")]
    [TestCase("is:duplicate", "43210")]
    [TestCase("-is:duplicate", "")]
    [TestCase("uploaded:2026-03-03", "1")]
    [TestCase("uploaded:2026-03-03..2026-03-04", "21")]
    [TestCase("uploaded:>2026-03-04", "43")]
    [TestCase("-uploaded:2026-03-03", "4320")]
    [TestCase("taken:2023", "")]
    [TestCase("batch:1", "0")]
    [TestCase("agncy:ap snow", "2")]
    public async Task Search_Fields_FindThePhotos(string typed, string expected) => Assert.That(await FindAsync(new() { Text = typed }), Is.EqualTo(expected));

    [Test]
    public async Task Search_OldestFirst_PagesAndStepsThatWay()
    {
        var found = new List<string>();
        for (PhotoId? after = null; ;)
        {
            var page = await _desk.AsAsync<ContactSheetQuery, ContactSheetPage>(query => query.RunAsync(new() { Text = "sort:oldest", Limit = 2, After = after }, default));
            found.AddRange(page.Items.Select(item => $"{_ids[item.Id]}"));
            if ((after = page.Next) is null) break;
        }

        var second = _ids.Single(pair => pair.Value == 1).Key;
        var around = await _desk.AsAsync<ContactSheetQuery, Neighbours>(query => query.AroundAsync(second, new() { Text = "sort:oldest" }, default));
        Assert.That(string.Concat(found), Is.EqualTo("01234"));
        Assert.That((_ids[around.Previous!.Value], _ids[around.Next!.Value]), Is.EqualTo((0, 2)));
    }

    [TestCase("ag", "agency:")]
    [TestCase("snow -ag", "-agency:")]
    [TestCase("state:s", "state:submitted ")]
    [TestCase("by:vlad", "by:\"Vladimir Astapkovich\" ")]
    public async Task Propose_EndOfASearch_CompletesIt(string typed, string expected)
    {
        var proposals = await _desk.AsAsync<SearchCompletion, IReadOnlyList<SearchProposal>>(completion => completion.ProposeAsync(typed, default));
        Assert.That(proposals.Select(proposal => proposal.Text), Has.Member(expected));
        Assert.That(proposals.Select(proposal => typed[..proposal.Start].Length + 0), Is.All.EqualTo(typed.LastIndexOf(' ') + 1));
    }

    private async Task<string> FindAsync(ContactSheetFilter filter) =>
        string.Concat((await _desk.AsAsync<ContactSheetQuery, ContactSheetPage>(query => query.RunAsync(filter, default))).Items.Select(item => _ids[item.Id]));
}
