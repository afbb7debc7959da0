using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static CaptionManager.Desk.Approval.ApprovalAction;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Editing;

[TestFixture]
internal sealed class ApprovalsTests
{
    private static readonly Actor Writer = new(null, "Night desk");

    private EditingBrowser _browser = null!;
    private IReadOnlyList<PhotoId> _photos = [];

    [SetUp]
    public async Task StartAsync()
    {
        _browser = await EditingBrowser.StartAsync();
        _photos = await _browser.TakeInAsync("SAMPLE-0101-state-room.jpg", "SAMPLE-0102-state-room.jpg", "SAMPLE-0205-wind-farm.jpg");
        await DecideAsync(_photos[0], Submit, Approve);
        await SaveAsync(_photos[0], "Putin and Lukashenko meet outside Moscow");
        await DecideAsync(_photos[0], Correct);
        await DecideAsync(_photos[1], Submit);
        await DecideAsync(_photos[2], Submit);
    }

    [TearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [TestCase(1440, 900, ColorScheme.Light)]
    [TestCase(1440, 900, ColorScheme.Dark)]
    [TestCase(390, 844, ColorScheme.Light)]
    [TestCase(390, 844, ColorScheme.Dark)]
    public async Task Open_AtEachWidthAndTheme_ShowsWhatChangedAndHasNoViolation(int width, int height, ColorScheme scheme)
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor, width, height, scheme);
        await page.GotoAsync("/approvals");
        await page.Locator(".stage img").WaitForAsync(new() { Timeout = 20_000 });
        await EditingBrowser.ShootAsync(page, $"approvals-{width}-{scheme}");

        await Expect(page.Locator(".case-change ins")).ToHaveTextAsync("Putin and Lukashenko meet outside Moscow");
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);
        Assert.That(_browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Keys_ApproveUndoRejectWithReason_DoWhatTheySay()
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        await page.GotoAsync("/approvals");

        await ReadyAsync(page);
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".banner")).ToContainTextAsync("Approved SAMPLE-0101-state-room.jpg");
        await Expect(page.Locator("#case-title")).ToHaveTextAsync("SAMPLE-0102-state-room.jpg");
        Assert.That((await PhotoAsync(_photos[0])).ApprovedRevision, Is.EqualTo(2));

        await ReadyAsync(page);
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator("#case-title")).ToHaveTextAsync("SAMPLE-0101-state-room.jpg");
        Assert.That((await PhotoAsync(_photos[0])).ApprovedRevision, Is.EqualTo(1));

        await ReadyAsync(page);
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#case-title")).ToHaveTextAsync("SAMPLE-0102-state-room.jpg");
        await ReadyAsync(page);
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".banner[role=alert]")).ToContainTextAsync("needs a reason");
        await Expect(page.Locator("#reason")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Same caption as 0101");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".banner")).ToContainTextAsync("Rejected SAMPLE-0102-state-room.jpg");
        Assert.That((await PhotoAsync(_photos[1])).State, Is.EqualTo(PhotoState.Rejected));
    }

    [Test]
    public async Task Approve_WithoutScripts_MovesOn()
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor, scripts: false);
        await page.GotoAsync("/approvals");

        await page.ClickAsync("[data-approve]");

        await Expect(page.Locator(".banner")).ToContainTextAsync("Approved SAMPLE-0101-state-room.jpg");
        Assert.That((await PhotoAsync(_photos[0])).State, Is.EqualTo(PhotoState.Approved));
    }

    // The words of a page are there before its keys.
    private static Task ReadyAsync(IPage page) => page.Locator("approval-queue:defined").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    private Task<Photo> PhotoAsync(PhotoId id) => _browser.Host.RunAsync(async services =>
        (await services.GetRequiredService<PhotoQuery>().FindAsync(id, CancellationToken.None))!.Photo);

    private async Task DecideAsync(PhotoId id, params ApprovalAction[] actions)
    {
        foreach (var action in actions)
        {
            var outcome = await _browser.Host.RunAsync(services => services.GetRequiredService<DecideHandler>()
                .HandleAsync(new DecisionRequest(id, action, action == Correct ? "The headline was missing" : null), Writer, CancellationToken.None));
            Assert.That(outcome, Is.InstanceOf<DecisionOutcome.Done>(), $"{action} of {id}");
        }
    }

    private Task<SaveOutcome> SaveAsync(PhotoId id, string headline) => _browser.Host.RunAsync(services => services.GetRequiredService<SaveRevisionHandler>().HandleAsync(
        new SaveRevision(id, 1, new Dictionary<string, IReadOnlyList<string>> { ["headline"] = [headline] }, null, Writer), CancellationToken.None));
}
