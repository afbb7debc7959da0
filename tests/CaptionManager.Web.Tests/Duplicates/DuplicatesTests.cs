using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Duplicates;

[TestFixture]
internal sealed partial class DuplicatesTests
{
    private const string Caption = "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks "
        + "at the Novo-Ogaryovo state residence, outside Moscow on Friday, February 17, 2023 (Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)";

    private DeskHost _host = null!;
    private DeskBrowser _desk = null!;
    private PhotoId _first;
    private PhotoId _second;
    private PhotoId _cut;

    [SetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        _desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        _first = await _host.TakeInAsync("SAMPLE-0101-state-room.jpg");
        _second = await _host.TakeInAsync("SAMPLE-0102-state-room.jpg");
        _cut = await _host.TakeInAsync("SAMPLE-0103-state-room.jpg");
        await _host.TakeInAsync("SAMPLE-0204-harvest.jpg");
    }

    [TearDown]
    public async Task StopAsync()
    {
        _desk.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task Groups_SeedSamples_AreOneGroupOfThree()
    {
        var list = await _desk.GetFromJsonAsync<JsonElement>("/api/v1/duplicates");

        var group = list.GetProperty("groups").EnumerateArray().Single();
        var findings = group.GetProperty("findings").EnumerateArray()
            .Select(f => (f.GetProperty("a").GetProperty("id").GetString(), f.GetProperty("b").GetProperty("id").GetString(), f.GetProperty("kind").GetString()));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(group.GetProperty("openFindings").GetInt32(), Is.EqualTo(3));
            Assert.That(findings, Is.EquivalentTo([
                ($"{_first}", $"{_second}", "exact"), ($"{_first}", $"{_cut}", "near"), ($"{_second}", $"{_cut}", "near")]));
        }
    }

    [Test]
    public async Task OfPhoto_CutCaption_ShowsWhatIsMissing()
    {
        var list = await _desk.GetFromJsonAsync<JsonElement>($"/api/v1/photos/{_cut}/duplicates");

        var differences = list.GetProperty("findings")[0].GetProperty("differences").EnumerateArray().ToList();
        Assert.That(differences.Select(d => d.GetProperty("a").GetString()), Has.Some.Contains("Moscow"));
    }

    [Test]
    public async Task Check_CaptionWithItsCredit_IsTaken()
    {
        using var answer = await _desk.PostAsJsonAsync("/api/v1/duplicates:check", new { captions = new[] { new { id = "x", text = Caption } } });

        var checkedOne = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("captions")[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(checkedOne.GetProperty("id").GetString(), Is.EqualTo("x"));
            Assert.That(checkedOne.GetProperty("matches").EnumerateArray().Select(m => m.GetProperty("kind").GetString()), Is.EqualTo(["exact", "exact", "near"]));
        }
    }

    [TestCase("""{"captions":[]}""", 400)]
    [TestCase("""{"captions":[{"text":null}]}""", 400)]
    [TestCase("""{"captions":[{"text":"x"}],"limit":0}""", 400)]
    [TestCase("""{"captions":[{"text":"x","photo":"not-an-id"}]}""", 400)]
    [TestCase("""{"captions":[{"text":"x","photo":"0000000000001"}]}""", 200)]
    [TestCase("""{"captions":[{"text":""}]}""", 200)]
    public async Task Check_OddRequests_AreAnsweredByWhatIsWrong(string body, int status)
    {
        using var answer = await _desk.PostAsync("/api/v1/duplicates:check", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Verdict_ByApi_ClosesTheFinding()
    {
        var finding = await FindingAsync("near");

        using var answer = await _desk.PostAsJsonAsync($"/api/v1/duplicates/{finding}/verdict", new { verdict = "notDuplicate" });
        using var wrong = await _desk.PostAsJsonAsync($"/api/v1/duplicates/{finding}/verdict", new { verdict = "maybe" });
        using var gone = await _desk.PostAsJsonAsync("/api/v1/duplicates/987654321/verdict", new { verdict = "same" });

        var list = await _desk.GetFromJsonAsync<JsonElement>("/api/v1/duplicates");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("judgedBy").GetString(), Is.EqualTo("Photo desk person"));
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(list.GetProperty("groups")[0].GetProperty("openFindings").GetInt32(), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Verdict_WithoutTheAbility_IsRefused()
    {
        using var syndication = await _host.SignInAsync(DeskRoles.Syndication);
        var finding = await FindingAsync("near");

        using var answer = await syndication.PostAsJsonAsync($"/api/v1/duplicates/{finding}/verdict", new { verdict = "same" });
        using var anonymous = await _host.Anonymous().GetAsync("/api/v1/duplicates");

        Assert.That((answer.StatusCode, anonymous.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized)));
    }

    [Test]
    public async Task Worklist_Page_ShowsGroupWordsAndAnswers()
    {
        var page = await _desk.GetStringAsync("/duplicates");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("3 photos"));
            Assert.That(page, Does.Contain("Same caption, two pictures").Or.Contain("Same picture, same caption"));
            Assert.That(page, Does.Contain("All belong together"));
        }
    }

    [Test]
    public async Task Compare_Page_MarksWhatDiffersAndTakesAnAnswerWithoutScript()
    {
        var finding = await FindingAsync("near");
        var page = await _desk.GetStringAsync($"/duplicates/{finding}");
        var token = Token().Match(page).Groups["value"].Value;

        using var answer = await _desk.WithoutToken().PostAsync($"/duplicates/{finding}/verdict", new FormUrlEncodedContent(
            new Dictionary<string, string> { ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token), ["verdict"] = "same" }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Marks().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups["words"].Value)), Has.Some.Contains("Moscow"));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(answer.Headers.Location!.ToString(), Does.EndWith($"?judged={finding}"));
            Assert.That(await _desk.GetStringAsync($"/duplicates/{finding}"), Does.Contain("Belong together"));
        }
    }

    [Test]
    public async Task Compare_FindingThatIsGone_SaysSo()
    {
        using var answer = await _desk.GetAsync("/duplicates/987654321");

        Assert.That(answer.Headers.Location?.ToString(), Does.EndWith("/duplicates?gone=true"));
        Assert.That(await _desk.GetStringAsync("/duplicates?gone=true"), Does.Contain("That finding is gone"));
    }

    [Test]
    public async Task Worklist_OfOnePhoto_LeadsToItsFirstFinding()
    {
        using var answer = await _desk.GetAsync($"/duplicates?photo={_cut}");

        Assert.That(answer.Headers.Location?.ToString(), Does.Match("/duplicates/[0-9]+$"));
    }

    [Test]
    public async Task CaptionDesk_PhotoWithFindings_ShowsTheOthersBesideIt()
    {
        var page = await _desk.GetStringAsync($"/photos/{_cut}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("SAMPLE-0101-state-room.jpg").And.Contain("SAMPLE-0102-state-room.jpg"));
            Assert.That(page, Does.Contain("<duplicate-check").And.Contain("duplicate-panel"));
        }
    }

    private async Task<string> FindingAsync(string kind)
    {
        var list = await _desk.GetFromJsonAsync<JsonElement>("/api/v1/duplicates");
        return list.GetProperty("groups")[0].GetProperty("findings").EnumerateArray()
            .First(f => f.GetProperty("kind").GetString() == kind).GetProperty("id").GetString()!;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<value>[^"]*)" """)]
    private static partial Regex Token();

    [GeneratedRegex("""<mark class="diff" data-kind="[a-z]+" title="[A-Za-z ]+">(?<words>[^<]*)</mark>""")]
    private static partial Regex Marks();
}
