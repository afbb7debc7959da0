using System.Text.RegularExpressions;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Editing;

/// <summary>What goes wrong while somebody writes: another was faster, the session has ended, the browser goes back. No word is lost.</summary>
[TestFixture]
internal sealed class FailurePathTests
{
    private EditingBrowser _browser = null!;
    private IReadOnlyList<PhotoId> _photos = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _browser = await EditingBrowser.StartAsync();
        _photos = await _browser.TakeInAsync("SAMPLE-0201-mountains.jpg", "SAMPLE-0202-sea.jpg", "SAMPLE-0203-lighthouse.jpg");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [Test]
    public async Task TwoEditors_OfOnePhoto_SeeBothTextsAndLoseNone()
    {
        var first = await _browser.SignInAsync(DeskRoles.Editor);
        var second = await _browser.SignInAsync(DeskRoles.Administrator);
        await OpenAsync(first, _photos[0]);
        await OpenAsync(second, _photos[0]);
        await first.FillAsync("#headline", "Snow above the tree line");
        await first.Keyboard.PressAsync("Control+s");
        await Expect(first.Locator(".banner-good")).ToContainTextAsync("Saved as revision");

        await second.FillAsync("#headline", "Fresh snow in the mountains");
        await second.FillAsync("#altText", "A range under snow");
        await second.Keyboard.PressAsync("Control+s");
        await Expect(second.Locator("#conflict-title")).ToBeFocusedAsync();
        await Expect(second.Locator(".conflict")).ToContainTextAsync("Snow above the tree line");
        await Expect(second.Locator("#headline")).ToHaveValueAsync("Fresh snow in the mountains");
        await Expect(second.Locator("#altText")).ToHaveValueAsync("A range under snow");
        await EditingBrowser.ShootAsync(second, "conflict-1440-Light");
        Assert.That(await EditingBrowser.AxeAsync(second), Is.Empty);

        await second.ClickAsync(".conflict [data-take=headline] >> nth=0");
        await Expect(second.Locator("#headline")).ToHaveValueAsync("Snow above the tree line");
        await second.Keyboard.PressAsync("Control+s");
        await Expect(second.Locator(".banner-good")).ToContainTextAsync("Saved as revision");
        await Expect(second.Locator("#altText")).ToHaveValueAsync("A range under snow");
        await Expect(second.Locator("#headline")).ToHaveValueAsync("Snow above the tree line");
    }

    /// <summary>By keys alone: one field is taken, one kept; each key is for the field at hand and says so in the list of keys.</summary>
    [Test]
    public async Task TwoEditors_OfTwoFields_AreSettledByKeys()
    {
        var first = await _browser.SignInAsync(DeskRoles.Editor);
        var second = await _browser.SignInAsync(DeskRoles.Administrator);
        await OpenAsync(first, _photos[2]);
        await OpenAsync(second, _photos[2]);
        foreach (var (page, by) in (ValueTuple<IPage, string>[])[(first, "first"), (second, "second")])
        {
            await page.FillAsync("#headline", $"Headline of the {by}");
            await page.FillAsync("#altText", $"Picture as the {by} sees it");
            await page.Keyboard.PressAsync("Control+s");
            if (page == first) await Expect(page.Locator(".banner-good")).ToContainTextAsync("Saved as revision");
        }

        await Expect(second.Locator("#conflict-title")).ToBeFocusedAsync();
        await Expect(second.Locator("conflict-choice:defined")).ToHaveCountAsync(1);
        await second.Keyboard.PressAsync("?");
        await Expect(second.Locator("[data-keys=here] dd", new() { HasText = "Take this" })).ToHaveCountAsync(1);
        await Expect(second.Locator("[data-keys=here] dd", new() { HasText = "Keep yours" })).ToHaveCountAsync(1);
        await second.Keyboard.PressAsync("Escape");
        await second.Keyboard.PressAsync("n");
        await Expect(second.Locator("#headline")).ToHaveValueAsync("Headline of the first");
        await Expect(second.Locator("[data-take=headline][aria-pressed=true]")).ToContainTextAsync("Take this");
        await second.Keyboard.PressAsync("y");
        await Expect(second.Locator("#altText")).ToHaveValueAsync("Picture as the second sees it");
        await EditingBrowser.ShootAsync(second, "conflict-keys");
        Assert.That(await EditingBrowser.AxeAsync(second), Is.Empty);

        // Both are settled: the first is at hand again, for who thinks better of it.
        await second.Keyboard.PressAsync("y");
        await Expect(second.Locator("#headline")).ToHaveValueAsync("Headline of the second");
        await second.Keyboard.PressAsync("Control+s");
        await Expect(second.Locator(".banner-good")).ToContainTextAsync("Saved as revision");
        await Expect(second.Locator("#headline")).ToHaveValueAsync("Headline of the second");
    }

    [Test]
    public async Task Session_EndedWhileSomebodyTypes_KeepsTheWordsUntilTheyAreBack()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await OpenAsync(page, _photos[1]);
        await page.FillAsync("#headline", "Written after the session had ended");
        await page.Context.ClearCookiesAsync();
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.Locator("#headline")).ToHaveCountAsync(0);

        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=userName]", "photo.desk@desk.example");
        await page.FillAsync("[name=password]", DeskHost.Password);
        await page.PressAsync("[name=password]", "Enter");
        await page.WaitForURLAsync("**/photos**");
        await OpenAsync(page, _photos[1]);
        await Expect(page.Locator("[data-draft]")).ToBeVisibleAsync();
        await Expect(page.Locator("#headline")).ToHaveValueAsync("Written after the session had ended");
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.Locator(".banner-good")).ToContainTextAsync("Saved as revision");
    }

    [Test]
    public async Task BackAndForward_BetweenSheetAndPhotos_ShowWhatWasThere()
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        await page.GotoAsync("/photos?text=sample-02");
        await page.Locator("contact-sheet:defined").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/photos/[0-9A-Z]+"));
        var one = page.Url;
        await page.Locator("caption-desk:defined").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Keyboard.PressAsync("Alt+ArrowRight");
        await page.WaitForURLAsync(url => url != one && url.Contains("/photos/", StringComparison.Ordinal));
        var two = page.Url;
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(one);
        await page.GoBackAsync();
        await Expect(page.Locator(".tile")).ToHaveCountAsync(3);
        await Expect(page.Locator("input[type=search]")).ToHaveValueAsync("sample-02");
        await page.GoForwardAsync();
        await page.GoForwardAsync();
        await Expect(page).ToHaveURLAsync(two);
        await Expect(page.Locator("#caption")).ToBeVisibleAsync();
        await Expect(page.Locator("caption-desk:defined")).ToHaveCountAsync(1);
    }

    private static async Task OpenAsync(IPage page, PhotoId photo)
    {
        await page.GotoAsync($"/photos/{photo}");
        await page.Locator("caption-desk:defined").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }
}
