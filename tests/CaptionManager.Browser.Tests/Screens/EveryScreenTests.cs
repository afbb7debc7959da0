using CaptionManager.Browser.Tests.Editing;
using CaptionManager.Browser.Tests.Syndication;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Screens;

/// <summary>
/// Every screen wide and on a phone, in light and in dark, with a desk's work on it: axe has nothing to say, nothing sticks out at any zoom, nothing moves by itself, what is
/// chosen can be told without the desk's own colours, no script complains.
/// </summary>
[TestFixture]
internal sealed class EveryScreenTests
{
    private EditingBrowser _browser = null!;
    private IReadOnlyList<PhotoId> _photos = [];
    private string[]? _atWork;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        // The page of components is there in development alone.
        _browser = await EditingBrowser.StartAsync(web => web.UseEnvironment("Development").UseSetting("Languages:TestLocale", "true"));
        _photos = await _browser.TakeInAsync("SAMPLE-0101-state-room.jpg", "SAMPLE-0103-state-room.jpg", "SAMPLE-0202-sea.jpg");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [Test]
    public async Task Each_HasNoViolation()
    {
        var page = await _browser.SignInAsync(DeskRoles.Administrator);
        string[] screens = [.. _atWork ??= await PrepareAsync(page), .. Plain];
        var wrong = new List<string>();
        foreach (var screen in screens) await LookAsync(_browser, page, screen, wrong);
        await page.Context.ClearCookiesAsync();
        foreach (var screen in BeforeSigningIn) await LookAsync(_browser, page, screen, wrong);

        Assert.That(wrong, Is.Empty);
    }

    /// <summary>The screens that show what has left: subscribers of every kind, deliveries in every state, a kill, photos that somebody has.</summary>
    [Test]
    public async Task Each_OfADeskThatDelivers_HasNoViolation()
    {
        await using var browser = await EditingBrowser.StartAsync(SyndicationScene.Configure);
        var screens = (await SyndicationScene.SetAsync(browser.Host)).Select(screen => screen.Path).ToList();
        var page = await browser.SignInAsync(DeskRoles.Administrator);
        foreach (var state in (string[])["killed", "approved"])
        {
            await page.GotoAsync($"/photos?state={state}");
            screens.Add((await page.Locator(".tile-name").First.GetAttributeAsync("href"))!);
        }

        var wrong = new List<string>();
        foreach (var screen in (string[])["/", "/photos", "/audit", .. screens]) await LookAsync(browser, page, screen, wrong);

        Assert.That(wrong, Is.Empty);
    }

    /// <summary>The language of the test is made of the resource files: what a page says in Latin letters is data, or is missing there.</summary>
    [Test]
    public async Task Each_InTheTestLocale_SaysOnlyWhatTheTextsHold()
    {
        var page = await _browser.SignInAsync(DeskRoles.Administrator);
        string[] screens = [.. _atWork ??= await PrepareAsync(page), .. Plain.Except(["/components"])];
        await page.Context.SetExtraHTTPHeadersAsync([new("Accept-Language", "qps-plocm")]);
        await page.SetViewportSizeAsync(390, 844);
        var wrong = new List<string>();
        foreach (var screen in screens) await UntranslatedText.ReadAsync(page, screen, wrong);
        await page.Context.ClearCookiesAsync();
        foreach (var screen in BeforeSigningIn) await UntranslatedText.ReadAsync(page, screen, wrong);

        Assert.That(wrong, Is.Empty, string.Join(Environment.NewLine, wrong));
    }

    private static readonly (int Width, ColorScheme Scheme)[] Looks = [(1440, ColorScheme.Light), (1440, ColorScheme.Dark), (390, ColorScheme.Light), (390, ColorScheme.Dark)];

    private static readonly string[] Plain =
    [
        "/", "/photos", "/photos?text=nothing-like-it", "/photos?text=agncy:ap", "/photos/searches", "/upload", "/batches/1", "/batches/1/pair", "/batch-edits", "/duplicates", "/approvals", "/audit",
        "/syndication", "/syndication/subscribers", "/syndication/subscribers/edit", "/syndication/products", "/syndication/products/edit", "/syndication/queue", "/syndication/recalls",
        "/names", "/names/edit?name=AP", "/names/spellings", "/people", "/status", "/settings", "/settings/sessions", "/settings/passkeys", "/settings/second-factor", "/settings/keys",
        "/settings/styles", "/settings/styles/edit?id=ap", "/settings/lists", "/settings/lists/new?kind=codes", "/settings/lists/new?kind=hot", "/settings/lists/new?kind=template", "/components", "/not-here",
    ];

    private static readonly string[] BeforeSigningIn = ["/sign-in", "/password", "/set-up"];

