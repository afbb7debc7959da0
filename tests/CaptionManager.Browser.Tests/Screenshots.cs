using CaptionManager.Browser.Tests.Syndication;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests;

/// <summary>
/// Pictures of every screen, to be looked at: <c>tests/screenshots</c> writes them to <c>artifacts/screenshots</c>. Nothing is compared, so it
/// is no part of a test run.
/// </summary>
[TestFixture]
[Explicit("Takes pictures for people to look at.")]
internal sealed class Screenshots
{
    private static readonly (string Name, int Width, int Height)[] Sizes = [("1440", 1440, 900), ("390", 390, 844)];

    private static readonly (string Name, string Path)[] BeforeSigningIn = [("sign-in", "/sign-in"), ("password", "/password")];

    [Test]
    public async Task Take()
    {
        var folder = Environment.GetEnvironmentVariable("SCREENSHOTS") ?? Path.Combine(AppContext.BaseDirectory, "screenshots");
        Directory.CreateDirectory(folder);
        await using var desk = await DeskHost.StartAsync(SyndicationScene.Configure);
        await desk.EnsureAccountAsync("first@desk.example", DeskRoles.Administrator);
        var screens = await PrepareAsync(desk, folder);

        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            foreach (var (size, width, height) in Sizes)
            {
                await using var window = await Window.OpenAsync(desk.Address, width, height, scheme);
                await window.SignInAsync("first@desk.example", DeskHost.Password);
                foreach (var (name, path) in screens)
                {
                    await window.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
                    var wider = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    if (wider > 0) await TestContext.Progress.WriteLineAsync($"{name} is {wider} px wider than its window of {size}");
                    await window.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{size}-{scheme.ToString().ToLowerInvariant()}.png") });
                }

                foreach (var error in window.Errors) await TestContext.Progress.WriteLineAsync($"{size} {scheme}: {error}");
                await window.Page.Context.ClearCookiesAsync();
                foreach (var (name, path) in BeforeSigningIn)
                {
                    await window.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
                    await window.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{size}-{scheme.ToString().ToLowerInvariant()}.png") });
                }
            }
        }
    }

    private static async Task<List<(string Name, string Path)>> PrepareAsync(DeskHost desk, string folder)
    {
        await using var window = await Window.OpenAsync(desk.Address);
        await window.SignInAsync("first@desk.example", DeskHost.Password);
        var page = window.Page;
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "start-1440-light.png") });
        await page.ClickAsync("button:has-text('Load the sample photos')");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(24, new() { Timeout = 60_000 });
        await Expect(page.Locator(".tile img")).ToHaveCountAsync(24, new() { Timeout = 60_000 });

        var seed = (await page.Locator(".tile:has-text('SAMPLE-0101') .tile-name").GetAttributeAsync("href"))!;
        foreach (var name in (string[])["SAMPLE-0101", "SAMPLE-0103", "SAMPLE-0201", "SAMPLE-0202", "SAMPLE-0203"])
            await page.Locator($".tile:has-text('{name}') .tile-select").CheckAsync(new() { Force = true });
        await page.ClickAsync(".selection-bar button:has-text('Submit')");
        await Expect(page.Locator(".tile .chip-submitted")).ToHaveCountAsync(5);
        await page.GotoAsync("/photos?text=by:astapkovich&state=submitted");
        await page.Locator("saved-searches:defined").WaitForAsync();
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.TypeAsync("Submitted of the summit");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".sheet-note .banner")).ToBeVisibleAsync();
        await page.GotoAsync("/batches/1/pair");
        await page.FillAsync("#sheet-text", "filename\tcaption\nSAMPLE-0202-sea.jpg\tFishing boats leave the harbour at dawn\nmissing.jpg\tA picture that has not come\n");
        await page.ClickAsync("button:has-text('Find the pairs')");
        await page.WaitForURLAsync("**/pairing/*");
        var pairing = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync("/photos?text=sea");
        var batchEdit = await BatchEditAsync(page);
        await page.FillAsync("#find", "sea");
        await page.FillAsync("#with", "North Sea");
        await page.ClickAsync("[data-preview]");
        await page.Locator("#preview-title").WaitForAsync();
        await page.GotoAsync("/photos?text=harvest");
        var done = await BatchEditAsync(page);
        await page.FillAsync("[name='text.keywords']", "harvest");
        await page.ClickAsync("[data-preview]");
        await page.ClickAsync("[data-run]");
        await page.Locator("#report-title").WaitForAsync();
        await page.GotoAsync("/duplicates");
        var compare = await page.Locator("a[href^='/duplicates/']").First.GetAttributeAsync("href");
        return
        [
            ("start-page", "/"), ("contact-sheet", "/photos"), ("caption-desk", seed), ("duplicates", "/duplicates"), ("compare", compare!), ("approvals", "/approvals"), ("approvals-selection", "/approvals/selection"),
            ("names", "/names"), ("name", "/names/edit?name=AP"), ("spellings", "/names/spellings"), ("style", "/settings/styles/edit?id=ap"),
            ("upload", "/upload"), ("people", "/people"), ("status", "/status"), ("keys", "/settings/keys"), ("lists", "/settings/lists"),
            ("template", "/settings/lists/new?kind=template"), ("searches", "/photos/searches"), ("batch", "/batches/1"), ("sheet", "/batches/1/pair"), ("audit", "/audit"), ("settings", "/settings"),
            ("pairing", pairing), ("batch-edits", "/batch-edits"), ("batch-edit", batchEdit), ("batch-edit-preview", batchEdit + "?preview=1"), ("batch-edit-done", done), ("codes", "/settings/lists/new?kind=codes"),
            ("sessions", "/settings/sessions"), ("passkeys", "/settings/passkeys"), ("second-factor", "/settings/second-factor"), ("no-hit", "/photos?text=nothing-like-it"), ("no-search", "/photos?text=agncy:ap"), ("not-found", "/not-here"),
            .. (await SyndicationScene.SetAsync(desk)).Select(screen => ($"syndication-{screen.Name}", screen.Path)),
        ];
    }

    private static async Task<string> BatchEditAsync(IPage page)
    {
        await page.Locator("contact-sheet:defined").WaitForAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("e");
        await page.WaitForURLAsync("**/batch-edits/*");
        return new Uri(page.Url).AbsolutePath;
    }
}
