using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Editing;

/// <summary>Claims, selections and parts of the queue by keys, in a real browser.</summary>
[TestFixture]
internal sealed class ApprovalSelectionTests
{
    private const string First = "SAMPLE-0205-wind-farm.jpg";
    private const string Bare = "SAMPLE-0301-skyline.jpg";
    private const string Third = "SAMPLE-0204-harvest.jpg";

    private static readonly Actor Writer = new(null, "Night desk");

    private EditingBrowser _browser = null!;
    private IReadOnlyList<PhotoId> _photos = [];

    [SetUp]
    public async Task StartAsync()
    {
        _browser = await EditingBrowser.StartAsync();
        _photos = await _browser.TakeInAsync(First, Bare, Third);

        // One that only a reason lets go: it says nothing of who made it.
        string[] parts = ["creators", "agencies", "pool", "via", "provider", "onBehalfOf", "notes", "creditLine"];
        await _browser.Host.RunAsync(services => services.GetRequiredService<SaveRevisionHandler>().HandleAsync(
            new SaveRevision(_photos[1], 1, parts.ToDictionary(part => part, _ => (IReadOnlyList<string>)[]), null, Writer), CancellationToken.None));
        foreach (var photo in _photos)
        {
            Assert.That(
                await _browser.Host.RunAsync(services => services.GetRequiredService<DecideHandler>().HandleAsync(new DecisionRequest(photo, ApprovalAction.Submit), Writer, CancellationToken.None)),
                Is.InstanceOf<DecisionOutcome.Done>());
        }
    }

