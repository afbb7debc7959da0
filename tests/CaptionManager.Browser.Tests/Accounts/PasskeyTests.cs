using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.SecondFactors;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Accounts;

/// <summary>Passkeys in real Chromium with a virtual authenticator, from making one to its end.</summary>
[TestFixture]
internal sealed class PasskeyTests
{
    private const string UserName = "editor@desk.example";

    [Test]
    public async Task A_passkey_signs_in_without_password_and_code_until_it_is_removed()
    {
        await using var desk = await DeskHost.StartAsync();
        var id = await desk.EnsureAccountAsync(UserName, DeskRoles.Editor);

        // Passkeys belong to host names; an address of digits has none.
        await using var window = await Window.OpenAsync(new Uri($"http://localhost:{desk.Address.Port}/"));
        var page = window.Page;
        await AddAuthenticatorAsync(page);
        await window.SignInAsync(UserName, DeskHost.Password);

        // Making one takes the password.
        await page.GotoAsync("/settings/passkeys");
        await MakeAsync(page, "Desk laptop", "not the password");
        await Expect(page.Locator("passkey-make [data-error]")).ToHaveTextAsync("That is not your current password.");
        await MakeAsync(page, "Desk laptop", DeskHost.Password);
        await Expect(page.Locator(".banner[role=status]")).ToContainTextAsync("The passkey is made");
        await Pictures.ShootAsync(page, "passkeys");

        await page.FillAsync("input[aria-label='Name of Desk laptop']", "Night desk <b>laptop</b>");
        await page.ClickAsync("button:has-text('Rename')");
        await Expect(page.Locator("td input[name=name]")).ToHaveValueAsync("Night desk <b>laptop</b>");

        // It is both factors at once: the code of the app is not asked for.
        await TurnSecondFactorOnAsync(desk, id);
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in?returnUrl=%2Fsettings%2Fsessions");
        await Pictures.ShootAsync(page, "sign-in");
        await page.ClickAsync("button:has-text('Sign in with a passkey')");
        await page.WaitForURLAsync("**/settings/sessions");
        await Expect(page.Locator("tr:has-text('This browser')")).ToContainTextAsync("Passkey");
        await Expect(page.Locator("tr:has-text('This browser')")).ToContainTextAsync("Chromium on Linux");
        await Pictures.ShootAsync(page, "sessions");

        // Removed here, it is still in the authenticator, and opens nothing.
        await page.GotoAsync("/settings/passkeys");
        await page.ClickAsync("td button:has-text('Remove')");
        await Expect(page.Locator("main")).ToContainTextAsync("No passkeys yet");
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in");
        await page.ClickAsync("button:has-text('Sign in with a passkey')");
        await Expect(page.Locator("passkey-sign-in [data-error]")).ToContainTextAsync("That passkey opens no account here");
        Assert.That(window.Errors.Where(error => !error.Contains("422", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task A_passkey_of_a_closed_account_opens_nothing()
    {
        await using var desk = await DeskHost.StartAsync();
        var id = await desk.EnsureAccountAsync(UserName, DeskRoles.Editor);
        await using var window = await Window.OpenAsync(new Uri($"http://localhost:{desk.Address.Port}/"));
        var page = window.Page;
        await AddAuthenticatorAsync(page);
        await window.SignInAsync(UserName, DeskHost.Password);
        await page.GotoAsync("/settings/passkeys");
        await MakeAsync(page, "Desk laptop", DeskHost.Password);
        await Expect(page.Locator(".banner[role=status]")).ToContainTextAsync("The passkey is made");

        await desk.EnsureAccountAsync("first@desk.example", DeskRoles.Administrator);
        await desk.RunAsync(services => services.GetRequiredService<AccountActivityHandler>().SetAsync(Actor.Desk, id, isActive: false, CancellationToken.None));
        await page.GotoAsync("/sign-in");
        await page.ClickAsync("button:has-text('Sign in with a passkey')");
        await Expect(page.Locator("passkey-sign-in [data-error]")).ToContainTextAsync("That passkey opens no account here");
    }

    [Test]
    public async Task A_passkey_that_was_asked_for_by_one_person_is_not_kept_for_another()
    {
        await using var desk = await DeskHost.StartAsync();
        await desk.EnsureAccountAsync(UserName, DeskRoles.Editor);
        await desk.EnsureAccountAsync("other@desk.example", DeskRoles.Editor);
        await using var window = await Window.OpenAsync(new Uri($"http://localhost:{desk.Address.Port}/"));
        var page = window.Page;
        await AddAuthenticatorAsync(page);
        await window.SignInAsync(UserName, DeskHost.Password);
        await page.GotoAsync("/settings/passkeys");

        // What the device made is kept back, with the cookie that tells what it was asked. The page has said so before anything goes on, and the route
        // stays: taken away here, it now and then took the next navigation with it.
        var made = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/settings/passkeys/make", route => made.TrySetResult(route.Request.PostData ?? "") ? route.AbortAsync() : route.ContinueAsync());
        await MakeAsync(page, "Desk laptop", DeskHost.Password);
        var body = await made.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await Expect(page.Locator("passkey-make [data-error]")).ToBeVisibleAsync();
        await page.Context.ClearCookiesAsync(new() { Name = "captionmanager-session" });
        await window.SignInAsync("other@desk.example", DeskHost.Password);
        await page.GotoAsync("/settings/passkeys");

        var status = await page.EvaluateAsync<int>(
            """
            async body => (await fetch('/settings/passkeys/make', {
              method: 'POST', body, headers: { 'Content-Type': 'application/json', RequestVerificationToken: (await import('/js/http.js')).requestToken() } })).status
            """,
            body);
        await page.ReloadAsync();

        Assert.That(status, Is.EqualTo(422));
        await Expect(page.Locator("main")).ToContainTextAsync("No passkeys yet");
    }

    private static async Task MakeAsync(IPage page, string name, string password)
    {
        await Expect(page.Locator("passkey-make button")).ToBeEnabledAsync();
        await page.FillAsync("#passkey-name", name);
        await page.FillAsync("#passkey-password", password);
        await page.ClickAsync("passkey-make button");
    }

    // A device with a lock of its own that its owner opens at once.
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static Task<bool> TurnSecondFactorOnAsync(DeskHost desk, Guid id) => desk.RunAsync(async services =>
    {
        var factor = services.GetRequiredService<SecondFactorHandler>();
        var actor = new Actor(id, "Editor person");
        await factor.BeginAsync(actor, DeskHost.Password, CancellationToken.None);
        var setUp = (await services.GetRequiredService<SecondFactorProof>().StateAsync(id, CancellationToken.None)).SetUp!;
        return (await factor.ConfirmAsync(actor, AuthenticatorApp.Code(setUp.Key, TimeProvider.System.GetUtcNow()), null, CancellationToken.None)).IsDone;
    });
}
