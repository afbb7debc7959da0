using CaptionManager.Browser.Tests.Editing;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Duplicates;

[TestFixture]
internal sealed class DuplicatePagesTests
{
    private EditingBrowser _browser = null!;
    private IReadOnlyList<PhotoId> _photos = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _browser = await EditingBrowser.StartAsync();
        _photos = await _browser.TakeInAsync(
            "SAMPLE-0101-state-room.jpg", "SAMPLE-0102-state-room.jpg", "SAMPLE-0103-state-room.jpg", "SAMPLE-0201-mountains.jpg");
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
        await page.GotoAsync("/duplicates");
        await page.Locator(".group-pictures img").First.WaitForAsync(new() { Timeout = 20_000 });
        await EditingBrowser.ShootAsync(page, $"duplicates-{width}-{scheme}", true);
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);

        await page.Locator(".duplicate-group >> text=Compare").First.ClickAsync();
        await page.Locator(".compared-picture img").First.WaitForAsync(new() { Timeout = 20_000 });
        await page.Locator("[data-next]").ClickAsync();
        await page.Locator(".differences").WaitForAsync();
        await EditingBrowser.ShootAsync(page, $"compare-{width}-{scheme}", true);

        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than its window");
        Assert.That(_browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Type_TakenCaption_IsSaidWhileTyping()
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        await page.GotoAsync($"/photos/{_photos[3]}");

        await page.FillAsync("#caption", "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their "
            + "talks at the Novo-Ogaryovo state residence, outside Moscow on Friday, February 17, 2023");

        await Expect(page.Locator(".hint-match").First).ToContainTextAsync("This caption is taken");
        await Expect(page.Locator(".hint-match")).ToHaveCountAsync(3);
    }

    [Test]
    public async Task Judge_ByKeys_LeadsThroughTheGroup()
    {
        await using var browser = await EditingBrowser.StartAsync();
        await browser.TakeInAsync("SAMPLE-0101-state-room.jpg", "SAMPLE-0102-state-room.jpg", "SAMPLE-0103-state-room.jpg");
        var page = await browser.SignInAsync(DeskRoles.Editor);
        await page.GotoAsync("/duplicates");
        await page.Locator(".duplicate-group >> text=Compare").First.ClickAsync();

        foreach (var key in (string[])["s", "d"])
        {
            await page.Locator("duplicate-compare").WaitForAsync();
            var before = page.Url;
            await page.Keyboard.PressAsync(key);
            await page.WaitForURLAsync(url => url != before && url.Contains("judged", StringComparison.Ordinal));
        }

        await page.Locator("duplicate-compare").WaitForAsync();
        await page.Keyboard.PressAsync("s");
        await Expect(page.Locator(".empty h2")).ToHaveTextAsync("Nothing to compare");
    }
}
