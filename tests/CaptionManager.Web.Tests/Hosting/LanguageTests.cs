using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Hosting;

/// <summary>The language of a page, and whose numbers and dates it has.</summary>
public sealed class LanguageTests
{
    private DeskHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await DeskHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCase(null, "en", "ltr", "en")]
    [TestCase("de-DE,de;q=0.9", "en", "ltr", "en")]
    [TestCase("en-ZA,en;q=0.9", "en", "ltr", "en-ZA")]
    [TestCase("fr,en-GB;q=0.8", "en", "ltr", "en-GB")]
    [TestCase("qps-plocm", "en", "ltr", "en")]
    [TestCase("not a language;;;", "en", "ltr", "en")]
    public async Task Page_HasTheWordsOfTheDesk_AndTheNumbersOfTheReader(string? accepted, string language, string direction, string region)
    {
        using var browser = _host.Anonymous();
        if (accepted is not null) browser.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);
        var page = await browser.GetStringAsync("/sign-in");
        Assert.That(page, Does.Contain($"<html lang=\"{language}\" dir=\"{direction}\" data-region=\"{region}\"").And.Contain("Sign in"));
    }

    [Test]
    public async Task TestLocale_SwitchedOn_TurnsThePageRound()
    {
        await using var host = await DeskHost.StartAsync(web => web.UseSetting("Languages:TestLocale", "true"));
        using var editor = await host.SignInAsync(DeskRoles.Editor);
        editor.DefaultRequestHeaders.Add("Accept-Language", "qps-plocm");
        var page = await editor.GetStringAsync("/photos");
        Assert.That(page, Does.Contain("dir=\"rtl\"").And.Contain("lang=\"qps-").And.Not.Contain("Skip to content"));
    }

    /// <summary>What a library says is said in the language of the reader, and what is the desk's own in it stays as it is.</summary>
    [Test]
    public async Task Sentence_OfALibrary_IsInTheLanguageOfWhoeverAsks()
    {
        await using var host = await DeskHost.StartAsync(web => web.UseSetting("Languages:TestLocale", "true"));
        using var editor = await host.SignInAsync(DeskRoles.Editor);
        var facts = new { facts = new { caption = "Boats pass Cologne, Germany on Thursday, March 6, 2026. (Jane Doe/AFP)" } };
        using var english = await editor.PostAsJsonAsync("/api/v1/captions:lint", facts);
        Assert.That(await english.Content.ReadAsStringAsync(), Does.Contain("6 March 2026 is a Friday, not a Thursday: correct the weekday or the date."));
        editor.DefaultRequestHeaders.Add("Accept-Language", "qps-plocm");
        using var other = await editor.PostAsJsonAsync("/api/v1/captions:lint", facts);
        var answer = await other.Content.ReadFromJsonAsync<JsonElement>();
        var said = answer.EnumerateArray().Single(finding => finding.GetProperty("rule").GetString() == "weekday-date").GetProperty("message").GetString();
        Assert.That(said, Does.Not.Match("[A-Za-z]").And.Contain("2026"));

        // What is wrong too; its code stays.
        using var none = await editor.GetAsync("/api/v1/photos/0000000000000");
        var problem = await none.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(problem.GetProperty("type").GetString(), Does.EndWith(":not-found"));
        Assert.That(problem.GetProperty("title").GetString(), Is.Not.Empty.And.Not.Match("[A-Za-z]"));
        Assert.That(problem.GetProperty("detail").GetString(), Is.Not.Empty.And.Not.Match("[A-Za-z]"));
    }

    /// <summary>The day stands where the reader's country puts it.</summary>
    [TestCase("en", @"\d{1,2} [A-Z][a-z]+ \d{4} \d\d:\d\d UTC")]
    [TestCase("en-GB", @"\d{1,2} [A-Z][a-z]+ \d{4} \d\d:\d\d UTC")]
    [TestCase("en-US", @"[A-Z][a-z]+ \d{1,2}, \d{4} \d\d:\d\d UTC")]
    public async Task Date_IsWrittenAsInTheReadersCountry(string accepted, string expected)
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor);
        editor.DefaultRequestHeaders.Add("Accept-Language", accepted);
        Assert.That(await editor.GetStringAsync("/settings/sessions"), Does.Match($">{expected}<"));
    }

    /// <summary>A program reads the same JSON wherever it says it comes from.</summary>
    [Test]
    public async Task Api_InAnyLanguage_AnswersTheSame()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor);
        var plain = await editor.GetStringAsync("/api/v1/photos");
        editor.DefaultRequestHeaders.Add("Accept-Language", "en-ZA");
        Assert.That(await editor.GetStringAsync("/api/v1/photos"), Is.EqualTo(plain));
    }
}
