using System.Net;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Editing;

[TestFixture]
internal sealed class CaptionDeskPageTests
{
    private DeskHost _host = null!;
    private DeskBrowser _desk = null!;
    private PhotoId _photo;

    [SetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        _desk = await _host.SignInAsync(DeskRoles.PhotoDesk);
        _photo = await _host.TakeInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _desk.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task Open_Photo_ShowsTheFactsOfTheFile()
    {
        var html = WebUtility.HtmlDecode(await _desk.GetStringAsync($"/photos/{_photo}"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(html, Does.Contain("SAMPLE-0101-state-room.jpg"));
            Assert.That(html, Does.Contain("outside Moscow on Friday, February 17, 2023</textarea>"));
            Assert.That(html, Does.Contain("""name="via" type="text" value="AP; PA" """.TrimEnd()));
            Assert.That(html, Does.Contain("Save and next"));
        }
    }

    /// <summary>What turns a text round or stands in it unseen is written as its number wherever the text is shown, and named where it is written.</summary>
    [Test]
    public async Task Open_WordsWithSignsNobodySees_ShowsThemByTheirNumbers()
    {
        await using var host = await DeskHost.StartAsync();
        using var editor = await host.SignInAsync(DeskRoles.Editor);
        var photo = await host.TakeInAsync("SAMPLE-0202-sea.jpg");
        await host.RunAsync(services => services.GetRequiredService<SaveRevisionHandler>().HandleAsync(
            new SaveRevision(photo, 1, new Dictionary<string, IReadOnlyList<string>> { ["caption"] = ["A man \u202Ewalks\u202C by\u200B the sea"] }, null, Actor.Desk), CancellationToken.None));
        using var submitted = await editor.PostAsync("/photos/selection", new FormUrlEncodedContent([new("photo", photo.ToString())]));
        var sign = (string number) => $"<span class=\"unseen\" dir=\"ltr\" translate=\"no\">{number}</span>";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(WebUtility.HtmlDecode(await editor.GetStringAsync($"/photos/{photo}")), Does.Contain("Signs nobody sees: U+202E, U+202C, U+200B"));
            foreach (var page in (string[])["/photos", "/approvals"])
                Assert.That(WebUtility.HtmlDecode(await editor.GetStringAsync(page)), Does.Contain($"A man {sign("U+202E")}walks{sign("U+202C")} by{sign("U+200B")} the sea"), page);
        }
    }

    /// <summary>The browser checks the spelling of sentences, in the language they are written in.</summary>
    [Test]
    public async Task Open_WhereCaptionsAreWrittenInAnotherLanguage_SaysSoToTheBrowser()
    {
        await using var host = await DeskHost.StartAsync(web => web.UseSetting("Ingest:CaptionLanguage", "de-CH"));
        using var desk = await host.SignInAsync(DeskRoles.PhotoDesk);
        var html = await desk.GetStringAsync($"/photos/{await host.TakeInAsync("SAMPLE-0202-sea.jpg")}");
        var plain = await _desk.GetStringAsync($"/photos/{_photo}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(html, Does.Match("<textarea[^>]* id=\"caption\"[^>]* lang=\"de-CH\" spellcheck=\"true\"").And.Match("<input[^>]* id=\"headline\"[^>]* lang=\"de-CH\" spellcheck=\"true\""));
            Assert.That(plain, Does.Match("<textarea[^>]* id=\"caption\"[^>]* spellcheck=\"true\"").And.Not.Match("<textarea[^>]* id=\"caption\"[^>]* lang="));
        }
    }

    [Test]
    public async Task Open_UnknownPhoto_Is404() =>
        Assert.That((await _desk.GetAsync("/photos/0000000000001")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task Save_OneField_RedirectsAndKeepsWhatWasNotTouched()
    {
        var answer = await SubmitAsync(_desk, new() { ["headline"] = "Talks", ["then"] = "stay" });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location?.ToString(), Does.EndWith($"/photos/{_photo}?saved={_photo}-2"));
        var html = await _desk.GetStringAsync(answer.Headers.Location);
        Assert.That(html, Does.Contain("Saved as revision 2.").And.Contain("value=\"Talks\""));
    }

    [Test]
    public async Task Save_AndNext_OpensTheNextPhoto()
    {
        var newer = await _host.TakeInAsync("SAMPLE-0201-mountains.jpg");

        var answer = await _desk.SubmitAsync($"/photos/{newer}?state=draft", new() { ["headline"] = "Peaks", ["then"] = "next" }, "facts");

        Assert.That(answer.Headers.Location?.ToString(), Does.EndWith($"/photos/{_photo}?state=draft&saved={newer}-2"));
    }

    [Test]
    public async Task Save_Submit_SavesAndSubmits()
    {
        await SubmitAsync(_desk, new() { ["headline"] = "Talks", ["then"] = "Submit" });

        var photo = await PhotoAsync();
        Assert.That((photo.State, photo.CurrentRevision, photo.Headline), Is.EqualTo((PhotoState.Submitted, 2, "Talks")));
    }

    [Test]
    public async Task Save_LongValue_IsRefusedWithTheInputKept()
    {
        var answer = await SubmitAsync(_desk, new() { ["countryCode"] = "RUSSIA", ["headline"] = "Talks", ["then"] = "stay" });

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(html, Does.Contain("Country code is 6 characters long; 3 is the most."));
            Assert.That(html, Does.Contain("value=\"RUSSIA\"").And.Contain("value=\"Talks\""));
        }
    }

    [Test]
    public async Task Save_TwoBrowsers_TheSecondSeesBothTextsAndLosesNothing()
    {
        using var other = await _host.SignInAsync(DeskRoles.Editor);
        var opened = await OpenAsync(other);
        await SubmitAsync(_desk, new() { ["headline"] = "First", ["city"] = "Minsk", ["then"] = "stay" });

        var answer = await other.PostAsync($"/photos/{_photo}", With(opened, ("headline", "Second"), ("country", "Russia"), ("then", "stay")));

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(html, Does.Contain("Photo desk person saved while you were writing"));
            Assert.That(html, Does.Contain("<span dir=\"auto\">First</span>"));
            Assert.That(html, Does.Contain("name=\"headline\" type=\"text\" value=\"Second\""));
            Assert.That(html, Does.Contain("name=\"city\" type=\"text\" value=\"Minsk\""));
            Assert.That(html, Does.Contain("name=\"country\" type=\"text\" value=\"Russia\""));
            Assert.That(html, Does.Contain("name=\"basedOn\" value=\"2\""));
            Assert.That((await PhotoAsync()).Headline, Is.EqualTo("First"));
        }
    }

    [Test]
    public async Task Read_CaptionWithCredit_FillsTheCreditWithoutSaving()
    {
        var answer = await SubmitAsync(_desk, new() { ["caption"] = "A dog runs in Minsk (Ann Lee/AP)", ["then"] = "read" });

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(html, Does.Contain(">A dog runs in Minsk</textarea>"));
            Assert.That(html, Does.Contain("name=\"creators\" type=\"text\" value=\"Ann Lee\""));
            Assert.That((await PhotoAsync()).CurrentRevision, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Open_WordsWithMarkup_AreShownAsWords()
    {
        await SubmitAsync(_desk, new() { ["headline"] = "<script>alert(1)</script>", ["keywords"] = "\"><img src=x>", ["then"] = "stay" });

        var html = await _desk.GetStringAsync($"/photos/{_photo}");

        Assert.That(html, Does.Not.Contain("<script>alert").And.Not.Contain("<img src=x>"));
    }

    [Test]
    public async Task Decide_ActionBeyondTheRole_IsForbidden()
    {
        var answer = await SubmitAsync(_desk, new() { ["then"] = "Kill", ["reason"] = "Because" });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await PhotoAsync()).State, Is.EqualTo(PhotoState.Draft));
    }

    private Task<HttpResponseMessage> SubmitAsync(DeskBrowser browser, Dictionary<string, string> fields) =>
        browser.SubmitAsync($"/photos/{_photo}", fields, "facts");

    /// <summary>The fields of the form as the page holds them, to be sent later.</summary>
    private async Task<Dictionary<string, string>> OpenAsync(DeskBrowser browser)
    {
        var html = await browser.GetStringAsync($"/photos/{_photo}");
        var form = html[html.IndexOf("<form id=\"facts\"", StringComparison.Ordinal)..];
        return System.Text.RegularExpressions.Regex.Matches(form[..form.IndexOf("</form>", StringComparison.Ordinal)], "<input[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"")
            .ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));
    }

    private static FormUrlEncodedContent With(Dictionary<string, string> fields, params (string Name, string Value)[] typed)
    {
        foreach (var (name, value) in typed) fields[name] = value;
        return new FormUrlEncodedContent(fields);
    }

    private Task<Photo> PhotoAsync() => _host.RunAsync(async services =>
        (await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .GetRequiredService<Desk.Search.PhotoQuery>(services).FindAsync(_photo, CancellationToken.None))!.Photo);
}
