using CaptionManager.Browser.Tests.Editing;
using CaptionManager.Desk.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Reference;

[TestFixture]
internal sealed class NamesTests
{
    private EditingBrowser _browser = null!;

    [SetUp]
    public async Task StartAsync() => _browser = await EditingBrowser.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [TestCase(1440, 900, ColorScheme.Light)]
    [TestCase(390, 844, ColorScheme.Dark)]
    public async Task Pages_AtEachWidthAndTheme_HaveNoViolation(int width, int height, ColorScheme scheme)
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor, width, height, scheme);
        foreach (var (name, path) in new[] { ("names", "/names"), ("name", "/names/edit?name=AP"), ("spellings", "/names/spellings"), ("styles", "/settings/styles"), ("style", "/settings/styles/edit?id=ap") })
        {
            await page.GotoAsync(path);
            await EditingBrowser.ShootAsync(page, $"{name}-{width}-{scheme}");
            Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty, path);
            Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero, $"{path} is wider than its window");
        }

        Assert.That(_browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Name_Added_IsFoundAndReadFromCaptions()
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        await page.GotoAsync("/names/edit");
        await page.FillAsync("#entry-name", "Kleinbild Werkstatt");
        await page.FillAsync("#entry-aliases", "KBW\nKleinbild");
        await page.FillAsync("#entry-mandatory", "Kleinbild/KBW");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".banner")).ToContainTextAsync("Kleinbild Werkstatt");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("KBW, Kleinbild");
    }

    [Test]
    public async Task Table_WithABadRow_IsBroughtInAndSaysTheLine()
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        await page.GotoAsync("/names");
        await page.SetInputFilesAsync("#names-file", new FilePayload { Name = "names.csv", MimeType = "text/csv", Buffer = "name,kind\nKleinbild Werkstatt,agency\nX,agentur\n"u8.ToArray() });
        await page.ClickAsync("button:has-text('Import')");

        await Expect(page.Locator(".banner")).ToContainTextAsync("1 of 1 rows");
        await Expect(page.Locator(".banner")).ToContainTextAsync("Line 3");
    }

    [Test]
    public async Task Style_Typed_IsShownLiveAndKept()
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        await page.GotoAsync("/settings/styles/edit");
        await page.FillAsync("#style-name", "Our web");
        await page.FillAsync("#style-id", "our-web");
        await page.FillAsync("#style-line", "{creators: und }[ / {origin:/}]");
        await page.FillAsync("#style-sign", "Foto: {line}");
        await Expect(page.Locator("[data-lines] li").First).ToContainTextAsync("Foto: Jane Doe / AFP");

        await page.FillAsync("#style-line", "{creators");
        await Expect(page.Locator("[data-problem]")).ToContainTextAsync("character");
        await page.FillAsync("#style-line", "{creators: und }[ / {origin:/}]");
        await page.ClickAsync("button:has-text('Keep')");

        await Expect(page.Locator("tbody")).ToContainTextAsync("our-web");
        Assert.That(_browser.Errors, Is.Empty);
    }
}
