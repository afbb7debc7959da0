using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Accounts;

/// <summary>Single sign-on against a provider that runs here: every step over HTTP, as browsers and services take it.</summary>
public sealed class SingleSignOnTests
{
    private SignInService _service = null!;
    private DeskHost _host = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _service = await SignInService.StartAsync();
        _service.Person = Vera("editors", "everybody");
        _host = await DeskHost.StartAsync(web => web
            .UseSetting("SingleSignOn:Authority", _service.Issuer)
            .UseSetting("SingleSignOn:ClientId", SignInService.ClientId)
            .UseSetting("SingleSignOn:ClientSecret", SignInService.ClientSecret)
            .UseSetting("SingleSignOn:Name", "House <login>")
            .UseSetting("SingleSignOn:Roles:Editor", "editors")
            .UseSetting("SingleSignOn:Roles:PhotoDesk", "photo, night-desk")
            .UseSetting("SingleSignOn:Roles:Administrator", "desk-admins"));
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _host.DisposeAsync();
        await _service.DisposeAsync();
    }

    [Test]
    public async Task SignIn_FirstTime_MakesTheAccountWithTheRolesOfItsGroups()
    {
        using var browser = _host.Anonymous();
        var page = await browser.GetStringAsync("/sign-in");
        var landed = await ComeAsync(browser, "/upload");
        var session = await browser.GetFromJsonAsync<JsonElement>("/api/v1/session");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("Sign in with House &lt;login&gt;"));
            Assert.That(landed, Is.EqualTo("/upload"));
            Assert.That(session.GetProperty("name").GetString(), Is.EqualTo("Vera Öst"));
            Assert.That(RolesOf(session), Is.EqualTo(new[] { "Editor" }));
            Assert.That(await browser.GetStringAsync("/settings/sessions"), Does.Contain("Single sign-on"));
        }
    }

    [Test]
    public async Task SignIn_AfterTheGroupsChanged_ChangesTheRolesAndKeepsTheAccount()
    {
        using var browser = _host.Anonymous();
        await ComeAsync(browser);
        _service.Person = Vera("night-desk");
        _service.Person["preferred_username"] = "vera.renamed@house.example";
        using var later = _host.Anonymous();
        await ComeAsync(later);
        var session = await later.GetFromJsonAsync<JsonElement>("/api/v1/session");
        var (accounts, events) = await _host.RunAsync(async services =>
        {
            var context = services.GetRequiredService<DeskContext>();
            return (await context.Users.CountAsync(), await context.AuditEvents.Select(e => e.Kind).ToListAsync());
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RolesOf(session), Is.EqualTo(new[] { "Photo desk" }));
            Assert.That(accounts, Is.EqualTo(1), "The subject says who it is, not the name");
            Assert.That(events.Count(kind => kind == AccountKinds.MadeBySingleSignOn), Is.EqualTo(1));
            Assert.That(events.Count(kind => kind == AccountKinds.RolesChanged), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task SignIn_WithoutAGroupThatGivesARole_IsRefused()
    {
        _service.Person = Vera("everybody");
        using var browser = _host.Anonymous();
        Assert.That(await ComeAsync(browser), Is.EqualTo("/sign-in?refused=no-role"));
        Assert.That(await browser.GetStringAsync("/sign-in?refused=no-role"), Does.Contain("none of your groups there gives a role"));
        await AssertStrangerAsync(browser);
    }

    [Test]
    public async Task SignIn_UnderTheNameOfAnAccountWithPassword_DoesNotTakeItOver()
    {
        await _host.EnsureAccountAsync("vera@house.example", DeskRoles.Administrator);
        using var browser = _host.Anonymous();
        Assert.That(await ComeAsync(browser), Is.EqualTo("/sign-in?refused=name-taken"));
        await AssertStrangerAsync(browser);
    }

    [Test]
    public async Task SignIn_OfAClosedAccount_IsRefused()
    {
        await _host.EnsureAccountAsync("boss@desk.example", DeskRoles.Administrator);
        using var browser = _host.Anonymous();
        await ComeAsync(browser);
        await _host.RunAsync(async services =>
        {
            var id = (await services.GetRequiredService<DeskContext>().Users.SingleAsync(account => account.UserName == "vera@house.example")).Id;
            return await services.GetRequiredService<AccountActivityHandler>().SetAsync(Actor.Desk, id, isActive: false, CancellationToken.None);
        });
        Assert.That(await ComeAsync(browser), Is.EqualTo("/sign-in?refused=not-vouched-for"));
        await AssertStrangerAsync(browser);
    }

    [Test]
    public async Task SignIn_OfTheOnlyAdministratorWhoLeftTheGroup_KeepsTheRole()
    {
        _service.Person = Vera("desk-admins");
        using var browser = _host.Anonymous();
        await ComeAsync(browser);
        _service.Person = Vera("editors");
        await ComeAsync(browser);
        var session = await browser.GetFromJsonAsync<JsonElement>("/api/v1/session");
        Assert.That(RolesOf(session), Is.EquivalentTo(new[] { "Editor", "Administrator" }));
    }

    [TestCase("aud", "another-desk")]
    [TestCase("iss", "http://127.0.0.1:1/")]
    [TestCase("nonce", "of another sign-in")]
    [TestCase("exp", 1L)]
    [TestCase("sub", "somebody else than user info says")]
    public async Task Token_ThatIsNotForThisSignIn_OpensNothing(string claim, object value)
    {
        _service.Spoil = claims => claims[claim] = value;
        using var browser = _host.Anonymous();
        Assert.That(await ComeAsync(browser), Is.EqualTo("/sign-in?refused=failed"));
        await AssertStrangerAsync(browser);
    }

    [Test]
    public async Task Token_SignedByAnotherKey_OpensNothing()
    {
        _service.UsesForeignKey = true;
        using var browser = _host.Anonymous();
        Assert.That(await ComeAsync(browser), Is.EqualTo("/sign-in?refused=failed"));
        await AssertStrangerAsync(browser);
    }

    [Test]
    public async Task Answer_BroughtToAnotherBrowser_OpensNothingAndAsksForNoToken()
    {
        using var browser = _host.Anonymous();
        var answer = await AnswerAsync(browser, "/photos");
        using var victim = _host.Anonymous();
        using var landed = await victim.GetAsync(answer);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PathOf(landed), Is.EqualTo("/sign-in?refused=failed"));
            Assert.That(_service.Tokens, Is.Zero);
        }

        await AssertStrangerAsync(victim);
    }

    [TestCase("https://elsewhere.example/")]
    [TestCase("//elsewhere.example/")]
    public async Task ReturnUrl_OfAnotherSite_IsNotFollowed(string returnUrl)
    {
        using var browser = _host.Anonymous();
        Assert.That(await ComeAsync(browser, returnUrl), Is.EqualTo("/photos"));
    }

    [TestCase("SingleSignOn:Authority", "http://login.example", "must be an https address")]
    [TestCase("SingleSignOn:ClientId", "", "ClientId is missing")]
    [TestCase("SingleSignOn:Roles:Janitor", "all", "names no role of the desk")]
    public async Task Start_WithSettingsThatCannotWork_IsRefused(string setting, string value, string message)
    {
        var folder = Directory.CreateTempSubdirectory("desk-settings-");
        string[] settings = ["SingleSignOn:Authority=https://login.example", "SingleSignOn:ClientId=desk", "SingleSignOn:Roles:Editor=editors", $"{setting}={value}"];
        var start = await DeskProcess.RunAsync(folder.FullName, [.. settings.Select(text => "--" + text), "--urls=http://127.0.0.1:0"]).WaitAsync(TimeSpan.FromMinutes(2));
        folder.Delete(recursive: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(start.ExitCode, Is.EqualTo(1));
            Assert.That(start.Complaints, Does.StartWith("The desk cannot start.").And.Contain(message));
        }
    }

    [Test]
    public async Task Desk_WithoutTheSetting_OffersNothing()
    {
        await using var plain = await DeskHost.StartAsync();
        using var browser = plain.Anonymous();
        using var answer = await browser.GetAsync("/sign-in/single-sign-on");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await browser.GetStringAsync("/sign-in"), Does.Not.Contain("single-sign-on"));
        }
    }

    private static Dictionary<string, object> Vera(params string[] groups) => new()
    {
        ["sub"] = "248289761001",
        ["name"] = "Vera Öst",
        ["preferred_username"] = "vera@house.example",
        ["roles"] = groups,
    };

    private static IEnumerable<string?> RolesOf(JsonElement session) => session.GetProperty("roles").EnumerateArray().Select(role => role.GetString());

    /// <summary>Goes to the service and back to the desk's door; returns the address there, not yet opened.</summary>
    private static async Task<Uri> AnswerAsync(DeskBrowser browser, string returnUrl)
    {
        using var sent = await browser.GetAsync($"/sign-in/single-sign-on?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var answered = await browser.GetAsync(sent.Headers.Location);
        return answered.Headers.Location!;
    }

    /// <summary>Goes the whole way; returns where the desk sends the browser then.</summary>
    private static async Task<string> ComeAsync(DeskBrowser browser, string returnUrl = "/photos")
    {
        using var landed = await browser.GetAsync(await AnswerAsync(browser, returnUrl));
        return PathOf(landed);
    }

    private static string PathOf(HttpResponseMessage answer)
    {
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var to = answer.Headers.Location!;
        return to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString;
    }

    private static async Task AssertStrangerAsync(DeskBrowser browser)
    {
        using var session = await browser.GetAsync("/api/v1/session");
        Assert.That(session.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }
}
