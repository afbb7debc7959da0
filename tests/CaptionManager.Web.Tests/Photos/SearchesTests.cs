using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Photos;

[TestFixture]
internal sealed class SearchesTests
{
    private DeskHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        await _host.TakeInAsync("SAMPLE-0202-sea.jpg");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Saved_ForOneselfAndForTheDesk_AreSeenByThoseWhoMay()
    {
        using var one = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var other = await _host.SignInAsync(DeskRoles.Editor);
        using var mine = await one.PostAsJsonAsync("/api/v1/searches", new { name = "Sea of mine", query = "text=sea -has:alt&state=draft" });
        using var shared = await one.PostAsJsonAsync("/api/v1/searches", new { name = "Sea of all", query = "?text=sea&limit=3&after=x", isShared = true });
        var made = await shared.Content.ReadFromJsonAsync<JsonElement>();
        var ours = await one.GetFromJsonAsync<JsonElement>("/api/v1/searches");
        var theirs = await other.GetFromJsonAsync<JsonElement>("/api/v1/searches");
        var found = await other.GetFromJsonAsync<JsonElement>(made.GetProperty("photos").GetString());
        using var gone = await other.DeleteAsync($"/api/v1/searches/{(await mine.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id")}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mine.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(made.GetProperty("query").GetString(), Is.EqualTo("?text=sea"), "a page of a sheet is no search");
            Assert.That(Names(ours), Does.Contain("Sea of mine").And.Contain("Sea of all"));
            Assert.That(Names(theirs), Does.Contain("Sea of all").And.Not.Contain("Sea of mine"));
            Assert.That(found.GetProperty("photos").GetArrayLength(), Is.EqualTo(1));
            Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [TestCase("agncy", "text=agncy:ap", TestName = "Save_WithASlip_IsRefusedWithWhatWasMeant")]
    [TestCase("shows all photos", "", TestName = "Save_OfEverything_IsRefused")]
    [TestCase("shows all photos", "colour=red", TestName = "Save_OfWordsNobodyKnows_IsRefused")]
    public async Task Save_OfNothingThatCanBeMeant_IsRefused(string says, string query)
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var refused = await desk.PostAsJsonAsync("/api/v1/searches", new { name = "Odd", query });
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(says));
    }

    [Test]
    public async Task OfTheDesk_ChangedByWhomeverMayNotEdit_StaysAsItIs()
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var reader = await _host.SignInAsync(DeskRoles.Syndication);
        using var made = await desk.PostAsJsonAsync("/api/v1/searches", new { name = "Ready", query = "text=is:live", isShared = true });
        var id = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id");
        using var deleted = await reader.DeleteAsync($"/api/v1/searches/{id}");
        using var shared = await reader.PostAsJsonAsync("/api/v1/searches", new { name = "Another", query = "text=is:live", isShared = true });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(shared.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(Names(await reader.GetFromJsonAsync<JsonElement>("/api/v1/searches")), Does.Contain("Ready").And.Not.Contain("Another"));
            Assert.That(await reader.GetStringAsync("/photos/searches"), Does.Not.Contain($"/photos/searches/{id}/delete"));
        }
    }

    /// <summary>The forms of the page, as a browser without scripts sends them.</summary>
    [Test]
    public async Task Forms_SaveRenameDelete_EachIsTakenBack()
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var saved = await PostAsync(desk, "/photos/searches/new", new() { ["name"] = "Drafts <b>", ["query"] = "?state=draft" });
        var sheet = await desk.GetStringAsync(saved.Headers.Location);
        using var again = await PostAsync(desk, "/photos/searches/new", new() { ["name"] = "Drafts <b>", ["query"] = "?state=draft" });
        var refused = await desk.GetStringAsync(again.Headers.Location);
        var id = (await desk.GetFromJsonAsync<JsonElement>("/api/v1/searches")).EnumerateArray().First(search => search.GetProperty("name").GetString() == "Drafts <b>").GetProperty("id");
        using var renamed = await PostAsync(desk, $"/photos/searches/{id}/rename", new() { ["name"] = "Unsent" });
        using var deleted = await PostAsync(desk, $"/photos/searches/{id}/delete", []);
        var without = await desk.GetStringAsync(deleted.Headers.Location);
        using var undone = await PostAsync(desk, $"/photos/searches/{id}/undo", []);
        var back = await desk.GetStringAsync(undone.Headers.Location);
        using var undoneAgain = await PostAsync(desk, $"/photos/searches/{id}/undo", []);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved.Headers.Location!.ToString(), Does.StartWith("/photos?state=draft&kept="));
            Assert.That(sheet, Does.Contain("Saved as Drafts &lt;b&gt;.").And.Contain("href=\"/photos?state=draft\""));
            Assert.That(refused, Does.Contain("There is a saved search").And.Contain("already."));
            Assert.That(without, Does.Contain("Unsent is deleted.").And.Not.Contain("value=\"Unsent\""));
            Assert.That(back, Does.Contain("Unsent is as it was.").And.Contain("value=\"Unsent\""));
            Assert.That(await desk.GetStringAsync(undoneAgain.Headers.Location), Does.Contain("value=\"Drafts &lt;b&gt;\""));
        }
    }

    private static Task<HttpResponseMessage> PostAsync(DeskBrowser desk, string address, Dictionary<string, string> fields) => desk.PostAsync(address, new FormUrlEncodedContent(fields));

    private static string[] Names(JsonElement searches) => [.. searches.EnumerateArray().Select(search => search.GetProperty("name").GetString()!)];
}
