using CaptionManager.Web.Tests.Hosts;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Accounts;

/// <summary>A desk that starts for the first time on an empty folder, as its first and its second user meet it.</summary>
[TestFixture]
internal sealed class FirstStartTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("desk-first-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_clean_first_start_leads_from_the_console_to_a_second_user_with_a_role()
    {
        using var desk = await DeskProcess.StartAsync(_folder);
        var link = await desk.SetUpLinkAsync();

        // Without the link nobody gets in, and the page says where to find it.
        await using var first = await Window.OpenAsync(desk.Address);
        var page = first.Page;
        await page.GotoAsync("/");
        await Expect(page.Locator("main")).ToContainTextAsync("Open the set-up link that its console printed");

        await page.GotoAsync(link);
        await page.FillAsync("[name=displayName]", "Frida First");
        await page.FillAsync("[name=userName]", "frida@desk.example");
        await page.FillAsync("[name=password]", "short");
        await page.ClickAsync("button:has-text('Make the account')");
        await Expect(page.Locator(".field-error")).ToContainTextAsync("at least 12 characters");
        await page.FillAsync("[name=password]", DeskHost.Password);
        await page.ClickAsync("button:has-text('Make the account')");
        await page.WaitForURLAsync("**/photos");

        // The first administrator invites an editor and hands the link over.
        await page.GotoAsync("/people");
        await page.FillAsync("#display-name", "Sven Second");
        await page.FillAsync("#user-name", "sven@desk.example");
        await page.CheckAsync("input[name=role][value=Editor]");
        await page.ClickAsync("button:has-text('one-time link')");
        var invitation = await page.Locator("code.secret").InnerTextAsync();
        await Pictures.ShootAsync(page, "people");

        await using var second = await Window.OpenAsync(desk.Address);
        var other = second.Page;
        await other.GotoAsync(invitation);
        await Expect(other.Locator("h1")).ToHaveTextAsync("Welcome, Sven Second");
        await other.FillAsync("[name=password]", "seven quiet rivers");
        await other.ClickAsync("button:has-text('Set the password')");
        await other.WaitForURLAsync("**/photos");

        // What an editor may do is there, what only an administrator may is not.
        await other.ClickAsync("nav a:has-text('Approvals')");
        await Expect(other.Locator("h1")).ToContainTextAsync("Approvals");
        Assert.That((await other.GotoAsync("/people"))!.Status, Is.EqualTo(403));

        // Both links are used up, and the second user comes back by name and password.
        await using var late = await Window.OpenAsync(desk.Address);
        foreach (var used in (string[])[link, invitation]) Assert.That((await late.Page.GotoAsync(used))!.Status, Is.EqualTo(410), used);
        await late.SignInAsync("sven@desk.example", "seven quiet rivers");
        Assert.That(first.Errors.Concat(late.Errors).Where(error => !error.Contains("422", StringComparison.Ordinal) && !error.Contains("410", StringComparison.Ordinal)), Is.Empty);
    }
}
