using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Syndication;

/// <summary>A picture is delivered to two subscribers and then killed: the board says who has it and who was told.</summary>
[TestFixture]
internal sealed class RecallTests
{
    private static readonly Actor Editor = new(null, "Editor");

    [Test]
    public async Task A_kill_reaches_everybody_who_has_the_picture_and_the_board_shows_it()
    {
        await using var desk = await DeskHost.StartAsync(web => web.UseSetting("Delivery:RoundSeconds", "3600"));
        await desk.EnsureAccountAsync("first@desk.example", DeskRoles.Administrator);
        await using var window = await Window.OpenAsync(desk.Address);
        await window.SignInAsync("first@desk.example", DeskHost.Password);
        var page = window.Page;

        // A product and a subscriber by hand, as an editor makes them.
        await page.GotoAsync("/syndication/products/edit");
        await page.FillAsync("#product-name", "World news");
        await page.FillAsync("#product-terms", "For editorial use in one edition.");
        await page.ClickAsync("button:has-text('Keep')");
        await Expect(page.Locator("td:has-text('World news')")).ToHaveCountAsync(1);
        await page.GotoAsync("/syndication/subscribers/edit");
        await page.FillAsync("#sub-name", "Morning Post");
        await page.FillAsync("#sub-contacts", "Picture desk; desk; desk@post.example; +44 20 7946 0000");
        await page.FillAsync("#sub-where", "GB IE");
        await page.CheckAsync("input[name=product]");
        await page.ClickAsync("button:has-text('Keep')");
        await Expect(page.Locator(".banner-good")).ToContainTextAsync("Morning Post");
        await page.FillAsync("#place-name-0", "Wrong folder");
        await page.FillAsync("#place-address-0", "/etc");
        await page.ClickAsync("button:has-text('Keep destination')");
        await Expect(page.Locator(".field-error")).ToContainTextAsync("outbox");
        await page.FillAsync("#place-name-0", "Inbox");
        await page.FillAsync("#place-address-0", Path.Combine(desk.DataFolder, "outbox", "post"));
        await page.ClickAsync("button:has-text('Keep destination')");
        await Expect(page.Locator(".panel-head .chip")).ToContainTextAsync("Inbox");

        await SubscribeAsync(desk, "Evening Gazette");
        var photo = await SyndicationScene.TakeInAsync(desk, "SAMPLE-0101-state-room.jpg");
        await SyndicationScene.DecideAsync(desk, new DecisionRequest(photo, ApprovalAction.Submit));
        await SyndicationScene.DecideAsync(desk, new DecisionRequest(photo, ApprovalAction.Approve));
        await SyndicationScene.RoundAsync(desk);
        await page.GotoAsync("/syndication/queue");
        await Expect(page.Locator("tbody .chip-good:has-text('Delivered')")).ToHaveCountAsync(2);
        await SyndicationScene.DecideAsync(desk, new DecisionRequest(photo, ApprovalAction.Kill, "It shows somebody else."));
        await SyndicationScene.RoundAsync(desk);

        await page.GotoAsync("/syndication/recalls");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator(".recall-what")).ToContainTextAsync("It shows somebody else.");
        foreach (var client in (string[])["Morning Post", "Evening Gazette"])
            await Expect(page.Locator($"tr:has-text('{client}')")).ToContainTextAsync("Vladimir Astapkovich/Sputnik/Kremlin Pool Photo via AP/PA");
        await page.ClickAsync("tr:has-text('Morning Post') button:has-text('Acknowledged')");
        await Expect(page.Locator("tr:has-text('Morning Post')")).ToContainTextAsync("by Administrator person");
        await Expect(page.Locator("tr:has-text('Evening Gazette')")).ToContainTextAsync("Waiting");
        Assert.That(window.Errors.Where(error => !error.Contains("422", StringComparison.Ordinal)), Is.Empty, "but for the form that was refused on purpose");
    }

    private static Task<bool> SubscribeAsync(DeskHost desk, string name) => desk.RunAsync(async services =>
    {
        var products = await services.GetRequiredService<SubscribersQuery>().ProductsAsync(CancellationToken.None);
        var handler = services.GetRequiredService<SubscribersHandler>();
        var input = new SubscriberInput(name) { Products = [products[0].Id], Form = ClientForm.Original with { Documents = DocumentKinds.Ninjs31 } };
        var client = (SubscriberOutcome.Done)await handler.SaveAsync(null, input, Editor, CancellationToken.None);
        var place = new DestinationInput("Share", DestinationKind.Folder, Path.Combine(desk.DataFolder, "outbox", "gazette"));
        Assert.That(await handler.SaveDestinationAsync(client.Id, null, place, Editor, CancellationToken.None), Is.InstanceOf<SubscriberOutcome.Done>());

        // Deliveries begin with what is approved from now on.
        await services.GetRequiredService<DeliveryLanes>().RunAsync(CancellationToken.None);
        return true;
    });
}
