using System.Text;
using System.Text.RegularExpressions;
using CaptionManager.Browser.Tests.Editing;
using CaptionManager.Desk.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Pairing;

[TestFixture]
internal sealed class PairingTests
{
    private EditingBrowser _browser = null!;

    [SetUp]
    public async Task StartAsync() => _browser = await EditingBrowser.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    /// <summary>From an opened batch to every caption in its photo by keys alone: the sheet is pasted, the certain ones accepted, the others one by one.</summary>
    [TestCase(1440, 900, ColorScheme.Light)]
    [TestCase(390, 844, ColorScheme.Dark)]
    public async Task Sheet_PastedOnABatch_IsPairedByKeys(int width, int height, ColorScheme scheme)
    {
        await _browser.TakeInAsync("SAMPLE-0202-sea.jpg", "SAMPLE-0204-harvest.jpg", "SAMPLE-0205-wind-farm.jpg");
        var page = await _browser.SignInAsync(DeskRoles.Editor, width, height, scheme);
        await page.GotoAsync("/batches/1/pair");
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);
        await page.FillAsync("#sheet-text", "filename\tslug\tcaption\nSAMPLE-0202-sea.jpg\tSEA\t\nSAMPLE-0204-harvest.jpg\t\tA combine harvests wheat. (Jane Doe/AFP)\nmissing.jpg\t\tA picture that has not come.\n");
        await page.ClickAsync("button:has-text('Find the pairs')");
        await page.WaitForURLAsync("**/pairing/*");
        await page.Locator(".thumb img").First.WaitForAsync();
        await EditingBrowser.ShootAsync(page, $"pairing-{width}-{scheme}");
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero);

        await Expect(page.Locator("[data-row]")).ToHaveCountAsync(2, new() { Timeout = 10_000 });
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".banner")).ToContainTextAsync("1 caption done");
        await Expect(page.Locator("[data-row]")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Waiting for their photo" })).ToBeVisibleAsync();

        // The element takes what was done out of the address once its keys work.
        await Expect(page).ToHaveURLAsync(new Regex(@"/pairing/\d+$"));
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator("[data-row]")).ToHaveCountAsync(2);
        Assert.That(_browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Sheet_ThatCannotBeRead_SaysWhy()
    {
        await _browser.TakeInAsync("SAMPLE-0202-sea.jpg");
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        await page.GotoAsync("/batches/1/pair");
        await page.SetInputFilesAsync("#sheet-file", new FilePayload { Name = "x.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("a;b\n1;2\n") });
        await page.ClickAsync("button:has-text('Find the pairs')");
        await Expect(page.Locator(".banner")).ToContainTextAsync("caption");
    }
}
