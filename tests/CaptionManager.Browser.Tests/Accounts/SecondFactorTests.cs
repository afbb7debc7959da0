using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Hosts;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Accounts;

/// <summary>The second factor on the pages themselves, with an app that counts its codes by itself.</summary>
[TestFixture]
internal sealed class SecondFactorTests
{
    [Test]
    public async Task A_person_sets_an_app_up_and_signs_in_by_a_recovery_code()
    {
        await using var desk = await DeskHost.StartAsync();
        await desk.EnsureAccountAsync("editor@desk.example", DeskRoles.Editor);
        await using var window = await Window.OpenAsync(desk.Address);
        var page = window.Page;
        await window.SignInAsync("editor@desk.example", DeskHost.Password);
        await page.GotoAsync("/settings");
        await Pictures.ShootAsync(page, "settings");
        await page.ClickAsync("a:has-text('Second factor')");
        await page.FillAsync("#begin-password", DeskHost.Password);
        await page.ClickAsync("button:has-text('Set it up')");

        await Expect(page.Locator("svg.qr")).ToBeVisibleAsync();
        await Pictures.ShootAsync(page, "second-factor");
        Assert.That(await Axe.RunAsync(page), Is.Empty);
        var key = (await page.Locator("[data-key]").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.FillAsync("#code", AuthenticatorApp.Code(key, TimeProvider.System.GetUtcNow()));
        await page.ClickAsync("button:has-text('Turn the second factor on')");
        await Expect(page.Locator(".recovery-codes li")).ToHaveCountAsync(10);
        await Pictures.ShootAsync(page, "recovery-codes");
        var recovery = await page.Locator(".recovery-codes li").First.InnerTextAsync();

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/upload");
        await page.FillAsync("[name=userName]", "editor@desk.example");
        await page.FillAsync("[name=password]", DeskHost.Password);
        await page.PressAsync("[name=password]", "Enter");
        await page.WaitForURLAsync("**/sign-in/code**");
        await Expect(page.Locator("#code")).ToBeFocusedAsync();
        Assert.That(await Axe.RunAsync(page), Is.Empty);
        await page.FillAsync("#code", "0");
        await page.PressAsync("#code", "Enter");
        await Expect(page.Locator(".field-error")).ToContainTextAsync("That code does not open the account.");
        await Pictures.ShootAsync(page, "code");
        await page.FillAsync("#code", recovery);
        await page.PressAsync("#code", "Enter");
        await page.WaitForURLAsync("**/upload");
        Assert.That(window.Errors.Where(error => !error.Contains("422", StringComparison.Ordinal)), Is.Empty);
    }
}
