using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Hosts;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests;

[TestFixture]
internal sealed class ErrorPageTests
{
    [Test]
    public async Task An_address_that_leads_nowhere_says_so_and_offers_a_way_back()
    {
        await using var desk = await DeskHost.StartAsync();
        await desk.EnsureAccountAsync("first@desk.example", DeskRoles.Administrator);
        await using var window = await Window.OpenAsync(desk.Address);
        await window.SignInAsync("first@desk.example", DeskHost.Password);

        var answer = await window.Page.GotoAsync("/nowhere");

        Assert.That(answer!.Status, Is.EqualTo(404));
        await window.Page.ClickAsync("main a[href='/photos']");
        await Expect(window.Page).ToHaveURLAsync(new Uri(desk.Address, "/photos").ToString());
    }
}
