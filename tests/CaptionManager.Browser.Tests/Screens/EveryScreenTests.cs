using CaptionManager.Browser.Tests.Editing;
using CaptionManager.Desk.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Screens;

/// <summary>Every screen once in light and once in dark: axe has nothing to say, nothing sticks out, no script complains.</summary>
[TestFixture]
[Explicit("Takes minutes on a busy machine: whoever changes a screen runs it.")]
internal sealed class EveryScreenTests
{
    private EditingBrowser _browser = null!;
    private string[] _screens = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _browser = await EditingBrowser.StartAsync();
        var photos = await _browser.TakeInAsync("SAMPLE-0101-state-room.jpg", "SAMPLE-0103-state-room.jpg", "SAMPLE-0202-sea.jpg");
        var page = await _browser.SignInAsync(DeskRoles.Administrator);
        await page.GotoAsync("/batches/1/pair");
        await page.FillAsync("#sheet-text", "filename\tcaption\nSAMPLE-0202-sea.jpg\tThe sea\nmissing.jpg\tA picture that has not come\n");
        await page.ClickAsync("button:has-text('Find the pairs')");
        await page.WaitForURLAsync("**/pairing/*");
        var pairing = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync("/photos");
        await page.Locator(".tile").First.WaitForAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("e");
        await page.WaitForURLAsync("**/batch-edits/*");
        var batch = new Uri(page.Url).AbsolutePath;
        _screens =
        [
            "/", "/photos", "/photos?text=nothing-like-it", $"/photos/{photos[0]}", "/upload", "/batches/1", "/batches/1/pair", pairing, batch, "/batch-edits", "/duplicates", "/approvals",
            $"/audit?photo={photos[0]}", "/syndication", "/names", "/names/edit?name=AP", "/names/spellings", "/people", "/status", "/settings", "/settings/sessions", "/settings/passkeys", "/settings/second-factor", "/settings/keys", "/settings/styles", "/settings/styles/edit?id=ap",
            "/settings/lists", "/settings/lists/new?kind=codes", "/settings/lists/new?kind=hot", "/not-here",
        ];
        _browser.Errors.Clear();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [TestCase(1440, 900, ColorScheme.Light)]
    [TestCase(390, 844, ColorScheme.Dark)]
    public async Task Each_HasNoViolation(int width, int height, ColorScheme scheme)
    {
        var page = await _browser.SignInAsync(DeskRoles.Administrator, width, height, scheme);
        var wrong = new List<string>();
        foreach (var screen in _screens)
        {
            _browser.Errors.Clear();
            await page.GotoAsync(screen);
            await page.Locator("h1").First.WaitForAsync();
            wrong.AddRange((await EditingBrowser.AxeAsync(page)).Select(violation => $"{screen}: {violation}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var wider) wrong.Add($"{screen}: {wider} px wider than the window");
            if (screen != "/not-here") wrong.AddRange(_browser.Errors.Select(error => $"{screen}: {error}"));
            await EditingBrowser.ShootAsync(page, $"every-{screen.Trim('/').Replace('/', '-').Replace('?', '-')}-{width}-{scheme}");
        }

        Assert.That(wrong, Is.Empty);
    }

    /// <summary>A code becomes its text with the closing mark, where the caret stands, and the writer goes on behind it.</summary>
    [Test]
    public async Task Code_TypedInACaption_IsWrittenOutAtOnce()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await page.GotoAsync("/settings/lists/new?kind=codes");
        await page.FillAsync("#list-name", "Tonight");
        await page.FillAsync("#list-text", "mci9\tErling Haaland of Manchester City");
        await page.ClickAsync("button:has-text('Save the list')");
        await Expect(page.Locator(".banner")).ToContainTextAsync("saved");
        await page.GotoAsync(_screens[3]);
        await page.FillAsync("#caption", "");
        await page.Locator("#caption").PressSequentiallyAsync("Late, =mci9=");
        await Expect(page.Locator("#caption")).ToHaveValueAsync("Late, Erling Haaland of Manchester City");
        await page.Locator("#caption").PressSequentiallyAsync(" runs =nobody= home");
        await Expect(page.Locator("#caption")).ToHaveValueAsync("Late, Erling Haaland of Manchester City runs =nobody= home");
    }
}
