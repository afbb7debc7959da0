using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Accounts;

public sealed class SignInTests
{
    private DeskHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await DeskHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCaseSource(typeof(DeskRoles), nameof(DeskRoles.All))]
    public async Task Session_OfEachRole_HoldsTheAbilitiesOfTheRole(DeskRole role)
    {
        using var person = await _host.SignInAsync(role);
        var session = await person.GetFromJsonAsync<JsonElement>("/api/v1/session");
        Assert.That(session.GetProperty("abilities").EnumerateArray().Select(ability => ability.GetString()), Is.EquivalentTo(role.Abilities));
    }

    [TestCase("editor@desk.example", "not the password")]
    [TestCase("nobody@desk.example", DeskHost.Password)]
    public async Task SignIn_WrongNameOrPassword_IsRefusedInTheSameWords(string userName, string password)
    {
        await _host.EnsureAccountAsync("editor@desk.example", DeskRoles.Editor);
        using var stranger = _host.Anonymous();
        using var answer = await stranger.SubmitAsync("/sign-in", new() { ["userName"] = userName, ["password"] = password });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("That name and password do not open an account."));
        }
    }

    [Test]
    public async Task SignOut_CopiedCookie_OpensNothing()
    {
        using var person = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var thief = new DeskBrowser(_host.Address);
        thief.Cookies.Add(person.Cookies.GetAllCookies());
        using var before = await thief.GetAsync("/api/v1/session");
        using var left = await person.PostAsync("/sign-out", null);
        using var after = await thief.GetAsync("/api/v1/session");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(left.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }
}