    [TearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [Test]
    public async Task Claim_ByKey_IsSeenByOthersAndLocksNobodyOut()
    {
        var mine = await OpenAsync(await _browser.SignInAsync(DeskRoles.Editor));
        await mine.Keyboard.PressAsync("c");
        await Expect(mine.Locator(".claim-bar")).ToContainTextAsync("You have this in hand until");
        await EditingBrowser.ShootAsync(mine, "approvals-claimed-1440");

        var theirs = await OpenAsync(await _browser.SignInAsync(DeskRoles.Administrator, 390, 844));
        await Expect(theirs.Locator(".claim-bar")).ToContainTextAsync("Editor person has this in hand");
        await EditingBrowser.ShootAsync(theirs, "approvals-claimed-390");
        await theirs.Keyboard.PressAsync("a");
        await Expect(theirs.Locator(".banner")).ToContainTextAsync($"Approved {First}");

        await ReadyAsync(mine);
        await mine.Keyboard.PressAsync("c");
        await Expect(mine.Locator("#case-title")).ToHaveTextAsync(Bare);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await PhotoAsync(_photos[0])).State, Is.EqualTo(PhotoState.Approved));
            Assert.That(_browser.Errors, Is.Empty);
        }
    }

    [TestCase(1440, 900)]
    [TestCase(390, 844)]
    public async Task Selection_ByKeys_SaysWhatEachEmbedsAndApprovesTheStoppedOneWithItsReason(int width, int height)
    {
        var page = await OpenAsync(await _browser.SignInAsync(DeskRoles.Editor, width, height));
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#case-title")).ToHaveTextAsync(Bare);
        await ReadyAsync(page);

        // Ticks are of the page; one that is left loses them, so both are ticked on this one.
        await page.Keyboard.PressAsync("x");
        await page.Locator(".queue-check").Nth(0).CheckAsync();
        await page.Locator("#case-title").ClickAsync();
        await page.Keyboard.PressAsync("b");
        await page.Locator("approval-selection:defined").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await Expect(page.Locator(".selection-item")).ToHaveCountAsync(2);
        await Expect(page.Locator(".selection-item").First).ToContainTextAsync(First);
        await Expect(page.Locator(".selection-item").Nth(1)).ToContainTextAsync("No credit line");
        await Expect(page.Locator(".selection-item").Nth(1)).ToContainTextAsync("Nobody is credited: name the maker and the agency, or the supplier.");
        await Expect(page.Locator("[data-approve]")).ToContainTextAsync("Approve 1 photo");
        var axe = await EditingBrowser.AxeAsync(page);
        await EditingBrowser.ShootAsync(page, $"selection-{width}", whole: true);

        await page.Locator("[data-insist]").CheckAsync();
        await Expect(page.Locator("[data-approve]")).ToContainTextAsync("Approve 2 photos");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#override")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("The agency confirmed it by telephone.");
        await EditingBrowser.ShootAsync(page, $"selection-reason-{width}");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator(".banner")).ToContainTextAsync("Approved 2 of 2");
        await EditingBrowser.ShootAsync(page, $"selection-done-{width}");
        var decisions = await DecisionsAsync(_photos[1]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(axe, Is.Empty);
            Assert.That((await PhotoAsync(_photos[0])).State, Is.EqualTo(PhotoState.Approved));
            Assert.That((await PhotoAsync(_photos[2])).State, Is.EqualTo(PhotoState.Submitted), "it was not ticked");
            Assert.That(decisions[0].Terms.OverrideReason, Is.EqualTo("The agency confirmed it by telephone."));
            Assert.That((await DecisionsAsync(_photos[0]))[0].Terms.OverrideReason, Is.Null, "the reason is not of those that nothing stops");
            Assert.That(_browser.Errors, Is.Empty);
        }
    }

    [TestCase(1440, 900)]
    [TestCase(390, 844)]
    public async Task Parts_OfTheQueue_AreChosenAndPhotosPlacedOnDesksAndGivenToEditors(int width, int height)
    {
        await _browser.Host.RunAsync(services => services.GetRequiredService<DesksHandler>().MakeAsync(Actor.Desk, "Sports", CancellationToken.None));
        await _browser.Host.RunAsync(services => services.GetRequiredService<DesksHandler>().MakeAsync(Actor.Desk, "Foreign", CancellationToken.None));
        var page = await OpenAsync(await _browser.SignInAsync(DeskRoles.Editor, width, height));
        await page.SelectOptionAsync("#place-desk", new SelectOptionValue { Label = "Sports" });
        await page.SelectOptionAsync("#place-editor", new SelectOptionValue { Label = "Editor person (you)" });
        await page.ClickAsync(".placement button");
        await Expect(page.Locator(".banner")).ToContainTextAsync("Desk and editor are saved");
        var axe = await EditingBrowser.AxeAsync(page);
        await EditingBrowser.ShootAsync(page, $"queue-parts-{width}");

        await page.ClickAsync(".queue-parts a:has-text('Assigned')");
        await Expect(page.Locator(".queue-row")).ToHaveCountAsync(1);
        await Expect(page.Locator("#case-title")).ToHaveTextAsync(First);
        await page.ClickAsync(".queue-parts a:has-text('Mine')");
        await Expect(page.Locator(".empty-state, .empty")).ToContainTextAsync("Nothing waits in this part of the queue");
        await EditingBrowser.ShootAsync(page, $"queue-empty-{width}");
        await page.GotoAsync("/approvals");
        await ReadyAsync(page);
        await page.SelectOptionAsync("#queue-desk", new SelectOptionValue { Label = "Sports" });
        await page.WaitForURLAsync("**/approvals?**desk=1**");
        await ReadyAsync(page);
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".banner")).ToContainTextAsync($"Approved {First}");
        Assert.That(page.Url, Does.Contain("desk=1"), "one stays in the part of the queue one works in");

        // A selection is given to an editor in one go.
        await page.GotoAsync("/approvals/selection");
        await page.SelectOptionAsync("#assignee", new SelectOptionValue { Label = "Editor person (you)" });
        await page.ClickAsync("#assign button");
        await Expect(page.Locator(".banner")).ToContainTextAsync("Assigned 2 of 2");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(axe, Is.Empty);
            Assert.That((await PhotoAsync(_photos[2])).AssigneeId, Is.Not.Null);
            Assert.That(_browser.Errors, Is.Empty);
        }
    }

    [TestCase(1440, 900)]
    [TestCase(390, 844)]
    public async Task People_DesksOfTheHouseAndOfAPerson_AreSetByForms(int width, int height)
    {
        var page = await _browser.SignInAsync(DeskRoles.Administrator, width, height);
        var editor = await _browser.Host.EnsureAccountAsync("editor@desk.example", DeskRoles.Editor);
        await page.GotoAsync("/people");
        await page.FillAsync("#desk-name", "Sports");
        await page.ClickAsync("button:has-text('Make the desk')");
        await Expect(page.Locator("#desk-1")).ToHaveValueAsync("Sports");
        var people = await EditingBrowser.AxeAsync(page);
        await EditingBrowser.ShootAsync(page, $"people-desks-{width}", whole: true);
        await page.GotoAsync($"/people/{editor}");
        await page.CheckAsync("input[name=desk]");
        await page.ClickAsync("button:has-text('Save desks')");
        await Expect(page.Locator("input[name=desk]")).ToBeCheckedAsync();
        var person = await EditingBrowser.AxeAsync(page);
        await EditingBrowser.ShootAsync(page, $"person-desks-{width}", whole: true);
        await page.GotoAsync("/people");
        await Expect(page.Locator("tr:has-text('editor@desk.example')")).ToContainTextAsync("Sports");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(people, Is.Empty);
            Assert.That(person, Is.Empty);
            Assert.That(_browser.Errors, Is.Empty);
        }
    }

    private static async Task<IPage> OpenAsync(IPage page)
    {
        await page.GotoAsync("/approvals");
        await Expect(page.Locator("#case-title")).ToHaveTextAsync(First);
        await ReadyAsync(page);
        return page;
    }

    // The words of a page are there before its keys.
    private static Task ReadyAsync(IPage page) => page.Locator("approval-queue:defined").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    private Task<Photo> PhotoAsync(PhotoId id) => _browser.Host.RunAsync(async services =>
        (await services.GetRequiredService<PhotoQuery>().FindAsync(id, CancellationToken.None))!.Photo);

    private Task<IReadOnlyList<PhotoDecision>> DecisionsAsync(PhotoId id) =>
        _browser.Host.RunAsync(services => services.GetRequiredService<PhotoDecisionsQuery>().HandleAsync(id, CancellationToken.None));
}
