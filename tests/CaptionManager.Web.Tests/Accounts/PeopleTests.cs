using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Accounts;

public sealed partial class PeopleTests
{
    private DeskHost _host = null!;
    private DeskBrowser _administrator = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        _administrator = await _host.SignInAsync(DeskRoles.Administrator);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _administrator.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task Invite_PersonWithRole_ChoosesPasswordOnceAndWorksInTheRole()
    {
        var link = await InviteAsync("vera@desk.example", DeskRoles.Editor);
        using var person = _host.Anonymous();
        using var welcomed = await person.SubmitAsync(link, new() { ["password"] = "seven quiet rivers" });
        var session = await person.GetFromJsonAsync<JsonElement>("/api/v1/session");
        using var again = await _host.Anonymous().GetAsync(link);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(welcomed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(session.GetProperty("roles").EnumerateArray().Single().GetString(), Is.EqualTo("Editor"));
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
        }

        using var later = _host.Anonymous();
        await later.SignInAsync("vera@desk.example", "seven quiet rivers");
    }

    [TestCase("short", "at least 12")]
    [TestCase("password12345", "first that are tried")]
    [TestCase("aaaaaaaaaaaaaaaa", "first that are tried")]
    [TestCase("vera@desk.example1", "must not hold your name")]
    public async Task Invite_PasswordThatWillNotDo_IsRefusedAndTheLinkStaysGood(string password, string message)
    {
        var link = await InviteAsync("vera@desk.example", DeskRoles.Editor);
        using var person = _host.Anonymous();
        using var refused = await person.SubmitAsync(link, new() { ["password"] = password });
        using var page = await person.GetAsync(link);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain(message));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Invite_NameTaken_IsRefused()
    {
        await InviteAsync("vera@desk.example", DeskRoles.Editor);
        using var answer = await _administrator.SubmitAsync(
            "/people", new() { ["displayName"] = "Other", ["userName"] = "Vera@Desk.example", ["role"] = "Editor" }, "invite");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Somebody signs in with that name already."));
        }
    }

    [Test]
    public async Task Roles_TakenAway_CountFromTheNextRequestOn()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor);
        var id = await _host.EnsureAccountAsync("editor@desk.example", DeskRoles.Editor);
        using var changed = await _administrator.SubmitAsync($"/people/{id}", new() { ["role"] = "Photo desk" }, "roles");
        var session = await editor.GetFromJsonAsync<JsonElement>("/api/v1/session");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(session.GetProperty("abilities").EnumerateArray().Select(a => a.GetString()), Is.EquivalentTo(DeskRoles.PhotoDesk.Abilities));
        }
    }

    [Test]
    public async Task Close_AccountInUse_EndsSessionsAndKeysAtOnce()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor);
        using var made = await editor.PostAsJsonAsync("/api/v1/keys", new { name = "machine", scopes = new[] { Abilities.ViewPhotos } });
        var key = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
        using var program = _host.Anonymous();
        program.DefaultRequestHeaders.Authorization = new("Bearer", key);

        var id = await _host.EnsureAccountAsync("editor@desk.example", DeskRoles.Editor);
        using var closed = await _administrator.SubmitAsync($"/people/{id}", [], "close");
        using var bySession = await editor.GetAsync("/api/v1/session");
        using var byKey = await program.GetAsync("/api/v1/session");
        using var signIn = await _host.Anonymous().SubmitAsync("/sign-in", new() { ["userName"] = "editor@desk.example", ["password"] = DeskHost.Password });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(closed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(bySession.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(byKey.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(signIn.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        }
    }

    [TestCase("close", "")]
    [TestCase("roles", "Editor")]
    public async Task LastAdministrator_ClosedOrDemoted_IsRefused(string form, string role)
    {
        var id = await _host.EnsureAccountAsync("administrator@desk.example", DeskRoles.Administrator);
        using var answer = await _administrator.SubmitAsync($"/people/{id}", new() { ["role"] = role }, form);
        using var still = await _administrator.GetAsync("/people");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("only active administrator"));
            Assert.That(still.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Administrators_EachClosingTheOtherAtOnce_OneRemains()
    {
        using var second = await _host.SignInAsync(DeskRoles.Administrator, "second@desk.example");
        var first = await _host.EnsureAccountAsync("administrator@desk.example", DeskRoles.Administrator);
        var other = await _host.EnsureAccountAsync("second@desk.example", DeskRoles.Administrator);
        var answers = await Task.WhenAll(
            _administrator.SubmitAsync($"/people/{other}", [], "close"), second.SubmitAsync($"/people/{first}", [], "close"));
        using var one = await _administrator.GetAsync("/people");
        using var two = await second.GetAsync("/people");
        Assert.That(new[] { one.StatusCode, two.StatusCode }, Does.Contain(HttpStatusCode.OK), () => string.Join(", ", answers.Select(a => a.StatusCode)));
    }

    [Test]
    public async Task ChangePassword_Own_SignsOtherBrowsersOut()
    {
        using var here = await _host.SignInAsync(DeskRoles.Editor);
        using var there = await _host.SignInAsync(DeskRoles.Editor);
        using var wrong = await here.SubmitAsync("/settings", new() { ["currentPassword"] = "not it at all", ["newPassword"] = "seven quiet rivers" }, "own-password");
        using var right = await here.SubmitAsync("/settings", new() { ["currentPassword"] = DeskHost.Password, ["newPassword"] = "seven quiet rivers" }, "own-password");
        using var stays = await here.GetAsync("/api/v1/session");
        using var ended = await there.GetAsync("/api/v1/session");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(stays.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task Pages_OfPerson_ShowAndRename()
    {
        var id = await _host.EnsureAccountAsync("editor@desk.example", DeskRoles.Editor);
        using var renamed = await _administrator.SubmitAsync($"/people/{id}", new() { ["displayName"] = "<b>Vera</b> Öst" }, "rename");
        var page = await _administrator.GetStringAsync("/people");
        using var missing = await _administrator.GetAsync($"/people/{Guid.NewGuid()}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(renamed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(page, Does.Contain("&lt;b&gt;Vera&lt;/b&gt;").And.Not.Contain("<b>Vera"));
            Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task KeysPage_Make_ShowsTheKeyOnceAndRevokesIt()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor);
        using var made = await editor.SubmitAsync("/settings/keys", new() { ["name"] = "machine", ["scope"] = Abilities.ViewPhotos, ["days"] = "30" }, "make-key");
        var html = await made.Content.ReadAsStringAsync();
        var key = Secret().Match(html).Groups[1].Value;
        using var program = _host.Anonymous();
        program.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var works = await program.GetAsync("/api/v1/session");
        var later = await editor.GetStringAsync("/settings/keys");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(key, Does.StartWith(ApiKeys.Mark));
            Assert.That(works.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(later, Does.Not.Contain(key).And.Contain(key[..ApiKey.PrefixLength]));
        }
    }

    [GeneratedRegex("""<code class="secret">([^<]+)</code>""")]
    private static partial Regex Secret();

    private async Task<string> InviteAsync(string userName, DeskRole role)
    {
        using var answer = await _administrator.SubmitAsync(
            "/people", new() { ["displayName"] = "Vera Invited", ["userName"] = userName, ["role"] = role.Name }, "invite");
        var link = Secret().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
        Assert.That(link, Does.StartWith(_host.Address.ToString()), "No link is shown");
        return new Uri(link).PathAndQuery;
    }
}
