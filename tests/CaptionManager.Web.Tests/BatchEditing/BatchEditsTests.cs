using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.BatchEditing;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.BatchEditing;

[TestFixture]
internal sealed class BatchEditsTests
{
    private const string Api = "/api/v1/batch-edits";

    private DeskHost _host = null!;
    private string[] _photos = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        _photos =
        [
            (await _host.TakeInAsync("SAMPLE-0202-sea.jpg")).ToString(),
            (await _host.TakeInAsync("SAMPLE-0204-harvest.jpg")).ToString(),
            (await _host.TakeInAsync("SAMPLE-0205-wind-farm.jpg")).ToString(),
        ];
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Api_OpenRunAndUndo_ChangesEveryPhotoAndTakesItBack()
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        var before = await EventsAsync(desk);

        using var opened = await desk.PostAsJsonAsync(Api, new { photos = _photos, instruction = new { steps = new object[] { new { field = "event", action = "replace", text = "Fair {sequence}" } }, reason = "Season" }, run = true });
        var address = opened.Headers.Location!;
        var done = await StillAsync(desk, address);
        var during = await EventsAsync(desk);
        var saved = await desk.GetFromJsonAsync<JsonElement>($"{address}/photos?outcome=saved");
        using var undo = await desk.PostAsync($"{address}:undo", null);
        var undone = await StillAsync(desk, address);
        using var again = await desk.PostAsync($"{address}:undo", null);
        var history = await desk.GetFromJsonAsync<JsonElement>($"/api/v1/photos/{_photos[0]}/history");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(opened.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(done.GetProperty("state").GetString(), Is.EqualTo("done"));
            Assert.That(saved.GetArrayLength(), Is.EqualTo(3));
            Assert.That(during, Is.EqualTo(["Fair 1", "Fair 2", "Fair 3"]));
            Assert.That(undone.GetProperty("state").GetString(), Is.EqualTo("undone"));
            Assert.That(await EventsAsync(desk), Is.EqualTo(before));
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(history.EnumerateArray().Select(entry => entry.GetProperty("reason").GetString()), Does.Contain("Season"));
        }
    }

    [Test]
    public async Task Api_Preview_ShowsWhatWouldChangeAndSavesNothing()
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var opened = await desk.PostAsJsonAsync(Api, new { search = "harvest", instruction = new { steps = new object[] { new { field = "caption", action = "findReplace", find = "a", text = "A", matchCase = true } } } });
        var preview = await desk.GetFromJsonAsync<JsonElement>($"{opened.Headers.Location}/preview");
        var photos = await desk.GetFromJsonAsync<JsonElement>($"{opened.Headers.Location}/photos?outcome=waiting");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview.GetProperty("changed").GetInt32(), Is.EqualTo(1));
            Assert.That(preview.GetProperty("rows")[0].GetProperty("changes")[0].GetProperty("name").GetString(), Is.EqualTo("caption"));
            Assert.That(photos.GetArrayLength(), Is.EqualTo(1));
        }
    }

    [TestCase("""{"photos":[],"instruction":{"steps":[]}}""", 422, "no-photos")]
    [TestCase("""{}""", 400, "photos-or-search")]
    [TestCase("""{"search":"x","photos":[]}""", 400, "photos-or-search")]
    [TestCase("""{"search":"agncy:ap"}""", 422, "unreadable-search")]
    [TestCase("""{"search":"sea","instruction":{"steps":[{"field":"caption","action":"append","text":"{nonsense}"}]}}""", 422, "is no variable")]
    [TestCase("""{"search":"sea","instruction":{"steps":[{"action":"clear"}]}}""", 422, "is not a field")]
    [TestCase("""{"search":"sea","instruction":{},"run":true}""", 422, "nothing-to-do")]
    [TestCase("""{"search":"sea","instruction":{"steps":[{"field":"caption","action":"shout"}]}}""", 400, "bad-request")]
    public async Task Api_BadInput_IsSaid(string body, int status, string said)
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var answer = await desk.PostAsync(Api, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(said));
    }

    [Test]
    public async Task Api_MoreThanTheMost_IsRefused()
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var answer = await desk.PostAsJsonAsync(Api, new { photos = Enumerable.Repeat(_photos[0], BatchEdit.MaximumPhotos + 1) });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("too-many-photos"));
    }

    /// <summary>The way without scripts: choose, say what, look, change, undo; as many values in the form as a selection may have.</summary>
    [Test]
    public async Task Forms_FromSelectionToUndo_LeadThroughThePages()
    {
        using var desk = await _host.SignInAsync(DeskRoles.Editor);
        var chosen = Enumerable.Repeat(_photos[0], BatchEdit.MaximumPhotos - 1).Append(_photos[1]).Select(id => KeyValuePair.Create("photo", id));
        using var opened = await desk.PostAsync("/batch-edits", new FormUrlEncodedContent([.. chosen, new("back", "?text=sea")]));
        var page = opened.Headers.Location!.ToString();

        using var told = await desk.PostAsync($"{page}/instruction", Form(("tick", "jobId"), ("action.jobId", "Replace"), ("text.jobId", "DESK-{sequence.4}"), ("variables", "on"), ("text.city", "not ticked")));
        var preview = WebUtility.HtmlDecode(await desk.GetStringAsync(told.Headers.Location));
        using var run = await desk.PostAsync($"{page}/run", Form());
        await StillAsync(desk, new Uri($"/api/v1{page}", UriKind.Relative));
        var report = WebUtility.HtmlDecode(await desk.GetStringAsync(page));
        using var undo = await desk.PostAsync($"{page}/undo", Form());
        await StillAsync(desk, new Uri($"/api/v1{page}", UriKind.Relative));
        var undone = await desk.GetStringAsync(page);
        var list = await desk.GetStringAsync("/batch-edits");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview, Does.Contain("2 photos change").And.Contain("0001").And.Not.Contain("not ticked"));
            Assert.That(report, Does.Contain("2 photos changed").And.Contain("data-undo"));
            Assert.That(undone, Does.Contain("2 photos taken back").And.Not.Contain("data-undo"));
            Assert.That(list, Does.Contain($"href=\"{page}\""));
        }
    }

    [Test]
    public async Task Forms_WhatCannotBeMeant_IsKeptAndSaidBesideItsField()
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var opened = await desk.PostAsync("/batch-edits", Form(("all", "1"), ("back", "?text=sea")));
        using var told = await desk.PostAsync($"{opened.Headers.Location}/instruction", Form(("tick", "headline"), ("action.headline", "Append"), ("text.headline", "<b>{cty}"), ("variables", "on")));
        var page = await desk.GetStringAsync(told.Headers.Location);

        Assert.That(page, Does.Contain("value=\"&lt;b&gt;{cty}\"").And.Contain("is no variable").And.Contain("headline-error").And.Not.Contain("data-run"));
    }

    [Test]
    public async Task Forms_NothingChosen_LeadsBackToTheSheetAndSaysSo()
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var opened = await desk.PostAsync("/batch-edits", Form(("back", "?state=draft")));

        Assert.That(opened.Headers.Location!.ToString(), Does.StartWith("/photos?state=draft&problem="));
        Assert.That(await desk.GetStringAsync(opened.Headers.Location), Does.Contain("Choose at least one photo."));
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static async Task<JsonElement> StillAsync(DeskBrowser desk, Uri address)
    {
        for (var asked = 0; asked < 600; asked++)
        {
            var edit = await desk.GetFromJsonAsync<JsonElement>(address);
            if (!edit.GetProperty("isMoving").GetBoolean()) return edit;
            await Task.Delay(50);
        }

        throw new AssertionException("The batch edit never came to an end");
    }

    private async Task<string?[]> EventsAsync(DeskBrowser desk)
    {
        var events = new List<string?>();
        foreach (var id in _photos)
        {
            var facts = (await desk.GetFromJsonAsync<JsonElement>($"/api/v1/photos/{id}/facts")).GetProperty("facts");
            events.Add(facts.TryGetProperty("event", out var value) ? value.ToString() : null);
        }

        return [.. events];
    }
}
