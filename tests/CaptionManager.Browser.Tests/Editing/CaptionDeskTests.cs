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
    private PhotoId _tall;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _browser = await EditingBrowser.StartAsync();
        _tall = (await _browser.TakeInAsync("SAMPLE-0203-lighthouse.jpg"))[0];
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

    /// <summary>A picture that is taller than wide is shown whole, not cut at the foot of its stage.</summary>
    [TestCase(1440, 900)]
    [TestCase(390, 844)]
    public async Task Picture_TallerThanWide_IsShownWhole(int width, int height)
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor, width, height);
        await page.GotoAsync($"/photos/{_tall}");
        await page.Locator(".stage img").WaitForAsync(new() { Timeout = 20_000 });
        Assert.That(await page.EvaluateAsync<bool>("(() => { const stage = document.querySelector('.stage'); return stage.scrollHeight <= stage.clientHeight && stage.scrollWidth <= stage.clientWidth; })()"), "the stage scrolls");
    }

    [Test]
    public async Task Paste_CaptionWithItsCredit_SplitsThemAndCanBeUndone()
    {
        var page = await OpenAsync(_photos[0]);
        await page.FillAsync("#caption", "");
        await page.EvaluateAsync("""
            const caption = document.getElementById('caption');
            caption.focus();
            const data = new DataTransfer();
            data.setData('text/plain', 'A dog runs in Minsk (Ann Lee/AP)');
            caption.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
            document.execCommand('insertText', false, 'A dog runs in Minsk (Ann Lee/AP)');
            """);

        await Expect(page.Locator("#caption")).ToHaveValueAsync("A dog runs in Minsk");
        await Expect(page.Locator("[data-credit-line]")).ToContainTextAsync("Ann Lee");
        await page.ClickAsync(".toast-action");
        await Expect(page.Locator("#caption")).ToHaveValueAsync("A dog runs in Minsk (Ann Lee/AP)");
    }

    /// <summary>A text with breaks, curly quotes, signs nobody sees and its credit: seen clean before it is put in, at the caret, and taken back by one press.</summary>
    [Test]
    public async Task PasteCleaned_IsSeenBeforeItIsPutInAndCanBeUndone()
    {
        var page = await OpenAsync(_photos[0]);
        await page.FillAsync("#caption", "In Minsk: ");
        await page.FillAsync("#creditLine", "");
        await page.Locator("#caption").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Control+Alt+v");
        await Expect(page.Locator("#paste-source")).ToBeFocusedAsync();
        await page.FillAsync("#paste-source", "A \u201cdog\u201d\u200b\r\nruns  home (Ann Lee/AP)");
        await Expect(page.Locator(".paste-changes li")).ToHaveTextAsync(["Invisible signs taken out: 1", "Line breaks made blanks: 1", "Curly quotation marks made straight: 2", "Runs of blanks shortened: 1"]);
        await Expect(page.Locator("paste-special .credit-chip")).ToHaveCountAsync(2);
        await EditingBrowser.ShootAsync(page, "paste-cleaned");
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);
        await Expect(page.Locator("paste-special [data-take]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#caption")).ToHaveValueAsync("In Minsk: A \"dog\" runs home");
        await Expect(page.Locator("#creators")).ToHaveValueAsync("Ann Lee");
        await Expect(page.Locator("#caption")).ToBeFocusedAsync();
        await page.ClickAsync(".toast-action");
        await Expect(page.Locator("#caption")).ToHaveValueAsync("In Minsk: ");

        await page.Locator("#headline").FocusAsync();
        await page.FillAsync("#headline", "");
        await page.Keyboard.PressAsync("Control+Alt+v");
        await page.FillAsync("#paste-source", "\u2018Plain\u2019 (Ann Lee/AP)");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("#headline")).ToHaveValueAsync("'Plain' (Ann Lee/AP)");
        await page.Locator("#agencies-entry").FocusAsync();
        await page.Keyboard.PressAsync("Control+Alt+v");
        await page.FillAsync("#paste-source", "Bo Berg/Reuters");
        await Expect(page.Locator("paste-special [data-take]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#creators")).ToHaveValueAsync("Bo Berg");
        await Expect(page.Locator("#agencies")).ToHaveValueAsync("Reuters");
        await Expect(page.Locator("#headline")).ToHaveValueAsync("'Plain' (Ann Lee/AP)");
        Assert.That(_browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Template_FoundByTyping_IsSeenBeforeItIsPutInAndCanBeUndone()
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        foreach (var (name, text) in (ValueTuple<string, string>[])[("Match night", "Players meet in {city}[, {pool}]"), ("Press conference", "{caption} ({filename})")])
        {
            await page.GotoAsync("/settings/lists/new?kind=template");
            await page.FillAsync("#list-name", name);
            await page.FillAsync("#list-text", text);
            await page.ClickAsync("button:has-text('Save the template')");
            await Expect(page.Locator(".banner-good")).ToBeVisibleAsync();
        }

        await page.GotoAsync($"/photos/{_photos[1]}");
        await ReadyAsync(page);
        await page.FillAsync("#caption", "Delegates arrive");
        await page.EvaluateAsync("document.getElementById('city').value = 'Lyon'");
        await page.Keyboard.PressAsync("Control+;");
        await Expect(page.Locator("template-choice [data-pieces]")).ToContainTextAsync("Players meet in Lyon");
        await page.Keyboard.TypeAsync("conf");
        await Expect(page.Locator("template-choice [role=option]:visible")).ToHaveCountAsync(1);
        await Expect(page.Locator("template-choice [data-pieces]")).ToContainTextAsync("(SAMPLE-0202-sea.jpg)");
        await EditingBrowser.ShootAsync(page, "template");
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#caption")).ToHaveValueAsync("Delegates arrive (SAMPLE-0202-sea.jpg)");
        await page.ClickAsync(".toast-action");
        await Expect(page.Locator("#caption")).ToHaveValueAsync("Delegates arrive");
        Assert.That(_browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Type_WhileTheDeskIsAway_KeepsTheWordsAndPutsThemBack()
    {
        var page = await OpenAsync(_photos[1]);
        await page.FillAsync("#headline", "Written on a train");
        await page.Context.SetOfflineAsync(true);
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.Locator(".toast")).ToContainTextAsync("Your words are kept on this machine");
        await Expect(page.Locator("#headline")).ToHaveValueAsync("Written on a train");

        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await Expect(page.Locator("[data-draft]")).ToBeVisibleAsync();
        await Expect(page.Locator("#headline")).ToHaveValueAsync("Written on a train");
        await ReadyAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.Locator(".banner-good")).ToContainTextAsync("Saved as revision");
        await page.ReloadAsync();
        await Expect(page.Locator("[data-draft]")).ToBeHiddenAsync();
        _browser.Errors.RemoveAll(error => error.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal));
    }

    /// <summary>A tab that was closed in the middle of a word has lost none.</summary>
    [Test]
    public async Task Draft_OfATabThatWasClosed_IsThereInTheNext()
    {
        var page = await OpenAsync(_photos[1]);
        await page.FillAsync("#headline", "Closed too early");
        var context = page.Context;
        await page.CloseAsync();
        page = await context.NewPageAsync();
        await page.GotoAsync($"/photos/{_photos[1]}");
        await Expect(page.Locator("[data-draft]")).ToBeVisibleAsync();
        await Expect(page.Locator("#headline")).ToHaveValueAsync("Closed too early");
        await page.Keyboard.PressAsync("d");
        await Expect(page.Locator("[data-draft]")).ToBeHiddenAsync();
        await Expect(page.Locator("#headline")).Not.ToHaveValueAsync("Closed too early");
    }

    /// <summary>One pixel of the picture to one of the screen, and all of it again.</summary>
    [Test]
    public async Task Picture_ByItsKey_IsShownOneToOneAndWholeAgain()
    {
        var page = await OpenAsync(_photos[2]);
        await page.Locator(".stage img").WaitForAsync(new() { Timeout = 20_000 });
        await page.Keyboard.PressAsync("z");
        await Expect(page.Locator("[data-zoom]")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.WaitForFunctionAsync("() => { const image = document.querySelector('.stage img'); return image.complete && image.src.endsWith('/original') && image.getBoundingClientRect().width === image.naturalWidth; }");
        await page.Keyboard.PressAsync("z");
        await page.WaitForFunctionAsync("() => { const stage = document.querySelector('.stage'); return stage.scrollWidth <= stage.clientWidth && stage.scrollHeight <= stage.clientHeight; }");
    }

    /// <summary>What the file says is taken in the place of what somebody set, and taken back; the history shows the words and goes back to them.</summary>
    [Test]
    public async Task Fact_OfTheFileAndOfTheHistory_IsTakenAgain()
    {
        var page = await OpenAsync(_photos[0]);
        var file = await page.InputValueAsync("#headline");
        await page.FillAsync("#headline", $"{file} tonight");
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.Locator(".banner-good")).ToContainTextAsync("Saved as revision");
        await ReadyAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("o");
        await page.Locator(".origins [data-take=headline]").First.ClickAsync();
        await Expect(page.Locator("#headline")).ToHaveValueAsync(file);
        await page.ClickAsync(".toast-action");
        await Expect(page.Locator("#headline")).ToHaveValueAsync($"{file} tonight");

        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("h");
        await Expect(page.Locator("#history ins").First).ToHaveTextAsync("tonight");
        await page.Locator("#history [name=target]").First.ClickAsync();
        await Expect(page.Locator(".banner-good")).ToBeVisibleAsync();
        await Expect(page.Locator("#headline")).ToHaveValueAsync(file);
        Assert.That(_browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Keys_SaveAndNext_SavesChipsAndOpensTheNextPhoto()
    {
        var page = await OpenAsync(_photos[3]);
        await page.FillAsync("#agencies-entry", "Tass");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-credit-line]")).ToContainTextAsync("Tass");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".stage-bar h1")).ToHaveTextAsync("SAMPLE-0101-state-room.jpg");

        await ReadyAsync(page);
        await page.Keyboard.PressAsync("Alt+ArrowLeft");
        await Expect(page.Locator(".stage-bar h1")).ToHaveTextAsync("SAMPLE-0102-state-room.jpg");
        await Expect(page.Locator("#creditLine")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Tass"));
    }

    [Test]
    public async Task Note_ThatProposesWords_IsTakenByOneKeyAndTakenBack()
    {
        var page = await OpenAsync(_photos[1]);
        await page.FillAsync("#caption", "Fishermen mend their their nets in Hamburg, Germany, Friday, March 6, 2026.");
        await page.Locator(".finding", new() { HasText = "stands twice" }).Locator("[data-fix]").ClickAsync();
        await Expect(page.Locator("#caption")).ToHaveValueAsync("Fishermen mend their nets in Hamburg, Germany, Friday, March 6, 2026.");
        await page.ClickAsync(".toast-action");
        await Expect(page.Locator("#caption")).ToHaveValueAsync("Fishermen mend their their nets in Hamburg, Germany, Friday, March 6, 2026.");
        await page.Locator("#caption").FocusAsync();
        await Expect(page.Locator(".finding", new() { HasText = "stands twice" })).ToHaveCountAsync(1);
        var proposed = await page.Locator(".finding [data-fix]").First.GetAttributeAsync("data-fix");
        await page.Keyboard.PressAsync("Control+.");
        await Expect(page.Locator("#caption")).ToHaveValueAsync(proposed == "" ? "Fishermen mend their nets in Hamburg, Germany, Friday, March 6, 2026." : $"{proposed}Fishermen mend their their nets in Hamburg, Germany, Friday, March 6, 2026.");
        Assert.That(_browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Caption_CopiedToTheNext_StandsThereAndCanBeTakenBack()
    {
        var page = await OpenAsync(_photos[3]);
        await page.FillAsync("#caption", "Delegates arrive for talks");
        await page.Keyboard.PressAsync("Control+Alt+Enter");
        await Expect(page.Locator(".stage-bar h1")).ToHaveTextAsync("SAMPLE-0101-state-room.jpg");
        await Expect(page.Locator("#caption")).ToHaveValueAsync("Delegates arrive for talks");
        await Expect(page.Locator("#caption")).ToBeFocusedAsync();
        await page.ClickAsync(".toast-action");
        await Expect(page.Locator("#caption")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Russian President"));
        await page.GotoAsync($"/photos/{_photos[3]}");
        await Expect(page.Locator("#caption")).ToHaveValueAsync("Delegates arrive for talks");
        Assert.That(_browser.Errors, Is.Empty);
    }

    private async Task<IPage> OpenAsync(PhotoId id)
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        await page.GotoAsync($"/photos/{id}");
        await ReadyAsync(page);
        return page;
    }

    // The words of a page are there before its keys.
    private static Task ReadyAsync(IPage page) => page.Locator("caption-desk:defined").WaitForAsync(new() { State = WaitForSelectorState.Attached });
}
