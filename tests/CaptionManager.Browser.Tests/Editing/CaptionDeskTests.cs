using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Editing;

[TestFixture]
internal sealed class CaptionDeskTests
{
    private EditingBrowser _browser = null!;
    private IReadOnlyList<PhotoId> _photos = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _browser = await EditingBrowser.StartAsync();
        _photos = await _browser.TakeInAsync(
            "SAMPLE-0201-mountains.jpg", "SAMPLE-0202-sea.jpg", "SAMPLE-0101-state-room.jpg", "SAMPLE-0102-state-room.jpg");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [TestCase(1440, 900, ColorScheme.Light)]
    [TestCase(1440, 900, ColorScheme.Dark)]
    [TestCase(390, 844, ColorScheme.Light)]
    [TestCase(390, 844, ColorScheme.Dark)]
    public async Task Open_AtEachWidthAndTheme_HasNoViolation(int width, int height, ColorScheme scheme)
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor, width, height, scheme);
        await page.GotoAsync($"/photos/{_photos[2]}");
        await Expect(page.Locator("[data-credit-line]")).ToContainTextAsync("Vladimir Astapkovich");
        await page.Locator(".stage img").WaitForAsync(new() { Timeout = 20_000 });
        await EditingBrowser.ShootAsync(page, $"desk-{width}-{scheme}", width < 500);
        await page.EvaluateAsync("document.querySelectorAll('details.disclosure').forEach((fold) => { fold.open = true; })");
        await EditingBrowser.ShootAsync(page, $"desk-{width}-{scheme}-open", true);

        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);
        Assert.That(_browser.Errors, Is.Empty);
    }
}
