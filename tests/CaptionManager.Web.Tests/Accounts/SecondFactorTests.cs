using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.SecondFactors;
using CaptionManager.Desk.Persistence;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CaptionManager.Web.Tests.Accounts;

/// <summary>The second factor as a person with an authenticator app meets it. The app here counts its codes by itself (RFC 6238).</summary>
public sealed partial class SecondFactorTests
{
    private const string UserName = "editor@desk.example";
    private const string Page = "/settings/second-factor";

    private FakeTimeProvider _clock = null!;
    private DeskHost _host = null!;
    private DeskBrowser _editor = null!;

    [SetUp]
    public async Task StartAsync()
    {
        // Only the accounts' clock stands still: what the server and its jobs wait for goes on.
        _clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        _host = await DeskHost.StartAsync(web =>
        {
            web.UseSetting("Accounts:FailuresBeforeLockout", "3");
            web.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(provider =>
                ActivatorUtilities.CreateInstance<AuthenticatorKeys>(provider, _clock))));
        });
        _editor = await _host.SignInAsync(DeskRoles.Editor);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _editor.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task SetUp_WithPasswordAndCode_AsksForACodeAtTheNextSignIn()
    {
        using var elsewhere = await _host.SignInAsync(DeskRoles.Editor);
        var (key, codes) = await TurnOnAsync();
        using var stays = await _editor.GetAsync("/api/v1/session");
        using var ended = await elsewhere.GetAsync("/api/v1/session");

        using var person = _host.Anonymous();
        var code = await PasswordAsync(person);
        using var half = await person.GetAsync("/api/v1/session");
        _clock.Advance(TimeSpan.FromSeconds(30));
        using var entered = await person.SubmitAsync(code, new() { ["code"] = CodeOf(key) });
        using var open = await person.GetAsync("/api/v1/session");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(codes, Has.Length.EqualTo(SecondFactorHandler.RecoveryCodeCount).And.Unique);
            Assert.That(stays.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "Another browser stays signed in without the factor");
            Assert.That(half.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "The password alone opens the account");
            Assert.That(Target(entered), Is.EqualTo("/photos"));
            Assert.That(open.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Code_TakenOnce_IsRefusedAgainAndSoIsTheOneBefore()
    {
        var (key, _) = await TurnOnAsync();
        var before = CodeOf(key);
        _clock.Advance(TimeSpan.FromSeconds(30));
        var now = CodeOf(key);
        var answers = new[] { await CodeAsync(now), await CodeAsync(now), await CodeAsync(before) };
        Assert.That(answers, Is.EqualTo(new[] { HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity }));
    }

    [Test]
    public async Task Code_TakenInTwoBrowsersAtOnce_OpensOne()
    {
        var (key, _) = await TurnOnAsync();
        _clock.Advance(TimeSpan.FromSeconds(30));
        var code = CodeOf(key);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CodeAsync(code)));
        Assert.That(answers.Count(answer => answer == HttpStatusCode.Redirect), Is.EqualTo(1));
    }

    [Test]
    public async Task Code_OfTwoMinutesAgo_IsRefused()
    {
        var (key, _) = await TurnOnAsync();
        _clock.Advance(TimeSpan.FromSeconds(30));
        var old = CodeOf(key);
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.That(await CodeAsync(old), Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task RecoveryCode_WorksOnceHoweverItIsTyped_AndStandsInHistory()
    {
        var (_, codes) = await TurnOnAsync();
        var typed = codes[3].Replace('-', ' ').ToLowerInvariant();
        var answers = new[] { await CodeAsync(typed), await CodeAsync(codes[3]), await CodeAsync(codes[4]) };
        var left = await _editor.GetStringAsync(Page);
        var used = await _host.RunAsync(services => services.GetRequiredService<DeskContext>().AuditEvents.CountAsync(e => e.Kind == AccountKinds.RecoveryCodeUsed));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers, Is.EqualTo(new[] { HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect }));
            Assert.That(left, Does.Contain("8 recovery codes are left"));
            Assert.That(used, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Database_HoldsNeitherKeyNorCodes()
    {
        var (key, codes) = await TurnOnAsync();
        var (protectedKey, hashes) = await _host.RunAsync(async services =>
        {
            var context = services.GetRequiredService<DeskContext>();
            return ((await context.SecondFactors.SingleAsync()).ProtectedKey, await context.RecoveryCodes.Select(code => code.CodeHash).ToListAsync());
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(protectedKey, Does.Not.Contain(key));
            Assert.That(hashes, Has.Count.EqualTo(codes.Length).And.All.Length.EqualTo(32));
        }
    }

    [Test]
    public async Task Code_WrongTooOften_MakesTheAccountWaitAlsoForTheRightOne()
    {
        var (key, _) = await TurnOnAsync();

        // The password entered between them does not set the count back, or whoever knows it could try codes without end.
        for (var attempt = 0; attempt < 3; attempt++) Assert.That(await CodeAsync(WrongCode(key)), Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        using var person = _host.Anonymous();
        using var refused = await person.SubmitAsync("/sign-in", new() { ["userName"] = UserName, ["password"] = DeskHost.Password });
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task Code_AfterTheAccountBeganToWait_IsRefusedInTheOpenStepToo()
    {
        var (key, _) = await TurnOnAsync();
        _clock.Advance(TimeSpan.FromSeconds(30));
        using var person = _host.Anonymous();
        var page = await PasswordAsync(person);
        for (var attempt = 0; attempt < 3; attempt++) (await person.SubmitAsync(page, new() { ["code"] = WrongCode(key) })).Dispose();
        using var right = await person.SubmitAsync(page, new() { ["code"] = CodeOf(key) });
        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task TurnOff_TakesThePassword()
    {
        await TurnOnAsync();
        using var wrong = await _editor.SubmitAsync(Page, new() { ["password"] = "not the password" }, "off");
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await StartsHalfAsync(), Is.True);

        using var right = await _editor.SubmitAsync(Page, new() { ["password"] = DeskHost.Password }, "off");
        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await StartsHalfAsync(), Is.False);
    }

    [Test]
    public async Task SetUp_WithoutPassword_IsRefused()
    {
        using var wrong = await _editor.SubmitAsync(Page, new() { ["password"] = "not the password" }, "begin");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(await wrong.Content.ReadAsStringAsync(), Does.Contain("That is not your current password."));
        }
    }

    [Test]
    public async Task PasswordLink_OfAnAdministrator_DoesNotGoRoundTheFactor()
    {
        await TurnOnAsync();
        var id = await _host.EnsureAccountAsync(UserName, DeskRoles.Editor);
        var link = await _host.RunAsync(services => services.GetRequiredService<PasswordLinks>().MakeAsync(Actor.Desk, id, CancellationToken.None));
        using var person = _host.Anonymous();
        using var set = await person.SubmitAsync($"/password?token={link.Value!.Token}", new() { ["password"] = "seven quiet rivers" });
        using var session = await person.GetAsync("/api/v1/session");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Target(set), Does.StartWith("/sign-in/code"));
            Assert.That(session.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task Code_AfterThePasswordWasChangedMeanwhile_OpensNothing()
    {
        var (key, _) = await TurnOnAsync();
        using var person = _host.Anonymous();
        var code = await PasswordAsync(person);
        using var changed = await _editor.SubmitAsync("/settings", new() { ["currentPassword"] = DeskHost.Password, ["newPassword"] = "seven quiet rivers" }, "own-password");
        _clock.Advance(TimeSpan.FromSeconds(30));

        using var entered = await person.SubmitAsync(code, new() { ["code"] = CodeOf(key) });
        using var session = await person.GetAsync("/api/v1/session");

        Assert.That((changed.StatusCode, session.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Unauthorized)));
    }

    [Test]
    public async Task Reset_ByAnAdministrator_EndsSessionsAndLeavesThePassword()
    {
        await TurnOnAsync();
        using var administrator = await _host.SignInAsync(DeskRoles.Administrator);
        var id = await _host.EnsureAccountAsync(UserName, DeskRoles.Editor);
        using var reset = await administrator.SubmitAsync($"/people/{id}", [], "reset-factor");
        using var ended = await _editor.GetAsync("/api/v1/session");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reset.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(await StartsHalfAsync(), Is.False);
        }
    }

    [Test]
    public async Task CodePage_WithoutPassword_LeadsBackToTheBeginning()
    {
        using var stranger = _host.Anonymous();
        using var answer = await stranger.GetAsync("/sign-in/code");
        Assert.That(Target(answer), Does.EndWith("/sign-in"));
    }

    [Test]
    public async Task Wait_AfterEachFurtherLockout_IsTwiceAsLong()
    {
        var id = await _host.EnsureAccountAsync(UserName, DeskRoles.Editor);
        var waits = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            for (var attempt = 0; attempt < 3; attempt++)
            {
                using var person = _host.Anonymous();
                using var answer = await person.SubmitAsync("/sign-in", new() { ["userName"] = UserName, ["password"] = "not the password" });
            }

            waits.Add(await _host.RunAsync(async services =>
            {
                var context = services.GetRequiredService<DeskContext>();
                var account = await context.Users.SingleAsync(a => a.Id == id);
                var wait = account.LockoutEnd!.Value - TimeProvider.System.GetUtcNow();
                account.LockoutEnd = null;
                await context.SaveChangesAsync();
                return Math.Round(wait.TotalMinutes / 10);
            }));
        }

        Assert.That(waits, Is.EqualTo(new[] { 1.0, 2.0, 4.0 }));
    }

    /// <summary>Sets the factor up as the page says, and reads the key and the recovery codes from it.</summary>
    private async Task<(string Key, string[] Codes)> TurnOnAsync()
    {
        (await _editor.SubmitAsync(Page, new() { ["password"] = DeskHost.Password }, "begin")).Dispose();
        var html = await _editor.GetStringAsync(Page);
        var key = Key().Match(html).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        Assert.That(html, Does.Contain("otpauth://totp/").And.Contain($"secret={key}"));
        using var wrong = await _editor.SubmitAsync(Page, new() { ["code"] = WrongCode(key) }, "confirm");
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        using var confirmed = await _editor.SubmitAsync(Page, new() { ["code"] = CodeOf(key) }, "confirm");
        return (key, [.. RecoveryCode().Matches(await confirmed.Content.ReadAsStringAsync()).Select(match => match.Groups[1].Value)]);
    }

    /// <summary>Enters name and password; returns the page that asks for the code.</summary>
    private static async Task<string> PasswordAsync(DeskBrowser person)
    {
        using var answer = await person.SubmitAsync("/sign-in", new() { ["userName"] = UserName, ["password"] = DeskHost.Password });
        var next = Target(answer);
        Assert.That(next, Does.StartWith("/sign-in/code"), $"{answer.StatusCode}");
        return next;
    }

    private async Task<HttpStatusCode> CodeAsync(string code)
    {
        using var person = _host.Anonymous();
        using var answer = await person.SubmitAsync(await PasswordAsync(person), new() { ["code"] = code });
        return answer.StatusCode;
    }

    private async Task<bool> StartsHalfAsync()
    {
        using var person = _host.Anonymous();
        using var answer = await person.SubmitAsync("/sign-in", new() { ["userName"] = UserName, ["password"] = DeskHost.Password });
        return Target(answer).StartsWith("/sign-in/code", StringComparison.Ordinal);
    }

    private static string Target(HttpResponseMessage answer) =>
        answer.Headers.Location is { } to ? to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString : "";

    private string CodeOf(string key) => AuthenticatorApp.Code(key, _clock.GetUtcNow());

    private string WrongCode(string key)
    {
        var right = Enumerable.Range(-2, 5).Select(step => AuthenticatorApp.Code(key, _clock.GetUtcNow().AddSeconds(30 * step))).ToList();
        return Enumerable.Range(0, 10).Select(number => number.ToString("D6", CultureInfo.InvariantCulture)).First(code => !right.Contains(code));
    }

    [GeneratedRegex("""<code class="secret" data-key[^>]*>([A-Z2-7 ]+)</code>""")]
    private static partial Regex Key();

    [GeneratedRegex("""<li><code>([^<]+)</code></li>""")]
    private static partial Regex RecoveryCode();
}
