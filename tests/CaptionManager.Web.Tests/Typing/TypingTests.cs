using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Editing;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Typing;

[TestFixture]
internal sealed class TypingTests
{
    private DeskHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await DeskHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task CodeList_MadeInSettings_IsWrittenOutByTheApiAndOnSavingWithoutScripts()
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var made = await desk.SubmitAsync("/settings/lists/new?kind=codes", new() { ["name"] = "Tonight", ["text"] = "mci9\tErling Haaland\r\nref\tthe referee", ["active"] = "true" }, "typing-list");
        using var expanded = await desk.PostAsJsonAsync("/api/v1/typing/expand", new { text = "=mci9= and =x=" });
        var answer = await expanded.Content.ReadFromJsonAsync<JsonElement>();
        var photo = await _host.TakeInAsync("SAMPLE-0202-sea.jpg");
        using var saved = await desk.SubmitAsync($"/photos/{photo}", new() { ["caption"] = "=mci9= shouts at =ref=. E=mc2 stays.", ["basedOn"] = "1", ["then"] = "stay" }, "facts");
        var facts = await desk.GetFromJsonAsync<JsonElement>($"/api/v1/photos/{photo}/facts");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(answer.GetProperty("text").GetString(), Is.EqualTo("Erling Haaland and =x="));
            Assert.That(answer.GetProperty("unknown")[0].GetString(), Is.EqualTo("x"));
            Assert.That(facts.GetProperty("facts").GetProperty("caption").GetString(), Is.EqualTo("Erling Haaland shouts at the referee. E=mc2 stays."));
            Assert.That(await desk.GetStringAsync("/settings/lists"), Does.Contain("Tonight"));
        }
    }

    [Test]
    public async Task CodeList_WithALineThatIsNone_IsRefusedWithTheInputKept()
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var refused = await desk.SubmitAsync("/settings/lists/new?kind=codes", new() { ["name"] = "Broken", ["text"] = "fine\ttext\r\nno tab <b>", ["active"] = "true" }, "typing-list");
        var page = await refused.Content.ReadAsStringAsync();

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(page, Does.Contain("Line 2 of the code list").And.Contain("no tab &lt;b&gt;").And.Contain("value=\"Broken\""));
    }

    /// <summary>What is typed and not saved counts before what is saved; a part in brackets is left out where the photo says nothing of it.</summary>
    [Test]
    public async Task Template_OfAPhoto_HoldsItsWordsAndIsShownBeforeItIsTaken()
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var made = await desk.SubmitAsync("/settings/lists/new?kind=template", new() { ["name"] = "Match", ["field"] = "caption", ["text"] = "Players in {city}[ for {pool}] ({filename}). {caption}", ["active"] = "true" }, "typing-list");
        var photo = await _host.TakeInAsync("SAMPLE-0208-fire.jpg");
        var page = await desk.GetStringAsync($"/photos/{photo}");
        var template = (await desk.GetFromJsonAsync<JsonElement>("/api/v1/typing/templates")).EnumerateArray().Single(one => one.GetProperty("name").GetString() == "Match").GetProperty("id");
        using var filled = await desk.PostAsJsonAsync($"/api/v1/typing/templates/{template}:fill", new { photo = $"{photo}", facts = new { city = "Lyon", caption = "So far." } });
        var answer = await filled.Content.ReadFromJsonAsync<JsonElement>();
        using var unknown = await desk.PostAsJsonAsync("/api/v1/typing/templates/99999:fill", new { photo = $"{photo}" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(page, Does.Contain($"data-template=\"{template}\""));
            Assert.That(answer.GetProperty("values")[0].GetString(), Is.EqualTo("Players in Lyon (SAMPLE-0208-fire.jpg). So far."));
            Assert.That(answer.GetProperty("pieces").EnumerateArray().Last().GetProperty("kind").GetString(), Is.EqualTo("same"));
            Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await desk.GetStringAsync("/settings/lists"), Does.Contain("Template of caption").IgnoreCase);
        }
    }

    [TestCase("Players in {town}", "is no variable")]
    [TestCase("Players in {city", "the place is not closed")]
    public async Task Template_ThatCannotBeRead_IsRefusedWithTheInputKept(string text, string says)
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var refused = await desk.SubmitAsync("/settings/lists/new?kind=template", new() { ["name"] = "Broken", ["field"] = "caption", ["text"] = text, ["active"] = "true" }, "typing-list");

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), Does.Contain(says).And.Contain($">{text}</textarea>"));
    }

    [TestCase("caption", "A dog\r\n\u201cruns\u201d (Ann Lee/AP)", "A dog \"runs\"", "Ann Lee", "lineBreaks quotes")]
    [TestCase("credit", "Ann\u00a0Lee/AP ", "Ann Lee/AP", "Ann Lee", "blanks")]
    [TestCase("words", "A dog runs (Ann Lee/AP)", "A dog runs (Ann Lee/AP)", null, "")]
    public async Task Clean_OfWhatIsPasted_SaysWhatWasChanged(string holds, string text, string clean, string? maker, string changes)
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var cleaned = await desk.PostAsJsonAsync("/api/v1/captions:clean", new { text, holds });
        var answer = await cleaned.Content.ReadFromJsonAsync<JsonElement>();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.GetProperty("text").GetString(), Is.EqualTo(clean));
            Assert.That(string.Join(' ', answer.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("kind").GetString())), Is.EqualTo(changes));
            Assert.That(answer.GetProperty("credit") is { ValueKind: JsonValueKind.Object } credit ? credit.GetProperty("creators")[0].GetString() : null, Is.EqualTo(maker));
        }
    }

    [Test]
    public async Task HotList_IsOfferedInItsField_AndCanBeDeleted()
    {
        using var desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var made = await desk.SubmitAsync("/settings/lists/new?kind=hot", new() { ["name"] = "Cities", ["field"] = "city", ["text"] = "Berlin\nCologne", ["active"] = "true" }, "typing-list");
        var photo = await _host.TakeInAsync("SAMPLE-0204-harvest.jpg");
        var page = await desk.GetStringAsync($"/photos/{photo}");
        var address = made.Headers.Location!.ToString().Split('?')[0];
        using var gone = await desk.SubmitAsync(address, [], "delete-typing-list");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("list=\"hot-city\"").And.Contain("<datalist id=\"hot-city\"").And.Contain("<option value=\"Cologne\""));
            Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(await desk.GetStringAsync("/settings/lists"), Does.Not.Contain("Cities"));
        }
    }
}
