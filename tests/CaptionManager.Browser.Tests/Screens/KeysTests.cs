using CaptionManager.Browser.Tests.Editing;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Screens;

/// <summary>Everything that can be done on the contact sheet and the caption desk has a key that acts and that <c>?</c> lists, or is a link to go somewhere.</summary>
[TestFixture]
internal sealed class KeysTests
{
    // What stands in a fold is reached by the key of the fold; what repeats in a list shares a key; Enter, Escape and Backspace are those of the field or dialog they are pressed in.
    private const string Read = """
        () => {
          const wrong = [];
          const seen = new Map();
          const main = document.querySelector('main');
          const shared = ['Enter', 'Backspace', 'Control+.'];
          const listed = new Set([...document.querySelectorAll('[data-keys] dt')].flatMap((keys) => {
            const signs = [...keys.children].map((sign) => sign.textContent);
            const held = signs.filter((sign) => ['Ctrl', 'Alt', 'Shift'].includes(sign));
            return signs.filter((sign) => !held.includes(sign)).map((sign) => [...held, sign].join('+'));
          }));
          for (const fold of main.querySelectorAll('details')) fold.open = true;
          for (const element of main.querySelectorAll('button, summary, [role="button"], a:not([href])')) {
            if (!element.checkVisibility() || element.closest('dialog') || element.matches('.visually-hidden, [aria-disabled="true"]')) continue;
            const what = element.outerHTML.slice(0, 140);
            const key = element.getAttribute('aria-keyshortcuts');
            const fold = element.closest('details')?.querySelector(':scope > summary');
            if (!key && !(fold !== element && fold?.getAttribute('aria-keyshortcuts'))) wrong.push(`no key: ${what}`);
            if (!key || shared.includes(key)) continue;
            if (seen.has(key)) wrong.push(`${key} twice: ${what} and ${seen.get(key)}`);
            seen.set(key, what);
            if (!listed.has(key.replace('Control', 'Ctrl').replace('Escape', 'Esc'))) wrong.push(`${key} is not listed: ${what}; ${[...listed]}`);
          }
          return wrong;
        }
        """;

    private EditingBrowser _browser = null!;
    private IReadOnlyList<PhotoId> _photos = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _browser = await EditingBrowser.StartAsync();
        _photos = await _browser.TakeInAsync("SAMPLE-0202-sea.jpg", "SAMPLE-0101-state-room.jpg", "SAMPLE-0102-state-room.jpg");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [Test]
    public async Task Actions_OfTheContactSheet_HaveAKeyThatIsListed()
    {
        var page = await _browser.SignInAsync(DeskRoles.Administrator);
        await page.GotoAsync("/photos?text=sample");
        await page.Locator("contact-sheet:defined").WaitForAsync();
        await page.Keyboard.PressAsync("Control+a");
        Assert.That(await WrongAsync(page), Is.Empty);
        Assert.That(await page.Locator("[data-keys=here] dd").AllTextContentsAsync(), Does.Contain("Move").And.Contain("Clear the selection").And.Contain("How to search"));
        Assert.That(await page.Locator("[data-keys=everywhere] div").AllTextContentsAsync(), Does.Contain("GUUpload").And.Contain("GLSwitch between light and dark").And.Contain("GMAccount menu"));
    }

    [Test]
    public async Task Actions_OfTheCaptionDesk_HaveAKeyThatIsListed()
    {
        var page = await _browser.SignInAsync(DeskRoles.Administrator);
        foreach (var state in (string[])["draft", "submitted", "approved"])
        {
            await page.GotoAsync($"/photos/{_photos[1]}");
            await page.Locator("caption-desk:defined").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            Assert.That(await WrongAsync(page), Is.Empty, state);
            await page.Keyboard.PressAsync("Escape");
            if (state == "draft") await page.ClickAsync("button[value=Submit]");
            else if (state == "submitted") await page.Keyboard.PressAsync("a");
            await Expect(page.Locator(state == "approved" ? ".words" : ".banner-good")).ToBeVisibleAsync();
        }
    }

    [Test]
    public async Task Folds_OfTheCaptionDesk_OpenByTheirKeysWhereSomethingCanBeDone()
    {
        var page = await _browser.SignInAsync(DeskRoles.Administrator);
        await page.GotoAsync($"/photos/{_photos[2]}");
        await page.Locator("caption-desk:defined").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Keyboard.PressAsync("o");
        await Expect(page.Locator(".origins")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("h");
        await Expect(page.Locator("#history")).ToHaveAttributeAsync("open", "");
        await Expect(page.Locator("#history a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator("#reason")).ToBeFocusedAsync();

        // Who writes leaves the field by Escape; then letters are keys again.
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator("#reason")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("1");
        await Expect(page.Locator("#sublocation")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("oh");
        await Expect(page.Locator("#sublocation")).ToHaveValueAsync("oh");
    }

    [Test]
    public async Task Header_ByKeys_SwitchesTheThemeAndOpensTheMenu()
    {
        var page = await _browser.SignInAsync(DeskRoles.Administrator);
        await page.Locator("theme-switch:defined").WaitForAsync();
        await page.Keyboard.TypeAsync("gl");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.Keyboard.TypeAsync("gm");
        await Expect(page.Locator(".account-menu a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".account-menu")).ToBeHiddenAsync();
        await Expect(page.Locator(".account > summary")).ToBeFocusedAsync();
        foreach (var element in await page.Locator("header :is(button, summary):visible").AllAsync())
            Assert.That(await element.GetAttributeAsync("data-go") ?? await element.GetAttributeAsync("aria-keyshortcuts"), Is.Not.Empty);
    }

    private static async Task<string[]> WrongAsync(IPage page)
    {
        await page.Locator("key-help:defined").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("[data-keys=here] dd").First).ToBeVisibleAsync();
        await EditingBrowser.ShootAsync(page, $"keys-{new Uri(page.Url).AbsolutePath.Split('/').Length}");
        await page.Keyboard.PressAsync("Escape");
        return await page.EvaluateAsync<string[]>(Read);
    }
}
