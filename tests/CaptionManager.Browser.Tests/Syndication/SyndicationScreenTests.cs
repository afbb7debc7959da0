using CaptionManager.Browser.Tests.Screens;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Hosts;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Syndication;

/// <summary>A desk that delivers: a client's form made by hand, and what its screens say.</summary>
[TestFixture]
internal sealed class SyndicationScreenTests
{
    private DeskHost _desk = null!;
    private Window _window = null!;
    private IReadOnlyList<(string Name, string Path)> _screens = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _desk = await DeskHost.StartAsync(web =>
        {
            SyndicationScene.Configure(web);
            web.UseSetting("Languages:TestLocale", "true");
        });
        await _desk.EnsureAccountAsync("first@desk.example", DeskRoles.Administrator);
        _screens = await SyndicationScene.SetAsync(_desk);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [SetUp]
    public async Task OpenAsync()
    {
        // Without a language of its own: a test asks for one.
        _window = await Window.OpenAsync(_desk.Address, locale: null);
        await _window.SignInAsync("first@desk.example", DeskHost.Password);
    }

    [TearDown]
    public async Task CloseAsync() => await _window.DisposeAsync();

    [Test]
    public async Task A_rewrite_is_seen_in_pictures_kept_and_run_dry()
    {
        var page = _window.Page;
        await page.GotoAsync(_screens.Single(screen => screen.Name == "subscriber").Path);
        await page.ClickAsync("summary:has-text('How it takes pictures')");
        await page.Locator("[name=rewriteField]").Nth(4).SelectOptionAsync("caption");
        await page.Locator("[name=rewriteAction]").Nth(4).SelectOptionAsync("Append");
        await page.Locator("[name=rewriteText]").Nth(4).FillAsync("Seen in {city}.");
        await page.ClickAsync("button:has-text('See it in pictures')");
        await Expect(page.Locator("#preview li")).ToHaveCountAsync(3);
        await Expect(page.Locator("#preview li").First).ToContainTextAsync("Seen in");

        // The page stands at the pictures, and what is half behind the bar above is no target: shown whole.
        await page.SetViewportSizeAsync(1440, 5_000);
        Assert.That(await Axe.RunAsync(page), Is.Empty);

        await page.ClickAsync("button:has-text('Keep'):not(:has-text('destination'))");
        await Expect(page.Locator(".banner-good")).ToContainTextAsync("Morning Post");
        await Expect(page.Locator("[name=rewriteText]").Nth(4)).ToHaveValueAsync("Seen in {city}.");
        await page.ClickAsync("a:has-text('Dry run')");
        await Expect(page.Locator("h1")).ToContainTextAsync("Dry run for Morning Post");
        await Expect(page.Locator(".dry-run").First).ToContainTextAsync("Inbox");
        Assert.That(await Axe.RunAsync(page), Is.Empty);
        Assert.That(_window.Errors, Is.Empty);
    }

    [Test]
    public async Task Screens_with_deliveries_say_only_what_the_texts_hold()
    {
        var page = _window.Page;
        await page.Context.SetExtraHTTPHeadersAsync([new("Accept-Language", "qps-plocm")]);
        await page.SetViewportSizeAsync(390, 844);
        var wrong = new List<string>();
        foreach (var (_, path) in _screens) await UntranslatedText.ReadAsync(page, path, wrong, SyndicationScene.Names);

        Assert.That(wrong, Is.Empty, string.Join(Environment.NewLine, wrong));
    }
}