    // What is open on a desk at work: a sheet beside a batch, a batch edit, photos to approve, a finding, somebody.
    private async Task<string[]> PrepareAsync(IPage page)
    {
        await page.GotoAsync("/batches/1/pair");
        await page.FillAsync("#sheet-text", "filename\tcaption\nSAMPLE-0202-sea.jpg\tThe sea\nmissing.jpg\tA picture that has not come\n");
        await page.ClickAsync("button:has-text('Find the pairs')");
        await page.WaitForURLAsync("**/pairing/*");
        var pairing = page.Url;
        await page.GotoAsync("/photos");
        await page.Locator("contact-sheet:defined").WaitForAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("e");
        await page.WaitForURLAsync("**/batch-edits/*");
        var batch = page.Url;
        await page.GotoAsync("/photos");
        await page.Locator("contact-sheet:defined").WaitForAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("s");
        await Expect(page.Locator(".tile .chip-submitted")).Not.ToHaveCountAsync(0);
        await page.GotoAsync("/duplicates");
        var compare = await page.Locator("a[href^='/duplicates/']").First.GetAttributeAsync("href");
        var person = await _browser.Host.EnsureAccountAsync("writer@desk.example", DeskRoles.PhotoDesk);
        _browser.Errors.Clear();
        return
        [
            pairing, batch, compare!, $"/people/{person}", $"/photos/{_photos[0]}", $"/photos/{_photos[2]}", $"/audit?photo={_photos[0]}",
            $"/approvals/selection?photos={_photos[0]}&photos={_photos[1]}",
        ];
    }

    private static async Task LookAsync(EditingBrowser browser, IPage page, string screen, List<string> wrong)
    {
        browser.Errors.Clear();
        await page.SetViewportSizeAsync(1440, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(screen);
        await page.Locator("h1").First.WaitForAsync();
        // Where somebody is about to click nothing comes in between.
        wrong.AddRange((await Shifts.ReadAsync(page)).Select(shift => $"{screen} moves by itself: {shift}"));
        // What is folded is looked at too. Without motion, or axe would look at a colour on its way to another.
        await page.EvaluateAsync("document.querySelectorAll('main details.disclosure').forEach((fold) => { fold.open = true; })");
        foreach (var (width, scheme) in Looks)
        {
            await page.SetViewportSizeAsync(width, width == 390 ? 844 : 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var wider)
                wrong.Add($"{screen}: {wider} px wider than a window of {width}");
            await EditingBrowser.ShootAsync(page, $"every-{new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '-')}-{width}-{scheme}");

            // As tall as all of it on a phone: what lies half under a bar that stays at the foot is scrolled out from there, and axe would take it for small.
            if (width == 390) await page.SetViewportSizeAsync(width, await page.EvaluateAsync<int>("document.documentElement.scrollHeight + 200"));
            wrong.AddRange((await Axe.RunAsync(page, again: (width, scheme) != Looks[0])).Select(violation => $"{new Uri(page.Url).PathAndQuery} {width} {scheme}: {violation}"));
        }

        // Twice as large is half as wide; 320 is what four times leaves of a usual window (WCAG 2.2, 1.4.10).
        foreach (var width in (int[])[720, 320])
        {
            await page.SetViewportSizeAsync(width, 450);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var zoomed)
                wrong.Add($"{screen}: {zoomed} px wider than a window of {width}");
            await EditingBrowser.ShootAsync(page, $"every-{new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '-')}-{width}");
        }

        foreach (var width in (int[])[1440, 390])
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, ForcedColors = ForcedColors.Active });
            wrong.AddRange((await ForcedColours.ReadAsync(page)).Select(lost => $"{screen} in forced colours at {width}: {lost}"));
            await EditingBrowser.ShootAsync(page, $"every-{new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '-')}-{width}-forced");
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce, ForcedColors = ForcedColors.None });
        await page.SetViewportSizeAsync(390, 844);

        // A language that is written from right to left turns the screen round: nothing may stick out there either.
        await page.EvaluateAsync("document.documentElement.dir = 'rtl'");
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var turned)
            wrong.Add($"{screen}: {turned} px wider than a window of 390 from right to left");
        await EditingBrowser.ShootAsync(page, $"every-{new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '-')}-390-rtl");

        // A page that answers "not found" or "gone" is told of by the browser.
        wrong.AddRange(browser.Errors.Where(error => !error.Contains("status of 4", StringComparison.Ordinal)).Select(error => $"{screen}: {error}"));
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
        await page.GotoAsync($"/photos/{_photos[0]}");
        await page.FillAsync("#caption", "");
        await page.Locator("#caption").PressSequentiallyAsync("Late, =mci9=");
        await Expect(page.Locator("#caption")).ToHaveValueAsync("Late, Erling Haaland of Manchester City");
        await page.Locator("#caption").PressSequentiallyAsync(" runs =nobody= home");
        await Expect(page.Locator("#caption")).ToHaveValueAsync("Late, Erling Haaland of Manchester City runs =nobody= home");
    }
}
