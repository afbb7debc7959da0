using CaptionManager.Browser.Tests.Editing;
using CaptionManager.Browser.Tests.Screens;
using CaptionManager.Desk.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Photos;

[TestFixture]
internal sealed class ContactSheetTests
{
    private const int Samples = 24;

    private EditingBrowser _browser = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _browser = await EditingBrowser.StartAsync();
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);

        // The first screen of an empty desk offers the samples, says how far it is, and leads to them.
        await Expect(page.Locator(".start > div > h2")).ToHaveTextAsync("Your desk is ready");
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);
        await page.ClickAsync("load-samples button");
        await page.Locator(".tile").First.WaitForAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator(".tile-wait")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Expect(page.Locator(".tile")).ToHaveCountAsync(Samples);
        Assert.That(_browser.Errors, Is.Empty);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [TestCase(1440, 900, ColorScheme.Light)]
    [TestCase(1440, 900, ColorScheme.Dark)]
    [TestCase(390, 844, ColorScheme.Light)]
    [TestCase(390, 844, ColorScheme.Dark)]
    public async Task Open_AtEachWidthAndTheme_HasNoViolation(int width, int height, ColorScheme scheme)
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk, width, height, scheme);
        await page.Locator(".tile img").First.WaitForAsync();
        await EditingBrowser.ShootAsync(page, $"photos-{width}-{scheme}");

        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than its window");
        Assert.That(_browser.Errors, Is.Empty);
    }

    /// <summary>What a browser that has never been here fetches beside the pictures, as it comes over the line.</summary>
    [Test]
    public async Task FirstLoad_WithoutPictures_IsBelow300Kilobytes()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await using var session = await page.Context.Browser!.NewContextAsync(new() { StorageState = await page.Context.StorageStateAsync(), BaseURL = _browser.Host.Address.ToString() });
        var fresh = await session.NewPageAsync();
        await fresh.GotoAsync("/photos", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var sizes = await fresh.EvaluateAsync<long[]>("""
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .filter(({ initiatorType, name }) => initiatorType !== 'img' && !name.includes('/thumbnail'))
              .reduce(([sent, whole, count], entry) => [sent + entry.encodedBodySize, whole + entry.decodedBodySize, count + 1], [0, 0, 0])
            """);

        await TestContext.Out.WriteLineAsync($"[figure] first load of the contact sheet without pictures: {sizes[0]} octets sent for {sizes[1]} in {sizes[2]} answers");
        Assert.That(sizes[0], Is.InRange(50_000, 300_000));
    }

    /// <summary>State, what repeats, what is missing, and how much the linter has against the words; also of tiles that come with another search.</summary>
    [Test]
    public async Task Tiles_SayAtAGlance_WhatIsWrongWithTheirWords()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await page.GotoAsync("/photos?text=putin");
        var tile = page.Locator(".tile", new() { HasText = "SAMPLE-0101" });
        await Expect(tile.Locator("[data-lint]")).ToHaveAttributeAsync("data-severity", "warning");
        await Expect(tile.Locator("[data-lint]")).ToContainTextAsync("IIM holds 32");
        await Expect(tile.Locator(".tile-alt")).ToContainTextAsync("No alt text");
        await Expect(tile.Locator(".tile-flag .icon")).ToHaveCountAsync(1);
        await Expect(tile.Locator("mark")).ToHaveTextAsync(["Putin"]);
        await EditingBrowser.ShootAsync(page, "tiles-lint");
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);

        await page.FillAsync("input[type=search]", "lighthouse");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(1);
        await Expect(page.Locator(".tile [data-lint]")).ToHaveCountAsync(1);
        Assert.That(_browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Drag_OverTiles_ChoosesWhatItTouches()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await page.Locator("contact-sheet:defined").WaitForAsync();
        await DragAsync(page, 0, 2);
        await Expect(page.Locator("[data-selected]")).ToHaveTextAsync("3 selected");
        await page.Keyboard.DownAsync("Control");
        await DragAsync(page, 3, 3);
        await page.Keyboard.UpAsync("Control");
        await Expect(page.Locator("[data-selected]")).ToHaveTextAsync("4 selected");
        await page.Locator(".tile").Nth(1).Locator("img").ClickAsync();
        await Expect(page.Locator("[data-selected]")).ToHaveTextAsync("1 selected");
        Assert.That(page.Url, Does.EndWith("/photos"));
    }

    // From the middle of one tile's picture to another's, or a little way within one.
    private static async Task DragAsync(IPage page, int from, int to)
    {
        var (first, last) = ((await page.Locator(".tile img").Nth(from).BoundingBoxAsync())!, (await page.Locator(".tile img").Nth(to).BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(first.X + (first.Width / 2), first.Y + (first.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(last.X + (last.Width / 2) + 10, last.Y + (last.Height / 2) + 10, new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }

    [Test]
    public async Task Click_WithShiftAndCtrl_ChoosesARangeAndSingleOnes()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await page.Locator("contact-sheet:defined").WaitForAsync();
        foreach (var (tile, held, selected) in (ValueTuple<int, KeyboardModifier?, int>[])
            [(0, null, 1), (3, KeyboardModifier.Shift, 4), (6, KeyboardModifier.Control, 5), (1, KeyboardModifier.Control, 4), (2, null, 1)])
        {
            await page.Locator(".tile img").Nth(tile).ClickAsync(new() { Modifiers = held is { } key ? [key] : [] });
            await Expect(page.Locator("[data-selected]")).ToHaveTextAsync($"{selected} selected");
        }
    }

    [Test]
    public async Task Keys_SelectSearchOpenAndComeBack()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync(" ");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(page.Locator("[data-selected]")).ToHaveTextAsync("2 selected");
        await page.Keyboard.PressAsync("Control+a");
        await Expect(page.Locator("[data-selected]")).ToHaveTextAsync($"{Samples} selected");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".selection-bar")).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("BRUCKE nebel");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(1);
        await Expect(page.Locator(".filter-chip bdi")).ToHaveTextAsync(["BRUCKE", "nebel"]);

        // A page that came by a search takes the focus out of the search field, so that keys act on the photos.
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/photos/*text=BRUCKE*");
        await page.GoBackAsync();
        await Expect(page.Locator(".tile")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Size_Chosen_StaysThroughNavigation()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await page.Keyboard.PressAsync("+");
        var size = await SizeAsync(page);
        await page.ClickAsync(".filter-states >> text=Draft");
        await page.WaitForURLAsync("**state=draft**");

        Assert.That(size, Is.EqualTo("15rem"));
        await Expect(page.Locator(".filter-states [aria-current=true]")).ToContainTextAsync("Draft");
        Assert.That(await SizeAsync(page), Is.EqualTo(size));

        // The size of before is there with the page, not after it.
        await page.GotoAsync("/photos");
        await page.Locator("[data-lint]").First.WaitForAsync();
        Assert.That(await SizeAsync(page), Is.EqualTo(size));
        Assert.That(await Shifts.ReadAsync(page), Is.Empty);
        await Expect(page.Locator("tile-size input")).ToHaveValueAsync("15");
    }

    [Test]
    public async Task Scroll_ToTheEnd_LoadsEveryPageOnce()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await page.GotoAsync("/photos?limit=5");

        for (var turn = 0; turn < 30 && await page.Locator("load-more").CountAsync() > 0; turn++)
        {
            await page.Mouse.WheelAsync(0, 2000);
            await page.WaitForTimeoutAsync(100);
        }

        await Expect(page.Locator(".tile")).ToHaveCountAsync(Samples);
        Assert.That(await page.EvaluateAsync<int>("new Set([...document.querySelectorAll('.tile')].map(t => t.dataset.photo)).size"), Is.EqualTo(Samples));
    }

    [Test]
    public async Task Repeated_Pressed_ShowsThoseOfOneCaption()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await page.ClickAsync(".filter-toggle >> text=Repeated");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(3);
        await Expect(page.Locator(".tile-flag").First).ToContainTextAsync("other photos repeat");
    }

    [Test]
    public async Task Search_WithoutScripts_Works()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk, scripts: false);
        await page.FillAsync("[name=text]", "lighthouse");
        await page.PressAsync("[name=text]", "Enter");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(1);
    }

    private static Task<string> SizeAsync(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.querySelector('contact-sheet')).getPropertyValue('--tile').trim()");

    [Test]
    public async Task Search_TypedWithFields_IsCompletedByKeysAndTakenApartByChips()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("poo");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("input[type=search]")).ToHaveValueAsync("pool:");
        await page.Keyboard.TypeAsync("kremlin -has:alt");
        await EditingBrowser.ShootAsync(page, "search-typed");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".filter-chip")).ToHaveCountAsync(2);
        var found = await page.Locator(".tile").CountAsync();
        Assert.That(found, Is.InRange(1, 6), "the photos of the published case and its kin");
        await page.Locator(".filter-chip", new() { HasText = "pool" }).ClickAsync();
        await Expect(page.Locator(".filter-chip")).ToHaveCountAsync(1);
        await Expect(page.Locator("input[type=search]")).ToHaveValueAsync("-has:alt");
        Assert.That(_browser.Errors, Is.Empty);
    }

    [Test]
    public async Task SavedSearch_KeptRecalledAndTakenBackByKeys()
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        await page.GotoAsync("/photos?text=kremlin");
        await page.Locator("saved-searches:defined").WaitForAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator("#search-name")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Kremlin");
        await EditingBrowser.ShootAsync(page, "search-keep");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".sheet-note .banner")).ToContainTextAsync("Saved as Kremlin");
        var found = await page.Locator(".tile").CountAsync();

        await page.GotoAsync("/photos");
        await page.Locator("saved-searches:defined").WaitForAsync();
        await page.Keyboard.PressAsync("v");
        await Expect(page.Locator(".search-menu-list a").First).ToBeFocusedAsync();
        await EditingBrowser.ShootAsync(page, "search-menu");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".search-menu-list")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("1");
        await page.WaitForURLAsync("**/photos?text=kremlin");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(found);

        await page.GotoAsync("/photos/searches");
        await page.ClickAsync("button:has-text('Delete')");
        await Expect(page.Locator(".banner")).ToContainTextAsync("Kremlin is deleted.");
        await Expect(page.Locator(".search-rows")).ToHaveCountAsync(0);
        await page.Locator("page-keys:defined").WaitForAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".search-rows input[name=name]")).ToHaveValueAsync("Kremlin");
        Assert.That(_browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Search_WithASlip_SaysWhatWasMeantAndShowsWhatTheRestFinds()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await page.GotoAsync("/photos?text=" + Uri.EscapeDataString("agncy:ap taken:2023-13"));
        await Expect(page.Locator(".search-problem")).ToHaveCountAsync(2);
        await Expect(page.Locator(".search-problem").First).ToContainTextAsync("agency:");
        await page.Locator(".search-help summary").ClickAsync();
        await EditingBrowser.ShootAsync(page, "search-help");
        await Expect(page.Locator(".search-help-card")).ToContainTextAsync("by:astapkovich");
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);
    }
}
