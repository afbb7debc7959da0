using CaptionManager.Browser.Tests.Editing;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Screens;

/// <summary>The plain forms with scripts off: a caption sheet, words, a batch edit, a submission, an approval, a verdict.</summary>
[TestFixture]
internal sealed class WithoutScriptsTests
{
    private EditingBrowser _browser = null!;
    private IReadOnlyList<PhotoId> _photos = [];
    private IPage _page = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _browser = await EditingBrowser.StartAsync();
        _photos = await _browser.TakeInAsync("SAMPLE-0101-state-room.jpg", "SAMPLE-0103-state-room.jpg", "SAMPLE-0202-sea.jpg");
        _page = await _browser.SignInAsync(DeskRoles.Editor, scripts: false);
    }

    [TearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [Test]
    public async Task Caption_FromASheetToItsApproval()
    {
        await _page.GotoAsync("/batches/1/pair");
        await _page.FillAsync("#sheet-text", "filename\tcaption\tcredit\nSAMPLE-0202-sea.jpg\tThe sea off Bergen, Norway, Sunday, March 15, 2026.\tJane Doe/AFP\n");
        await _page.ClickAsync("button:has-text('Find the pairs')");
        await _page.Locator("[data-accept]").First.ClickAsync();
        await Expect(_page.Locator(".banner")).ToContainTextAsync("1 caption done");

        await _page.GotoAsync($"/photos/{_photos[2]}");
        await Expect(_page.Locator("#caption")).ToHaveValueAsync("The sea off Bergen, Norway, Sunday, March 15, 2026.");
        await _page.FillAsync("#headline", "Calm off Bergen");
        await _page.Locator(".words-foot button[value=stay]").ClickAsync();
        await Expect(_page.Locator(".banner-good")).ToContainTextAsync("Saved as revision");
        await Expect(_page.Locator("#headline")).ToHaveValueAsync("Calm off Bergen");
        await _page.Locator(".words-foot button[value=Submit]").ClickAsync();
        await Expect(_page.Locator(".words-state .chip-submitted")).ToHaveCountAsync(1);

        await _page.GotoAsync($"/approvals?photo={_photos[2]}");
        await Expect(_page.Locator(".case-caption")).ToContainTextAsync("Bergen");
        await _page.Locator("[data-approve]").ClickAsync();
        await Expect(_page.Locator(".banner")).ToContainTextAsync("pproved");
        await _page.GotoAsync("/photos?state=approved");
        await Expect(_page.Locator(".tile")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Selection_IsEditedPreviewedChangedAndSubmitted()
    {
        await _page.GotoAsync("/photos");
        await _page.Locator(".tile-select").First.CheckAsync(new() { Force = true });
        await _page.Locator(".selection-bar button[value=edit]").ClickAsync();
        await _page.WaitForURLAsync("**/batch-edits/*");
        await _page.Locator("[name=tick][value=headline]").CheckAsync();
        await _page.FillAsync("[name='text.headline']", "Regatta");
        await _page.Locator("[data-preview]").ClickAsync();
        await Expect(_page.Locator("#preview-title")).ToContainTextAsync("1 photo");
        await _page.Locator("[data-run]").ClickAsync();
        await _page.GotoAsync("/photos?text=Regatta");
        for (var turn = 0; turn < 100 && await _page.Locator(".tile").CountAsync() == 0; turn++) await _page.ReloadAsync();
        await Expect(_page.Locator(".tile")).ToHaveCountAsync(1);
        await _page.Locator(".tile-select").CheckAsync(new() { Force = true });
        await _page.Locator(".selection-bar button[value=submit]").ClickAsync();
        await Expect(_page.Locator(".tile .chip-submitted")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Finding_IsJudged()
    {
        await _page.GotoAsync("/duplicates");
        await _page.Locator("a[href^='/duplicates/']").First.ClickAsync();
        await _page.Locator("[data-key=d]").ClickAsync();
        await _page.WaitForLoadStateAsync();
        await _page.GotoAsync("/duplicates");
        await Expect(_page.Locator("a[href^='/duplicates/']")).ToHaveCountAsync(0);
    }
}
